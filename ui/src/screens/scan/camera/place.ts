// From a frame's pixels to the mirrored picture on the screen, which fills its box and is cut off.
import type { FrameCode } from "../../../ipc/types";

export type Corners = FrameCode["corners"];
export type Size = { width: number; height: number };

/** Where corners of a frame are in the box that shows it. */
export function placed(corners: Corners, frame: Size, box: Size): Corners {
  const scale = Math.max(box.width / frame.width, box.height / frame.height);
  const [left, top] = [(box.width - frame.width * scale) / 2, (box.height - frame.height * scale) / 2];
  return each(corners, ([x, y]) => [box.width - (left + x * scale), top + y * scale]);
}

/** An SVG path of four brackets around a code, a little off it. */
export function brackets(corners: Corners): string {
  const [x, y] = middle(corners);
  const wide = each(corners, ([cornerX, cornerY]) => [x + (cornerX - x) * 1.15, y + (cornerY - y) * 1.15]);
  const toward = ([fromX, fromY]: Point, [toX, toY]: Point) => shown([fromX + (toX - fromX) * 0.22, fromY + (toY - fromY) * 0.22]);
  return wide
    .map((corner, at) => `M${toward(corner, wide[(at + 3) % 4]!)}L${shown(corner)}L${toward(corner, wide[(at + 1) % 4]!)}`)
    .join("");
}

/** The length of the shortest side. */
export function shortestSide(corners: Corners): number {
  return Math.min(...corners.map(([x, y], at) => Math.hypot(x - corners[(at + 1) % 4]![0], y - corners[(at + 1) % 4]![1])));
}

type Point = Corners[number];

function middle(corners: Corners): Point {
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / 4;
  return [mean(0), mean(1)];
}

function each(corners: Corners, change: (point: Point) => Point): Corners {
  return corners.map(change) as Corners;
}

function shown([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
