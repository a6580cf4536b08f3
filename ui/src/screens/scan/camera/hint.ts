// What to do about a code that is seen and cannot be read, from where it is and how large.
import type { CameraHint } from "../../../words/en/camera";
import { shortestSide, type Corners, type Size } from "./place";

/** A card's code is hardly read below this share of the picture's height. */
const small_share = 1 / 6;
const edge_share = 0.03;
/** So many looks in a row before anything is said: patterns in the background come and go. */
const looks_to_say = 2;
/** So many before the code counts as unreadable: some two seconds. */
const looks_to_give_up = 6;

/** What to do about one code. Sides are those of the mirrored picture, which are the person's own. */
export function hintFor(corners: Corners, { width, height }: Size): CameraHint {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const edge = edge_share * Math.min(width, height);
  if (Math.min(...xs) < edge) return "left"; // the picture's left is the mirror's right
  if (Math.max(...xs) > width - edge) return "right";
  if (Math.min(...ys) < edge) return "down";
  if (Math.max(...ys) > height - edge) return "up";
  return shortestSide(corners) < small_share * height ? "closer" : "steady";
}

/** Follows codes that cannot be read from look to look. */
export class Watch {
  #looks = 0;

  /** What to say now, and whether this is the moment to call it unreadable. */
  look(unread: readonly Corners[], frame: Size): { hint: CameraHint | undefined; unreadable: boolean } {
    const [first] = unread;
    this.#looks = first ? this.#looks + 1 : 0;
    const hint = first && this.#looks >= looks_to_say ? hintFor(first, frame) : undefined;
    return { hint, unreadable: this.#looks === looks_to_give_up };
  }

  /** A code was read. */
  reset(): void {
    this.#looks = 0;
  }
}
