/**
 * Asks a compiled core in Node: questions as lines of [method, body] from
 * standard input, the answers as lines of text. Called with the script that
 * starts the core, and the core.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { runInThisContext } from "node:vm";

const [starter, core] = process.argv.slice(2);
runInThisContext(readFileSync(starter, "utf8"));
const go = new globalThis.Go();
const { instance } = await WebAssembly.instantiate(readFileSync(core), go.importObject);
void go.run(instance);

let line = new Uint8Array(1 << 16);
globalThis.vetoLine = (size) => (line = size > line.length ? new Uint8Array(size) : line);
const [write, read] = [new TextEncoder(), new TextDecoder()];
for await (const asked of createInterface({ input: process.stdin })) {
  const [method, body] = JSON.parse(asked);
  const question = write.encode(method + body);
  globalThis.vetoLine(question.length).set(question);
  const size = instance.exports.answer(method.length, question.length - method.length);
  process.stdout.write(`${read.decode(line.subarray(0, size))}\n`);
}
// Go waits for calls that will not come.
process.stdout.write("", () => process.exit());
