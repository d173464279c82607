import "@shoelace-style/shoelace/dist/components/checkbox/checkbox.js";
import "@shoelace-style/shoelace/dist/components/option/option.js";
import "@shoelace-style/shoelace/dist/components/radio-button/radio-button.js";
import "@shoelace-style/shoelace/dist/components/radio-group/radio-group.js";
import "@shoelace-style/shoelace/dist/components/radio/radio.js";
import "@shoelace-style/shoelace/dist/components/select/select.js";
import "@shoelace-style/shoelace/dist/components/switch/switch.js";

document.querySelector("main").innerHTML = `
  <sl-switch checked>Personalised ads</sl-switch>
  <sl-switch>Share data with partners</sl-switch>
  <sl-switch checked disabled>Necessary cookies</sl-switch>
  <sl-checkbox checked>Send me offers</sl-checkbox>
  <sl-radio-group label="Who can see your posts" value="everyone">
    <sl-radio value="everyone">Everyone</sl-radio>
    <sl-radio value="friends">Friends</sl-radio>
  </sl-radio-group>
  <sl-radio-group label="Share your location" value="always">
    <sl-radio-button value="always">Always</sl-radio-button>
    <sl-radio-button value="never">Never</sl-radio-button>
  </sl-radio-group>
  <sl-select label="Profile visibility" value="public">
    <sl-option value="public">Public</sl-option>
    <sl-option value="private">Private</sl-option>
  </sl-select>`;
