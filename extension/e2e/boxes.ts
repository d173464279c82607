/** Rectangles on a page. */
import type { Box } from "../src/messages";

/** Do two boxes share any area? */
export function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): boolean {
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
}

/** Does a box lie wholly inside a viewport of this size? One pixel of rounding is allowed. */
export function inside([x, y, w, h]: Box, width: number, height: number): boolean {
  return x >= -1 && y >= -1 && x + w <= width + 1 && y + h <= height + 1;
}
