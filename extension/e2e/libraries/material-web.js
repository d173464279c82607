import "@material/web/checkbox/checkbox.js";
import "@material/web/labs/segmentedbutton/outlined-segmented-button.js";
import "@material/web/labs/segmentedbuttonset/outlined-segmented-button-set.js";
import "@material/web/radio/radio.js";
import "@material/web/select/outlined-select.js";
import "@material/web/select/select-option.js";
import "@material/web/switch/switch.js";

document.querySelector("main").innerHTML = `
  <label>Personalised ads <md-switch selected></md-switch></label>
  <label for="partners">Share data with partners</label> <md-switch id="partners"></md-switch>
  <label>Necessary cookies <md-switch selected disabled></md-switch></label>
  <label><md-checkbox checked></md-checkbox> Send me offers</label>
  <div role="radiogroup" aria-label="Who can see your posts">
    <label><md-radio name="posts" checked></md-radio> Everyone</label>
    <label><md-radio name="posts"></md-radio> Friends</label>
  </div>
  <md-outlined-segmented-button-set aria-label="Share your location">
    <md-outlined-segmented-button label="Always" selected></md-outlined-segmented-button>
    <md-outlined-segmented-button label="Never"></md-outlined-segmented-button>
  </md-outlined-segmented-button-set>
  <md-outlined-select label="Profile visibility">
    <md-select-option selected value="public"><div slot="headline">Public</div></md-select-option>
    <md-select-option value="private"><div slot="headline">Private</div></md-select-option>
  </md-outlined-select>`;
