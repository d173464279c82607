/** Lets the page have its turn: a message to ourselves comes sooner than any timer. */
export function rest(): Promise<void> {
  return new Promise((resume) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resume();
    channel.port2.postMessage(null);
  });
}

/** Runs a function once the next frame was painted; in a hidden tab, when it is shown. */
export function oncePainted(run: () => void): void {
  requestAnimationFrame(() => void rest().then(run));
}
