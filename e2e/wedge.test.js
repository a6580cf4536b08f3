// A scanner that types: its codes are taken wherever the focus is, and no field keeps them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage, twice } from "./harness.js";
import { burst, go, press, ready, settled, textOf, textsOf, type } from "./page.js";

const badge = "RI22-7F3K-2209";
const card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jiwon Park\nORG:Bandal\nEMAIL:jiwon@bandal.example\nEND:VCARD\n";

async function atScan(t) {
  const hall = await stage(t);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await go(page, "scan");
  await page.$(".quick input").waitForExist();
  return { hall, page };
}

/** Strikes keys on what has the focus, or on the page, as fast as a scanner. */
async function strike(page, keys) {
  await page.execute((keys) => {
    for (const [key, code, shiftKey = false] of keys) {
      const target = document.activeElement ?? document.body;
      for (const type of ["keydown", "keyup"]) target.dispatchEvent(new KeyboardEvent(type, { key, code, shiftKey, bubbles: true, cancelable: true }));
    }
  }, keys);
}

const codeOf = (letter) => (/[A-Za-z]/.test(letter) ? `Key${letter.toUpperCase()}` : /\d/.test(letter) ? `Digit${letter}` : "");
const keysOf = (text) => [...text].map((letter) => (letter === "\n" ? ["Enter", "Enter"] : [letter, codeOf(letter), /[A-Z]/.test(letter)]));
const entries = (page, count) => page.waitUntil(async () => (await page.$$("section.run li").length) === count, { timeout: 20_000, timeoutMsg: `${count} codes were taken` });
const value = (page) => page.$(".quick input").getValue();

test("a burst into a field is taken, and the field keeps what a person typed", twice(async (t) => {
  const { page } = await atScan(t);
  await page.$(".quick input").click();
  await type(page, "Mina");
  await burst(page, `${badge}\n`);
  await entries(page, 1);
  assert.match(await textOf(page, "section.run li"), /From the scanner[^]*Kept for later[^]*RI22-7F3K-2209/);
  assert.equal(await value(page), "Mina");
  await burst(page, card); // Enter within it is a line of the card
  await entries(page, 2);
  assert.match(await textOf(page, "section.run li"), /Jiwon Park[^]*New person saved/);
  assert.equal(await value(page), "Mina");
  assert.ok(await page.$(".quick input").isFocused(), "the person goes on typing");
  await type(page, " Kang");
  assert.equal(await value(page), "Mina Kang");
}));

test("a burst is taken where nothing has the focus, and single keys still do what they are for", async (t) => {
  const { hall, page } = await atScan(t);
  await page.execute(() => document.activeElement?.blur());
  await strike(page, keysOf("Vo?12345o")); // each of these letters is a shortcut
  await entries(page, 1);
  assert.equal(await page.$("dialog[open]").isExisting(), false, "no shortcut was meant");
  const [kept] = await hall.cli("history", "--limit", "1");
  assert.equal(kept.verb, "save_capture");

  await strike(page, [["ㅒ", "KeyO", true], ["ㅔ", "KeyP"], ["ㅔ", "KeyP"], ["ㅁ", "KeyA"], ["Process", "KeyK"], ["7", "Digit7"], ["Enter", "Enter"]]);
  await entries(page, 2);
  assert.match((await textsOf(page, "section.run li"))[0], /Oppak7/, "the Korean layout garbles nothing");

  await press(page, "Escape"); // out of the note line
  await press(page, "o");
  await page.$("dialog[open]").waitForExist();
});

test("a scanner is tried, with what it types around a code", async (t) => {
  const { page } = await atScan(t);
  await press(page, "Control", "4");
  await page.$(".wedge input").waitForExist();
  await page.$(".wedge input").click();
  await type(page, "~");
  await page.$("button=Try it").click();
  await page.$("p*=Scan something now").waitForExist();
  await strike(page, keysOf(`~]Q1${badge}\n`));
  await page.$(`code=${badge}`).waitForExist();
  assert.equal(await page.$("section.run li").isExisting(), false, "a try saves nothing");
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-wedge");
  await page.$("button=Stop trying").click();
  await strike(page, keysOf(`~${badge}\n`));
  await entries(page, 1);
});
