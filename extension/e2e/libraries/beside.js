// What stands beside a control, as Ant Design and react-select draw it: a label for a group of radios, which is no
// field; a chosen entry next to the empty field one searches the list with; a custom element that keeps its role to itself.
class Question extends HTMLElement {
  constructor() {
    super();
    this.attachInternals().role = "radiogroup";
  }
}
customElements.define("x-question", Question);

document.querySelector("main").innerHTML = `
  <div><label for="ads">Personalised ads</label><button id="ads" type="button" role="switch" aria-checked="true"><span>ON</span></button></div>
  <div><label for="partners">Share data with partners</label><button id="partners" type="button" role="switch" aria-checked="false"><span>OFF</span></button></div>
  <div><label for="necessary">Necessary cookies</label><button id="necessary" type="button" role="switch" aria-checked="true" disabled><span>ON</span></button></div>
  <label><span><input type="checkbox" checked></span><span>Send me offers</span></label>
  <div><label for="posts">Who can see your posts</label></div>
  <div role="radiogroup" id="posts">
    <label><input type="radio" name="posts" checked><span>Everyone</span></label>
    <label><input type="radio" name="posts"><span>Friends</span></label>
  </div>
  <x-question aria-label="Share your location">
    <label><input type="radio" name="location" checked><span>Always</span></label>
    <label><input type="radio" name="location"><span>Never</span></label>
  </x-question>
  <div><label for="profile">Profile visibility</label></div>
  <div><div>Public</div><div><input id="profile" role="combobox" aria-expanded="false" aria-haspopup="listbox" value=""></div></div>`;
