// Pictures in, people out: through the file field, by dropping, by pasting a text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, choose, drop, screenshot, stage } from "./harness.js";
import { go, press, ready, settled, textOf, textsOf, type } from "./page.js";
import { qrPicture, vcard } from "./qr.js";

const jiwon = vcard({ family: "Park", given: "Jiwon", company: "Bandal", email: "jiwon@bandal.example" });
const owen = vcard({ family: "Castellan", given: "Owen", company: "Fernway", email: "owen@fernway.example" });

async function atScan(t, options) {
  const hall = await stage(t, options);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await go(page, "scan");
  await page.$(".source").waitForExist();
  await press(page, "Control", "2"); // files
  await page.$("input.images").waitForExist();
  return { hall, page };
}

/** Records new people at a dinner made by name, with the keyboard alone. */
async function pinDinner(page, name) {
  await press(page, "o");
  await page.$("dialog[open] input[role=combobox]").waitForExist();
  await type(page, name);
  await press(page, "Enter");
  await page.$("dialog[open] [role=radiogroup]").waitForExist();
  await press(page, "ArrowDown"); // from hallway to dinner
  await press(page, "Enter");
  await page.waitUntil(async () => (await textOf(page, "section.bar")).includes(name));
}

/** Waits for the sidebar's count, which follows every change. */
async function people(page, count) {
  await page.waitUntil(async () => new RegExp(`People\\s*${count}`).test(await textOf(page, "header nav")), { timeoutMsg: `the sidebar counts ${count}` });
}

const newest = (page) => textOf(page, "section.run li");

test("a picture becomes a person met at the dinner; another one of her is already met, the same one is told", async (t) => {
  const { hall, page } = await atScan(t);
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-empty");
  await pinDinner(page, "Partner dinner, Onggi");
  const picture = await qrPicture(hall, "jiwon.png", jiwon);

  await choose(page, "input.images", picture);
  await page.$("section.run li").waitForExist();
  assert.match(await newest(page), /Jiwon Park[\s\S]*New person saved[\s\S]*Partner dinner, Onggi/);
  await axe(page);

  await choose(page, "input.images", picture);
  await page.waitUntil(async () => /Jiwon Park[\s\S]*This file was scanned before/.test(await newest(page)), { timeoutMsg: "the same file is no other meeting" });

  await drop(page, await qrPicture(hall, "jiwon-2.png", `${jiwon}\r\n`), await qrPicture(hall, "owen.png", owen));
  await page.waitUntil(async () => (await page.$$("section.run li").length) === 4);
  const rows = await textsOf(page, "section.run li");
  assert.match(rows[1], /Jiwon Park[\s\S]*Already met today[\s\S]*Partner dinner, Onggi/);
  assert.match(rows[0], /Owen Castellan[\s\S]*New person saved/);
  await people(page, 2);
  await settled(page);
  await screenshot(page, "scan-run");

  const [first] = await hall.cli("people", "Jiwon");
  assert.match(JSON.stringify(first), /Partner dinner, Onggi/, "the terminal says the same");

  await press(page, "Control", "z");
  await page.$("span*=Took back:").waitForExist();
  await page.waitUntil(async () => (await page.$$("section.run li.undone").length) === 2, { timeoutMsg: "the drop was one step" });
  await people(page, 1);
  await press(page, "Control", "Shift", "z");
  await page.waitUntil(async () => (await page.$$("section.run li.undone").length) === 0, { timeoutMsg: "redo brings both back" });

  await page.$("section.run .desk a").click();
  await page.waitUntil(async () => (await page.getUrl()).includes("#/people/"));
});

test("what is not a person is kept or said, with what to do", async (t) => {
  const { hall, page } = await atScan(t);
  await drop(page, await qrPicture(hall, "badge.png", "RI22-7F3K-2209"), await qrPicture(hall, "link.png", "https://loopwright.example/meet"));
  await page.waitUntil(async () => (await page.$$("section.run li").length) === 2);
  const rows = await textsOf(page, "section.run li");
  assert.match(rows[1], /Kept for later[\s\S]*RI22-7F3K-2209/);
  assert.match(rows[0], /Not a person[\s\S]*loopwright\.example/);
  await press(page, "Control", "5");
  await page.$("section.waiting img").waitForExist();
  await page.waitUntil(async () => page.execute(() => document.querySelector("section.waiting img").naturalWidth > 100), { timeoutMsg: "the picture of the badge is there" });
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-waiting");

  await press(page, "Control", "4");
  await page.$(".source textarea").click();
  await type(page, "BEGIN:VCARD\nVERSION:3.0\nFN:송민재\nEMAIL:minjae@nuri.example\nEND:VCARD");
  await press(page, "Control", "Enter");
  await page.waitUntil(async () => (await newest(page)).includes("송민재"));
  await settled(page);
  await screenshot(page, "scan-kept");
});

test("in Korean, in the dark, every word is Korean", async (t) => {
  const { hall, page } = await atScan(t, { env: { LANG: "ko_KR.UTF-8" } });
  await page.execute(() => localStorage.setItem("hallway.window", JSON.stringify({ language: "ko", theme: "dark" })));
  await page.refresh();
  await page.$("h1=스캔").waitForExist();
  await drop(page, await qrPicture(hall, "jiwon.png", jiwon));
  await page.$("section.run li").waitForExist();
  assert.match(await newest(page), /새 연락처 저장됨/);
  assert.doesNotMatch(await textOf(page, ".scan"), /\b(saved|read|drop|paste)\b/i);
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-dark-ko");
});

test("one line typed by key from another screen is a person with all that was said", async (t) => {
  const { hall, page } = await atScan(t);
  await go(page, "people");
  await press(page, "Control", "Shift", "a");
  await page.$(".quick input").waitForExist();
  await page.waitUntil(async () => await page.$(".quick input").isFocused(), { timeoutMsg: "the line has the focus" });
  await type(page, "박지원 CTO @반달, jiwon@bandal.example #잠재고객 !내일 견적 보내기");
  await page.waitUntil(async () => (await page.$$(".quick li").length) === 6, { timeoutMsg: "six things are understood" });
  assert.match((await textsOf(page, ".quick li")).join("; "), /Name\s+박지원\s*; Title\s+CTO\s*; Company\s+반달\s*;.*Follow-up\s+견적 보내기/s);
  await axe(page);
  await press(page, "Enter");
  await page.$("section.run li").waitForExist();
  assert.match(await newest(page), /박지원[\s\S]*New person saved/);
  const [owed] = await hall.cli("follow-up", "list");
  assert.match(JSON.stringify(owed), /견적 보내기/, "the terminal says the same");

  await type(page, "WIFI:S:Lounge;;");
  await press(page, "Escape");
  await press(page, "Control", "4");
  await page.$(".source textarea").click();
  await type(page, "WIFI:T:WPA;S:Partner Lounge;P:moonlight;;");
  await press(page, "Control", "Enter");
  await page.waitUntil(async () => (await newest(page)).includes("Nothing was saved"));
  await page.$("aria/Keep it anyway").click();
  await page.waitUntil(async () => !(await newest(page)).includes("Nothing was saved"), { timeoutMsg: "it is kept when asked" });
});
