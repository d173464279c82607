/** Starts the WebAssembly module that the package brings. */
import "veto:wasm_exec";

interface GoRuntime {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

declare global {
  var Go: new () => GoRuntime;
  var vetoCall: ((method: string, body: string) => string | undefined) | undefined;
}

let compiled: Promise<WebAssembly.Module> | null = null;

function compile(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compileStreaming(fetch(new URL("core.wasm", location.href)));
  compiled.catch(() => (compiled = null));
  return compiled;
}

/** Starts one core. The returned function reads the global anew each time: a core that ended leaves a dead one behind. */
export async function startWasm(): Promise<(method: string, body: string) => string | undefined> {
  const module = await compile();
  const go = new globalThis.Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  void go.run(instance);
  return (method, body) => {
    if (!globalThis.vetoCall) throw new Error("core.wasm started without setting vetoCall");
    return globalThis.vetoCall(method, body);
  };
}
