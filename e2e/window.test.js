import assert from "node:assert/strict";
import { test } from "node:test";
import { screenshot, stage } from "./harness.js";

test("the window opens with its name", async (t) => {
  const hall = await stage(t);
  const page = await hall.window();
  assert.equal(await page.getTitle(), "Hallway", "the title is what a task bar shows");
  await screenshot(page, "window");
});
