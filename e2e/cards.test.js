import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, dialogIsOpen, go, saveDialogAnswers, waitForText } from "./places.js";

test("a card is made, shown, and read off the screen", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await go(page, "#/cards/new");
  await waitForText(page, ".proof", "Reads well");
  await field(page, 1, "업무용");
  await field(page, 3, "Hyunwoo Seo");
  await field(page, 5, "모아랩스");
  await page.$("button=Save").click();
  await waitForText(page, '[aria-label="Notices"]', "Saved card 업무용");
  await axe(page);
  await screenshot(page, "cards");

  await page.keys(["Control", "Enter"]);
  await page.$("dialog[open] svg[data-code]").waitForExist();
  await dialogIsOpen(page);
  await axe(page);
  const picture = join(dirname(hall.profile), "shown.png");
  await writeFile(picture, await page.takeScreenshot(), "base64");
  await screenshot(page, "card-shown");
  const [{ codes }] = await hall.cli("scan", picture, "--read-only");
  assert.equal(codes.length, 1, "one code on the screen");
  assert.match(codes[0].text, /서현우/, "with the name, in Korean");
  assert.match(codes[0].text, /모아랩스/);
  await page.keys(["Escape"]);
  await page.$("dialog[open]").waitForExist({ reverse: true });

  await go(page, "#/people");
  await page.keys(["Control", "Shift", "c"]);
  await page.$("dialog[open] svg[data-code]").waitForExist();
  await page.keys(["Escape"]);
  await page.$("dialog[open]").waitForExist({ reverse: true });

  const file = join(dirname(hall.profile), "card.svg");
  await saveDialogAnswers(page, file);
  await page.$("button=Save as SVG").click();
  await waitForText(page, '[aria-label="Notices"]', file);
  assert.match(await readFile(file, "utf8"), /<svg/);
});

test("a card that holds too much says what to shorten", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall, { language: "ko" });
  await go(page, "#/cards/new");
  await waitForText(page, ".proof", "잘 읽힙니다");
  await field(page, 9, "가".repeat(300));
  assert.match(await waitForText(page, ".proof", "줄이면 좋은 항목"), /한 줄 소개/, "the longest field by its name");
  assert.equal(await page.$("button=저장").isEnabled(), false, "a card nobody can scan is not saved");
  await axe(page);
  assert.equal((await command(page, "cards")).length, 1, "only the one that first run makes");
});

/** Fills the nth field of the card. */
async function field(page, position, text) {
  await page.$(`.form .field:nth-child(${position}) input`).setValue(text);
}
