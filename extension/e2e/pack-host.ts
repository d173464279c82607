/** A server of rule packs: what it answers is in the test's hand, and what it was asked is kept. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setup } from "./suite";

export class PackHost {
  readonly asked: IncomingMessage[] = [];
  answer: (response: ServerResponse) => void = () => undefined;
  readonly #server = createServer({ cert: setup.certificate, key: setup.key }, (request, response) => {
    // A browser may ask any server for its icon.
    if (request.url === "/pack.json") this.asked.push(request);
    this.answer(response);
  });

  constructor() {
    this.#server.listen(0, "127.0.0.1");
  }

  get address(): string {
    // The one name that leads nowhere but here.
    return `https://localhost:${(this.#server.address() as AddressInfo).port}/pack.json`;
  }

  /** Answers with a text that everybody may read, or with other headers. */
  gives(text: string, headers: Record<string, string> = { "Access-Control-Allow-Origin": "*" }, status = 200): void {
    this.answer = (response) => response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
