/** Starts the WebAssembly module that the package brings. */
import "veto:wasm_exec";

interface GoRuntime {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

declare global {
  var Go: new () => GoRuntime;
  /** The line to the core that is asked: bytes through which question and answer go, at least as many as wanted. */
  var vetoLine: ((size: number) => Uint8Array) | undefined;
}

/** What the core exports. */
interface Exports {
  answer(method: number, size: number): number | undefined;
}

/** Long enough for most pages; it grows where one needs more. */
const shortestLine = 64 << 10;

let compiled: Promise<WebAssembly.Module> | null = null;

function compile(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compileStreaming(fetch(new URL("core.wasm", location.href)));
  compiled.catch(() => (compiled = null));
  return compiled;
}

/** Starts one core. */
export async function startWasm(): Promise<(method: string, body: string) => string> {
  const module = await compile();
  const go = new globalThis.Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  void go.run(instance);
  return through(instance.exports as unknown as Exports);
}

function through(core: Exports): (method: string, body: string) => string {
  let line = new Uint8Array(shortestLine);
  const give = (size: number) => {
    if (size > line.length) line = new Uint8Array(Math.max(size, 2 * line.length));
    return line;
  };
  const [write, read] = [new TextEncoder(), new TextDecoder()];
  return (method, body) => {
    globalThis.vetoLine = give;
    const question = write.encode(method + body);
    give(question.length).set(question);
    const size = core.answer(method.length, question.length - method.length);
    if (size === undefined) throw new Error("the core ended while it was working"); // Go's own way to run out of memory
    return read.decode(line.subarray(0, size));
  };
}
