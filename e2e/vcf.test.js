// A contact that came by mail or AirDrop: where it was met is asked, never silently now.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { axe, choose, drop, screenshot, stage } from "./harness.js";
import { go, press, ready, settled, textOf, textsOf, type } from "./page.js";
import { dialogIsOpen } from "./places.js";

async function card(hall, name, person) {
  const path = join(hall.profile, "..", name);
  await writeFile(path, `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${person}\r\nEND:VCARD\r\n`);
  return path;
}

async function somewhere(hall) {
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  await hall.cli("occasion", "add", "Hallway chat", "--kind", "hallway", "--starts", "2022-11-29 10:00", "--ends", "2022-11-29 11:00");
  await hall.cli("occasion", "add", "Partner dinner", "--kind", "dinner", "--starts", "2022-11-30 19:00", "--ends", "2022-11-30 22:00");
}

const entry = (page, text) => page.waitUntil(async () => (await textOf(page, "section.run")).includes(text), { timeout: 20_000, timeoutMsg: `the run tells ${text}` });

test("a contact the window is started with: Enter takes the last occasion, at its time", async (t) => {
  const hall = await stage(t);
  await somewhere(hall);
  const page = await hall.window(await card(hall, "jiwon.vcf", "Jiwon Park"));
  await page.$("html[data-ready]").waitForExist();
  await dialogIsOpen(page);
  await page.waitUntil(() => page.execute(() => document.activeElement?.matches(".met input")), { timeoutMsg: "the first answer has the focus" });
  assert.deepEqual((await textsOf(page, ".met label span:last-of-type")).slice(-4), ["Partner dinner", "Hallway chat", "Somewhere else…", "Not met, only import"]);
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-met-where");
  await press(page, "Enter");
  await entry(page, "Jiwon Park");
  const [jiwon] = await hall.cli("person", "show", "Jiwon");
  assert.match(JSON.stringify(jiwon.encounters), /2022-11-30T10:00:00Z[^]*Partner dinner/);
});

test("a dropped contact: somewhere else, not met, and nothing at all", async (t) => {
  const hall = await stage(t);
  await somewhere(hall);
  const page = await ready(hall);
  await drop(page, await card(hall, "mina.vcf", "Mina Kang"));
  await dialogIsOpen(page);
  await press(page, "Escape");
  await page.$("dialog[open]").waitForExist({ reverse: true });
  await drop(page, await card(hall, "owen.vcf", "Owen Castellan"));
  await dialogIsOpen(page);
  await page.$(".met label:last-child input").click();
  await press(page, "Enter");
  await page.waitUntil(async () => (await hall.cli("people").catch(() => [])).length === 1, { timeout: 20_000, timeoutMsg: "Owen is there" });
  const [owen] = await hall.cli("person", "show", "Owen");
  assert.deepEqual(owen.encounters, [], "nobody was met by getting a file");
  await press(page, "Escape"); // the import's report
  await page.$("dialog[open]").waitForExist({ reverse: true });
  await drop(page, await card(hall, "sua.vcf", "Sua Lim"));
  await dialogIsOpen(page);
  await page.$(".met label:nth-last-child(2) input").click();
  await page.$(".more input[role=combobox]").waitForExist();
  await page.$("dialog[open] footer .primary").click();
  await entry(page, "Sua Lim");
  const [sua] = await hall.cli("person", "show", "Sua");
  assert.equal(sua.encounters[0].met.occasion, null);
});

test("a contact chosen on the People screen is asked about the same way", async (t) => {
  const hall = await stage(t);
  await somewhere(hall);
  const page = await ready(hall);
  await page.$("button*=Import contacts").waitForExist();
  const file = await card(hall, "mina.vcf", "Mina Kang");
  await choose(page, "input.contacts", file);
  await dialogIsOpen(page);
  await press(page, "Escape");
  await page.$("dialog[open]").waitForExist({ reverse: true });
  assert.deepEqual(await hall.cli("people").catch(() => []), [], "never silently");
  await choose(page, "input.contacts", file);
  await dialogIsOpen(page);
  await press(page, "Enter");
  await entry(page, "Mina Kang");
  const [mina] = await hall.cli("person", "show", "Mina");
  assert.equal(mina.encounters[0].met.occasion.title, "Partner dinner");
});

test("the form for the careful is a key away", async (t) => {
  const hall = await stage(t);
  await somewhere(hall);
  const page = await ready(hall);
  await go(page, "scan");
  await page.$(".quick input").waitForExist();
  await page.execute(() => document.activeElement?.blur());
  await press(page, "n");
  await dialogIsOpen(page);
  await type(page, "Sua Lim");
  await press(page, "Control", "Enter");
  await page.waitUntil(async () => (await page.getUrl()).includes("#/people/"), { timeout: 20_000 });
  assert.equal((await hall.cli("people"))[0].name.display, "Sua Lim");
});
