import { expect, test } from "vitest";
import { place, spotBeside } from "./popover";

const view = { width: 900, height: 640 };
const field = (top: number, left = 100) => ({ left, top, bottom: top + 32, width: 300 });
const size = { width: 300, height: 264 };

test("a list opens below its field, above where there is more room, and no longer than that", () => {
  expect(spotBeside(field(100), size, view)).toEqual({ left: 100, width: 300, height: 264, top: 136 });
  expect(spotBeside(field(500), size, view)).toEqual({ left: 100, width: 300, height: 264, bottom: 144 });
  expect(spotBeside(field(200), size, { ...view, height: 400 }), "the larger half of a low window").toEqual({ left: 100, width: 300, height: 188, bottom: 204 });
  expect(spotBeside(field(100, 700), size, view).left, "within the window").toBe(592);
});

test("in a zoomed window it stands in pixels of its own", () => {
  const [popover, box] = [document.createElement("ul"), document.createElement("div")];
  Object.defineProperty(box, "offsetWidth", { value: 200 });
  box.getBoundingClientRect = () => ({ left: 150, top: 150, bottom: 198, width: 300 }) as DOMRect;
  place(popover, box, { height: 100 });
  expect([popover.style.left, popover.style.width, popover.style.maxHeight, popover.style.top]).toEqual(["100px", "200px", "100px", `${202 / 1.5}px`]);
});
