// Pasted notes: a copied chat is shown line by line before it becomes people, in one step.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { axe, drop, screenshot, stage } from "./harness.js";
import { go, press, ready, settled, textOf, textsOf } from "./page.js";

const chat = [
  "--------------- 2022년 11월 30일 수요일 ---------------",
  "[서현우] [오후 7:05] 박지원 CTO @반달, jiwon@bandal.example",
  "[서현우] [오후 7:06] ㅋㅋㅋ 여기 진짜 시끄럽네요",
  "[Minseo] [7:20 PM] Owen Castellan, Architect @ Fernway #prospect !fri send pricing",
  "[Minseo] [7:21 PM] 데모 보고 싶어 함",
].join("\n");

/** Pastes a text where nothing has the focus. */
async function paste(page, text) {
  await page.execute((text) => {
    document.activeElement?.blur();
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test("a copied chat is shown before it becomes people met then, and one undo takes all back", async (t) => {
  const hall = await stage(t);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await go(page, "scan");
  await page.$(".quick input").waitForExist();
  await paste(page, chat);
  await page.$(".preview").waitForExist();
  assert.match(await textOf(page, ".preview header"), /2 people · 2 lines left out/);
  const rows = await textsOf(page, ".preview > ul > li");
  assert.match(rows[1], /박지원[^]*반달[^]*19:05/);
  assert.match(rows[3], /Owen Castellan[^]*Fernway[^]*prospect[^]*send pricing/);
  await axe(page);

  const toggles = await page.$$('.preview [aria-pressed="false"]');
  await toggles[toggles.length - 1].click(); // a note on Owen
  assert.match(await textOf(page, ".preview header"), /2 people · 1 line left out/);
  await settled(page);
  await screenshot(page, "scan-notes");

  await page.$("textarea").click();
  await press(page, "Control", "Enter");
  await page.waitUntil(async () => (await page.$$("section.run li").length) === 2, { timeout: 20_000 });
  assert.equal(await page.$("textarea").getValue(), "", "there is room for the next");
  const [owen] = await hall.cli("person", "show", "Owen");
  assert.match(JSON.stringify(owen), /2022-11-30T10:20:00Z[^]*데모 보고 싶어 함/);
  assert.ok(await page.$("aria/Undo these 2 scans").isExisting());
  await hall.cli("undo");
  await assert.rejects(hall.cli("people"), "nobody is left");
});

test("a dropped file of notes in Windows-949 is shown as pasted notes are", async (t) => {
  const hall = await stage(t);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await go(page, "scan");
  const file = join(hall.profile, "..", "notes.txt");
  await writeFile(file, Buffer.from("b9dac1f6bff82043544f2040b9ddb4de0a", "hex")); // 박지원 CTO @반달
  await drop(page, file);
  await page.$(".preview").waitForExist();
  assert.match(await textOf(page, ".preview"), /박지원[^]*반달/);
  await page.$("textarea").click();
  await press(page, "Control", "Enter");
  await page.waitUntil(async () => (await page.$$("section.run li").length) === 1, { timeout: 20_000 });
  assert.equal((await hall.cli("people"))[0].name.display, "박지원");
});

test("the terminal takes the same notes, and reads them without saving", async (t) => {
  const hall = await stage(t);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const file = join(hall.profile, "..", "chat.txt");
  await writeFile(file, chat);
  const read = await hall.cli("capture", "--notes", file, "--read-only");
  assert.deepEqual(read.map(({ kind }) => kind), ["day", "person", "talk", "person", "talk"]);
  await assert.rejects(hall.cli("people"), "nothing was saved");
  const codes = await hall.cli("capture", "--notes", file);
  assert.deepEqual(codes.map(({ outcome, row }) => [outcome, row.name.display]), [["saved", "박지원"], ["saved", "Owen Castellan"]]);
  const [step] = await hall.cli("history", "--limit", "1");
  assert.equal(step.verb, "add_notes");
});
