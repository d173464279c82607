/** "Keep proof": a picture of the page as it stands, taken on the person's click and handed to the page where it is cropped. */
import { handOver, type Shot } from "../ledger/shot";
import type { Pose, Sight, ToContent } from "../messages";
import type { Finding, Look } from "../wire.gen";
import type { Target } from "./target";

/** Takes the picture; an error says why not. */
export async function keepProof(target: Target, look: Look, finding: Finding): Promise<void> {
  const tell = <T>(message: ToContent): Promise<T> => chrome.tabs.sendMessage(target.tab, message);
  const sight = await tell<Sight | null>({ type: "bg-cs-sight" });
  const pose = await tell<Pose | null>({ type: "ui-cs-pose", finding: finding.id });
  if (!pose || !sight) throw new Error("the control is not on the page any more");
  try {
    const { windowId } = await chrome.tabs.get(target.tab);
    const picture = await chrome.tabs.captureVisibleTab(windowId, { format: "png" });
    await handOver({ picture, ...shotOf(look, finding, sight, pose), url: sight.snapshot.url, at: new Date().toISOString() });
  } finally {
    await tell<null>({ type: "ui-cs-pose", finding: "" });
  }
}

function shotOf({ platform, name }: Look, finding: Finding, { snapshot }: Sight, { box, width, height }: Pose): Omit<Shot, "picture" | "url" | "at"> {
  const control = snapshot.controls.find(({ n }) => n === finding.control);
  const [x, y, w, h] = box;
  return {
    box: [x / width, y / height, w / width, h / height],
    control: { role: control?.role ?? "", name: control?.name ?? "", before: finding.state, after: finding.state, address: "" },
    platform,
    name,
    rule: finding.rule,
    title: finding.title,
    checked: finding.checked?.date ?? "",
  };
}
