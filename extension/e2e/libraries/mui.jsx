import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import InputLabel from "@mui/material/InputLabel";
import MenuItem from "@mui/material/MenuItem";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Select from "@mui/material/Select";
import Switch from "@mui/material/Switch";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { createRoot } from "react-dom/client";

function Settings() {
  return (
    <form>
      <FormControlLabel control={<Switch defaultChecked />} label="Personalised ads" />
      <FormControlLabel control={<Switch />} label="Share data with partners" />
      <FormControlLabel control={<Switch defaultChecked disabled />} label="Necessary cookies" />
      <FormControlLabel control={<Checkbox defaultChecked />} label="Send me offers" />
      <FormControl>
        <FormLabel id="posts">Who can see your posts</FormLabel>
        <RadioGroup aria-labelledby="posts" defaultValue="everyone" name="posts">
          <FormControlLabel value="everyone" control={<Radio />} label="Everyone" />
          <FormControlLabel value="friends" control={<Radio />} label="Friends" />
        </RadioGroup>
      </FormControl>
      <ToggleButtonGroup value="always" exclusive aria-label="Share your location">
        <ToggleButton value="always">Always</ToggleButton>
        <ToggleButton value="never">Never</ToggleButton>
      </ToggleButtonGroup>
      <FormControl sx={{ minWidth: 200 }}>
        <InputLabel id="profile-label">Profile visibility</InputLabel>
        <Select labelId="profile-label" label="Profile visibility" defaultValue="public">
          <MenuItem value="public">Public</MenuItem>
          <MenuItem value="private">Private</MenuItem>
        </Select>
      </FormControl>
    </form>
  );
}

createRoot(document.querySelector("main")).render(<Settings />);
