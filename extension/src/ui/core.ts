/** Questions of Veto's own pages that the core answers as they are. */
import type { CoreQuestions, Result } from "../messages";
import { ask } from "./ask";

/** Asks the core one of its methods. */
export function askCore<Method extends keyof CoreQuestions>(method: Method, question: CoreQuestions[Method][0]): Promise<Result<CoreQuestions[Method][1]>> {
  return ask({ type: "ui-bg-core", method, question });
}
