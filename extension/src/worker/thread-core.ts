/** The thread's own side: one core, asked by message. */
import type { Answer, Question } from "./thread";
import { startWasm } from "./wasm";

const core = startWasm();

onmessage = async ({ data: { n, method, body } }: MessageEvent<Question>) => {
  const answer: Answer = { n };
  try {
    answer.answer = await (await core)(method, body);
  } catch (problem) {
    answer.problem = String(problem);
  }
  postMessage(answer);
};
