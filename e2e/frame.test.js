// The frame: conference and clocks, the stamp, and a profile that cannot be opened.
import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { go, press, ready, settled, textOf, type } from "./page.js";

test("the sample's conference, clocks and screens, without a violation", async (t) => {
  const hall = await stage(t, { sample: true });
  const page = await ready(hall);
  assert.match(await textOf(page, ".clocks"), /^\d\d:\d\d\s*P[SD]T[\s\S]*KST/, "the conference's clock, home's beside it");
  await go(page, "settings"); // people have tests of their own
  await page.$("h1=Settings").waitForExist();
  await page.$(".conference").click();
  await axe(page);
  await screenshot(page, "conference-menu");
  await page.$("button*=No conference").click();
  await page.waitUntil(async () => !(await textOf(page, ".clocks")).includes("PST"));
  for (const screen of ["scan", "settings"]) {
    await go(page, screen);
    await page.$("h1").waitForExist();
    await axe(page);
    await screenshot(page, `sample-${screen}`);
  }
});

test("the stamp follows the hand by keyboard alone, and the clock again", async (t) => {
  const hall = await stage(t);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await go(page, "scan");
  await page.$("section.bar").waitForExist();
  await press(page, "o");
  await page.$("dialog[open] input[role=combobox]").waitForExist();
  await axe(page);
  await type(page, "Shuttle queue");
  await press(page, "Enter");
  await page.$("button=Add and record here").waitForExist();
  await settled(page);
  await screenshot(page, "stamp-dialog");
  await press(page, "Enter");
  await page.waitUntil(async () => (await textOf(page, "section.bar")).includes("Shuttle queue"), { timeoutMsg: "Enter goes on with the kind chosen" });
  assert.match(await textOf(page, "section.bar"), /Pinned/);
});

test("a damaged profile says so, and its backup brings it back", async (t) => {
  const hall = await stage(t);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  await hall.cli("backup");
  await writeFile(join(hall.profile, "hallway.db"), "this is no database, ".repeat(500));
  for (const log of ["hallway.db-wal", "hallway.db-shm"]) await rm(join(hall.profile, log), { force: true });
  const page = await ready(hall);
  await page.$("[role=alert] h1").waitForExist();
  assert.match(await textOf(page, "h1"), /Your data cannot be read/);
  await page.$("button=Restore").waitForExist();
  await axe(page);
  await settled(page);
  await screenshot(page, "damaged");
  await page.$("button=Restore").click();
  await page.$(".conference").waitForExist();
});
