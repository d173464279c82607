import "bootstrap/dist/css/bootstrap.css";
import "bootstrap/js/dist/button";

const row = (id, label, more) => `
  <div class="form-check form-switch">
    <input class="form-check-input" type="checkbox" role="switch" id="${id}" ${more}>
    <label class="form-check-label" for="${id}">${label}</label>
  </div>`;

const option = (group, id, label, look, more) => `
  <input type="radio" class="${look.input}" name="${group}" id="${id}" autocomplete="off" ${more}>
  <label class="${look.label}" for="${id}">${label}</label>`;

const radio = { input: "form-check-input", label: "form-check-label" };
// A segment is a radio that is clipped away; its label is drawn as a button.
const segment = { input: "btn-check", label: "btn btn-outline-primary" };

document.querySelector("main").innerHTML = `
  ${row("ads", "Personalised ads", "checked")}
  ${row("partners", "Share data with partners", "")}
  ${row("necessary", "Necessary cookies", "checked disabled")}
  <input class="btn-check" type="checkbox" id="offers" autocomplete="off" checked>
  <label class="btn btn-primary" for="offers">Send me offers</label>
  <fieldset>
    <legend>Who can see your posts</legend>
    ${option("posts", "everyone", "Everyone", radio, "checked")}
    ${option("posts", "friends", "Friends", radio, "")}
  </fieldset>
  <div class="btn-group" role="group" aria-label="Share your location">
    ${option("location", "always", "Always", segment, "checked")}
    ${option("location", "never", "Never", segment, "")}
  </div>
  <label for="profile">Profile visibility</label>
  <select class="form-select" id="profile"><option selected>Public</option><option>Private</option></select>`;
