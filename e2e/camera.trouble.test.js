// The camera is not there, not allowed, not free, pulled out, too coarse or too far: what the window says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot } from "./harness.js";
import { atCamera, cameraFails, canvasCamera, code, hold, jiwon, newest, plugIn, scan, scanning, unplug, until } from "./camera.js";
import { go, settled, textOf, textsOf } from "./page.js";
import { reload } from "./places.js";

test("no camera, a refused, a busy and a strange one are told, with what to do and the other ways in", async (t) => {
  const { page } = await atCamera(t);
  for (const [error, title] of [
    ["NotFoundError", "No camera found"],
    ["OverconstrainedError", "No camera found"],
    ["NotAllowedError", "The camera is not allowed"],
    ["NotReadableError", "The camera is busy"],
    ["TypeError", "The camera does not start"],
  ]) {
    await go(page, "people");
    await cameraFails(page, error);
    await go(page, "scan");
    await page.$(`h2=${title}`).waitForExist();
  }
  await axe(page);
  await cameraFails(page, "NotFoundError");
  await page.$("aria/Try again").click();
  await page.$("h2=No camera found").waitForExist();
  await settled(page);
  await screenshot(page, "camera-none");
  await plugIn(page);
  await scanning(page);
  await unplug(page);
  await page.$("h2=The camera is gone").waitForExist();
  await plugIn(page);
  await scanning(page);
  await unplug(page, { ends: false });
  await page.$("h2=The camera is gone").waitForExist();
  await page.$(".trouble").$("button*=Files").click();
  await page.$("input.images").waitForExist();
});

test("the camera is chosen by name and remembered; it is off when nobody looks", async (t) => {
  const { page } = await scan(t, { width: 640, height: 480, names: ["Built-in camera", "Jiwon’s iPhone"] });
  assert.match(await textOf(page, ".stage"), /Only 640×480 pixels/);
  const select = page.$("select[aria-label=Camera]");
  assert.deepEqual(await textsOf(page, "select[aria-label=Camera] option"), ["Built-in camera", "Jiwon’s iPhone"]);
  await page.execute((select) => {
    select.value = "1";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, await select);
  await scanning(page);
  const asked = () => page.execute(() => canvasCamera.asked.at(-1).video.deviceId?.exact);
  assert.equal(await asked(), "1");
  await go(page, "people");
  await until(page, () => page.execute(() => canvasCamera.tracks.every((track) => track.readyState === "ended")), "its light goes out");
  await go(page, "scan");
  await scanning(page);
  assert.equal(await asked(), "1", "the same one again");
  await page.execute(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await until(page, () => page.execute(() => canvasCamera.tracks.every((track) => track.readyState === "ended")), "it is off while the window is hidden");
  await page.execute(() => {
    delete document.hidden;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await scanning(page);
});

test("a code that is seen and cannot be read is told what to do, in Korean too", async (t) => {
  const { page } = await atCamera(t);
  await page.execute(() => localStorage.setItem("hallway.window", JSON.stringify({ language: "ko", theme: "dark" })));
  await reload(page);
  await canvasCamera(page);
  await go(page, "scan");
  await scanning(page);
  await hold(page, await { ...(await code(jiwon)), covered: true });
  await until(page, async () => (await textOf(page, ".stage .bar")).includes("움직이지 말고"), "hold it still");
  await hold(page, await code(jiwon));
  await newest(page, /새 연락처 저장됨/);
  assert.doesNotMatch(await textOf(page, ".camera"), /\b(hold|paused|code|camera is)\b/i);
  await axe(page);
  await settled(page);
  await screenshot(page, "camera-dark-ko");
});
