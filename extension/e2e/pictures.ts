/** The driver of `pictures`: the pictures of the README, from the running extension. */
import { mkdirSync } from "node:fs";
import { Rig } from "./browser";
import { shootPapers } from "./paper-shots";
import { training, variants } from "./scenes";
import { readSetup } from "./setup";
import { shoot, shootPopup } from "./shots";

const setup = readSetup();
const rig = await Rig.start(setup);
mkdirSync(setup.pictures, { recursive: true });
const scenes = [{ ...training("en", "hint"), width: 1000, height: 640 }, ...variants("en").map((scene) => ({ ...scene, name: scene.name.replace("linkedin", "hint"), height: scene.height ?? 640 }))];
for (const scene of scenes) await shoot(rig, scene, setup.pictures);
await shootPopup(rig, training("en", "popup"), setup.pictures);
await shootPapers(rig, setup.pictures);
await rig.speak("de");
await shoot(rig, { ...training("de", "hint-de"), width: 1000, height: 720 }, setup.pictures);
await rig.close();
