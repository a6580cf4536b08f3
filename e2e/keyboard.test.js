// The main flow without a mouse: every step is reached with Tab, F6 and the keys the window lists.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { stage } from "./harness.js";
import { press, ready, textOf, type } from "./page.js";
import { dialogIsOpen, saveDialogAnswers } from "./places.js";

const F6 = "\uE036";
const most_tabs = 60;

/** Tabs on until the focus is on what matches; fails where the keyboard cannot get there. */
async function tabTo(page, selector) {
  const there = () => page.execute((selector) => document.activeElement?.matches(selector) ?? false, selector);
  for (let tabs = 0; !(await there()); tabs++) {
    const at = () => page.execute(() => document.activeElement?.outerHTML.slice(0, 120));
    assert.ok(tabs < most_tabs, `Tab does not lead to ${selector}; it is at ${await at()}`);
    await press(page, "Tab");
  }
}

const until = (page, check, message) => page.waitUntil(check, { timeout: 10_000, timeoutMsg: message });
const closed = (page) => page.$("dialog[open]").waitForExist({ reverse: true });
const heading = (page, text) => page.$(`h1=${text}`).waitForExist();

test("from the first start to the export and back, with the keyboard alone", async (t) => {
  const hall = await stage(t);
  const page = await ready(hall);

  // who I am, and my conference
  await type(page, "Hyunwoo Seo");
  await press(page, "Enter");
  await page.$("h1*=Welcome").waitForExist();
  await press(page, "1");
  await dialogIsOpen(page);
  await type(page, "re:Invent 2022");
  await press(page, "Tab");
  await type(page, "Las Vegas");
  await tabTo(page, "dialog[open] .two:nth-child(3) .field:first-child input");
  await press(page, "Control", "a");
  await type(page, "28 Nov 2022");
  await tabTo(page, "dialog[open] .two:nth-child(3) .field:last-child input");
  await press(page, "Control", "a");
  await type(page, "2 Dec 2022");
  await press(page, "Control", "Enter");
  await heading(page, "Scan");
  assert.match(JSON.stringify(await hall.cli("conference", "list")), /2022-11-28.*2022-12-02/, "days typed as words are understood");

  // an occasion
  await press(page, "5");
  await heading(page, "Programme");
  await press(page, "n");
  await dialogIsOpen(page);
  await type(page, "Partner dinner");
  await tabTo(page, 'dialog[open] input[aria-label="Starts, Time"]');
  await press(page, "Control", "a");
  await type(page, "7pm");
  await press(page, "Control", "Enter");
  await closed(page);
  await until(page, async () => /Partner dinner/.test(await textOf(page, '[role="listbox"]')), "it stands in the list");
  assert.match(await textOf(page, '[role="listbox"] .hours'), /^19:00–20:00$/, "a time half typed counts when a key saves");

  // a person from a text that was copied elsewhere, at that occasion
  await press(page, "6");
  await heading(page, "Scan");
  await press(page, "o");
  await dialogIsOpen(page);
  await tabTo(page, "dialog[open] input[role=combobox]");
  await type(page, "Partner");
  await press(page, "Enter");
  await until(page, async () => /Partner dinner/.test(await textOf(page, "section.bar")), "people are recorded there");
  await press(page, "Control", "4");
  await tabTo(page, ".text textarea");
  await type(page, "MECARD:N:Park,Jiwon;ORG:Bandal;EMAIL:jiwon@bandal.example;;");
  await press(page, "Control", "a");
  await press(page, "Control", "x");
  await press(page, F6);
  await press(page, "Control", "v");
  await until(page, async () => /Jiwon Park[\s\S]*Partner dinner/.test(await textOf(page, "section.run li")), "the clipboard became a person met at the dinner");

  // who it is, and an edit
  await press(page, "Alt", "p");
  await heading(page, "People");
  await page.$('button[title="Edit Title"]').waitForExist();
  await tabTo(page, 'button[title="Edit Title"]');
  await press(page, "Enter");
  await type(page, "CTO");
  await press(page, "Enter");
  await until(page, async () => (await hall.cli("people", "Jiwon"))[0]?.title === "CTO", "the edit is kept");

  // out to a file
  const file = join(dirname(hall.profile), "people.csv");
  await saveDialogAnswers(page, file);
  await press(page, "8");
  await heading(page, "Export");
  await page.$("table").waitForExist();
  await press(page, "Control", "e");
  await until(page, async () => /CTO/.test(await readFile(file, "utf8").catch(() => "")), "the file is written");

  // and back: the edit by key, the scan from the history
  await press(page, "Control", "z");
  await until(page, async () => (await hall.cli("people", "Jiwon"))[0]?.title !== "CTO", "the edit is taken back");
  await press(page, "9");
  await heading(page, "History");
  await page.$('button[aria-label^="Undo this: Scanned"]').waitForExist();
  await tabTo(page, 'button[aria-label^="Undo this: Scanned"]');
  await press(page, "Enter");
  await until(page, async () => (await hall.cli("people").catch(() => [])).length === 0, "the scan is taken back");
  await press(page, "6");
  await page.$("section.run li.undone").waitForExist(); // the scan screen knows, though it was done elsewhere
});
