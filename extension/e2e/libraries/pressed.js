// Buttons that stay pressed, as GitHub's Primer draws its toggle switches and segmented controls:
// the words "On" and "Off" stand beside the button and say nothing about what it switches. The radios stand as Headless UI
// leaves them where its user wrote a label and no legend: the question is beside a group that has no name.
const toggle = (id, label, on, more = "") => `
  <div>
    <span id="${id}">${label}</span>
    <span aria-hidden="true">${on ? "On" : "Off"}</span>
    <button type="button" aria-pressed="${on}" aria-labelledby="${id}" ${more}><span aria-hidden="true"><svg width="12" height="12"></svg></span></button>
  </div>`;

document.querySelector("main").innerHTML = `
  ${toggle("ads", "Personalised ads", true)}
  ${toggle("partners", "Share data with partners", false)}
  ${toggle("necessary", "Necessary cookies", true, 'aria-disabled="true"')}
  <p><span id="offers">Send me offers</span> <button type="button" role="switch" aria-checked="true" aria-labelledby="offers"><span>ON</span><span>OFF</span></button></p>
  <div>
    <label for="no-field">Who can see your posts</label>
    <div role="radiogroup">
      <span role="radio" tabindex="0" aria-checked="true">Everyone</span>
      <span role="radio" tabindex="-1" aria-checked="false">Friends</span>
    </div>
  </div>
  <ul role="group" aria-label="Share your location">
    <li><button type="button" aria-pressed="true"><span>Always</span></button></li>
    <li><button type="button" aria-pressed="false"><span>Never</span></button></li>
  </ul>
  <span id="profile">Profile visibility</span>
  <button type="button" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="profile chosen"><span id="chosen">Public</span></button>`;
