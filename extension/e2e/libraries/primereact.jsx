import { Checkbox } from "primereact/checkbox";
import { Dropdown } from "primereact/dropdown";
import { InputSwitch } from "primereact/inputswitch";
import { RadioButton } from "primereact/radiobutton";
import { SelectButton } from "primereact/selectbutton";
import { createRoot } from "react-dom/client";

const Row = ({ id, label, ...rest }) => (
  <div>
    <label htmlFor={id}>{label}</label>
    <InputSwitch inputId={id} onChange={() => {}} {...rest} />
  </div>
);

const Option = ({ value, label, ...rest }) => (
  <div>
    <RadioButton inputId={value} name="posts" value={value} onChange={() => {}} {...rest} />
    <label htmlFor={value}>{label}</label>
  </div>
);

function Settings() {
  return (
    <form>
      <Row id="ads" label="Personalised ads" checked />
      <Row id="partners" label="Share data with partners" checked={false} />
      <Row id="necessary" label="Necessary cookies" checked disabled />
      <Checkbox inputId="offers" checked onChange={() => {}} />
      <label htmlFor="offers">Send me offers</label>
      <fieldset>
        <legend>Who can see your posts</legend>
        <Option value="everyone" label="Everyone" checked />
        <Option value="friends" label="Friends" checked={false} />
      </fieldset>
      <span id="location">Share your location</span>
      <SelectButton value="Always" options={["Always", "Never"]} aria-labelledby="location" onChange={() => {}} />
      <label htmlFor="profile">Profile visibility</label>
      <Dropdown inputId="profile" value="Public" options={["Public", "Private"]} onChange={() => {}} />
    </form>
  );
}

createRoot(document.querySelector("main")).render(<Settings />);
