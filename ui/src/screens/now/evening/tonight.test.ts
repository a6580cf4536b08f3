import { expect, test } from "vitest";
import { tonight } from "./tonight.svelte";

test("Now turns into the queue after the last occasion, keeps the summary, and goes back when told to", () => {
  tonight.hear({ evening: null });
  expect(tonight.turned).toBe(false);
  tonight.hear({ evening: 2 });
  expect(tonight.turned).toBe(true);
  tonight.hear({ evening: 0 });
  expect(tonight.turned, "what the day came to is still on show").toBe(true);
  tonight.turnBack();
  tonight.hear({ evening: 1 });
  expect(tonight.turned, "not again by itself").toBe(false);
  tonight.turn();
  expect(tonight.turned).toBe(true);
  tonight.turnBack();
  tonight.hear({ evening: null });
  tonight.hear({ evening: 3 });
  expect(tonight.turned, "the next evening").toBe(true);
});
