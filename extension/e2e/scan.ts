/** The driver of `scan`: one job a line on standard input, one answer a line on standard output. */
import { createInterface } from "node:readline";
import { speak } from "../src/ui/i18n";
import { Rig } from "./browser";
import { scanPage } from "./page";
import type { Job } from "./page";
import { readSetup } from "./setup";
import { pause } from "./wait";

/** How long a page may take beyond the time it is given to settle. */
const spare = 30_000;

async function answer(rig: Rig, job: Job): Promise<void> {
  const tooLong = pause(job.wait + spare).then(() => Promise.reject(new Error(`gave up after ${job.wait + spare} ms`)));
  const line = await Promise.race([scanPage(rig, job), tooLong]).catch((problem: Error) => failed(job, problem));
  process.stdout.write(`${JSON.stringify({ id: job.id, line })}\n`);
}

function failed(job: Job, problem: Error): object {
  return { file: job.file, url: job.url, findings: [], controls: 0, ms: { snapshot: 0, core: 0, paint: 0, total: 0 }, error: problem.message };
}

const setup = readSetup();
speak(setup.language);
const rig = await Rig.start(setup);
const running: Promise<void>[] = [];
for await (const line of createInterface({ input: process.stdin })) running.push(answer(rig, JSON.parse(line)));
await Promise.all(running);
await rig.close();
// A page that was given up may still be pending; nothing of it is wanted.
process.exit(0);
