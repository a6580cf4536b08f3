// The camera as the system gives it: a virtual one in PipeWire, found, opened and read like any other.
// The packages of this come with `cargo xtask setup`; without them it fails, as nothing else goes this way.
// Pulling it out is tested with a canvas: the PipeWire of Debian 12 takes the browser's process with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screenshot, stage, twice } from "./harness.js";
import { jiwon, newest, scanning } from "./camera.js";
import { virtualCamera } from "./pipewire.js";
import { go, ready, settled, textOf, textsOf } from "./page.js";

test("a code before the system's camera becomes a person", { skip: process.platform !== "linux" }, twice(async (scope) => {
  const camera = await virtualCamera(scope, jiwon);
  const hall = await stage(scope, { env: camera });
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await go(page, "scan");
  await scanning(page);
  await newest(page, /Jiwon Park[\s\S]*New person saved/);
  assert.deepEqual(await textsOf(page, "select[aria-label=Camera] option"), ["HallwayCamera"], "by the name the system gives it");
  assert.doesNotMatch(await textOf(page, ".stage"), /pixels/, "1280×720 is enough");
  await settled(page);
  await screenshot(page, "camera-device");
}));
