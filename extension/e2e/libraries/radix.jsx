import * as Checkbox from "@radix-ui/react-checkbox";
import * as RadioGroup from "@radix-ui/react-radio-group";
import * as Select from "@radix-ui/react-select";
import * as Switch from "@radix-ui/react-switch";
import * as ToggleGroup from "@radix-ui/react-toggle-group";
import { createRoot } from "react-dom/client";

const Row = ({ id, label, ...rest }) => (
  <div>
    <label htmlFor={id}>{label}</label>
    <Switch.Root id={id} name={id} {...rest}>
      <Switch.Thumb />
    </Switch.Root>
  </div>
);

const Option = ({ value, label }) => (
  <div>
    <RadioGroup.Item value={value} id={value}>
      <RadioGroup.Indicator />
    </RadioGroup.Item>
    <label htmlFor={value}>{label}</label>
  </div>
);

const Choice = ({ value, children }) => (
  <Select.Item value={value}>
    <Select.ItemText>{children}</Select.ItemText>
  </Select.Item>
);

// In a form, Radix keeps a hidden native input or select beside each control.
function Settings() {
  return (
    <form>
      <Row id="ads" label="Personalised ads" defaultChecked />
      <Row id="partners" label="Share data with partners" />
      <Row id="necessary" label="Necessary cookies" defaultChecked disabled />
      <label>
        <Checkbox.Root defaultChecked name="offers">
          <Checkbox.Indicator>✓</Checkbox.Indicator>
        </Checkbox.Root>
        Send me offers
      </label>
      <RadioGroup.Root defaultValue="everyone" name="posts" aria-label="Who can see your posts">
        <Option value="everyone" label="Everyone" />
        <Option value="friends" label="Friends" />
      </RadioGroup.Root>
      <ToggleGroup.Root type="single" defaultValue="always" aria-label="Share your location">
        <ToggleGroup.Item value="always">Always</ToggleGroup.Item>
        <ToggleGroup.Item value="never">Never</ToggleGroup.Item>
      </ToggleGroup.Root>
      <Select.Root defaultValue="public" name="profile">
        <Select.Trigger aria-label="Profile visibility">
          <Select.Value />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content>
            <Select.Viewport>
              <Choice value="public">Public</Choice>
              <Choice value="private">Private</Choice>
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </form>
  );
}

createRoot(document.querySelector("main")).render(<Settings />);
