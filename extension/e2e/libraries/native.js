document.querySelector("main").innerHTML = `
  <label><input type="checkbox" switch checked> Personalised ads</label>
  <label for="partners">Share data with partners</label> <input type="checkbox" id="partners">
  <fieldset disabled><label><input type="checkbox" checked> Necessary cookies</label></fieldset>
  <label>Send me offers <input type="checkbox" checked></label>
  <fieldset>
    <legend>Who can see your posts</legend>
    <label><input type="radio" name="posts" checked> Everyone</label>
    <label><input type="radio" name="posts"> Friends</label>
  </fieldset>
  <fieldset>
    <legend>Share your location</legend>
    <label><input type="radio" name="location" checked> Always</label>
    <label><input type="radio" name="location"> Never</label>
  </fieldset>
  <label>Profile visibility <select><option selected>Public</option><option>Private</option></select></label>`;
