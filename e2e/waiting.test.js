// Badges that wait: a list says whose they are, a lesson reads them, putting away is undone.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { axe, choose, drop, screenshot, stage } from "./harness.js";
import { go, press, ready, settled, textOf, textsOf, type } from "./page.js";
import { qrPicture, vcard } from "./qr.js";

const list = `Leads of the fair,,,,
Order,Badge,Attendee Name,Company,Email
1,ri22-7f3k-2209,박지원,반달,jiwon@bandal.example
2, 8812345678 ,Ada Byron,Engines,ada@engines.example
3,NOBODY-1,Not There,Elsewhere,not@there.example
4,TOKEN-77,Max Extra,Odd, many, commas,x@odd.example
`;

async function waitingScreen(t, badges, options) {
  const hall = await stage(t, options);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  await hall.cli("conference", "add", "AWS re:Invent 2022", "--zone", "America/Los_Angeles", "--from", "2022-11-28", "--to", "2022-12-02");
  await hall.cli("occasion", "add", "Partner dinner", "--kind", "dinner", "--starts", "2022-11-30 19:00", "--ends", "2022-11-30 22:00");
  for (const [text, at] of badges) await hall.cli("capture", "--text", text, "--at", at);
  const page = await ready(hall);
  await go(page, "scan");
  await page.$(".source").waitForExist(patient);
  await press(page, "Control", "5");
  await page.$("section.waiting").waitForExist(patient);
  return { hall, page };
}

/** Another process may be building. */
const patient = { timeout: 60_000 };

const evening = "2022-11-30 19:05";
const numbers = [["RI22-7F3K-2209", evening], ["8812345678", "2022-12-01 10:00"], ["TOKEN-77", "2022-12-01 11:00"]];
const items = (page) => page.$$("section.waiting li");

test("a list says whose the badges are, at the instant and place each was scanned", async (t) => {
  const { hall, page } = await waitingScreen(t, numbers);
  await page.waitUntil(async () => (await items(page)).length === 3, patient);
  assert.match(await textOf(page, "section.waiting"), /3 waiting/);
  assert.match((await textsOf(page, "section.waiting li")).at(-1), /RI22-7F3K-2209[\s\S]*19:05[\s\S]*Partner dinner/);
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-list");

  const path = join(dirname(hall.profile), "leads.csv");
  await writeFile(path, `\ufeff${list}`);
  await choose(page, "input.list", path);
  await page.$("p=2 of 3 waiting badges are in this list").waitForExist(patient);
  const chosen = await page.execute(() => [...document.querySelectorAll("dialog[open] th select")].map((select) => select.value));
  assert.deepEqual(chosen, ["ignore", "id", "name", "company", "email"]);
  assert.match(await textOf(page, "dialog[open]"), /Line 6: more cells than the header/);
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-match");

  await press(page, "Control", "Enter");
  await page.$("h1=2 badges matched").waitForExist(patient);
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-matched");
  await press(page, "Escape");
  await page.waitUntil(async () => (await items(page)).length === 1, { ...patient, timeoutMsg: "one still waits" });
  const [jiwon] = await hall.cli("people", "박지원");
  assert.equal(jiwon.last.at, "2022-12-01T03:05:00Z", "when it was scanned");
  assert.equal(jiwon.last.occasion.title, "Partner dinner", "and where");

  await press(page, "Control", "z");
  await page.waitUntil(async () => (await items(page)).length === 3, { ...patient, timeoutMsg: "undo is one step" });
});

test("a list that is dropped on any screen is matched, not taken for a picture", async (t) => {
  const { hall, page } = await waitingScreen(t, numbers);
  await press(page, "Control", "2");
  await go(page, "people");
  await page.$("h1=People").waitForExist(patient);
  const path = join(dirname(hall.profile), "leads.csv");
  await writeFile(path, list);
  await drop(page, path);
  await page.$("p=2 of 3 waiting badges are in this list").waitForExist(patient);
  await press(page, "Escape");
  await page.$("section.waiting").waitForExist(patient);
  assert.doesNotMatch(await textOf(page, "section.run"), /leads/);
});

test("a badge is taught, and what waits is read with it", async (t) => {
  const { hall, page } = await waitingScreen(t, [["HW|A-17|박지원|CTO|반달", evening], ["HW|A-18|Ada Byron|Poet|Engines", evening], ["See you at the fountain", evening]]);
  await page.waitUntil(async () => (await items(page)).length === 3, patient);
  await page.$("li*=A-17").$("aria/Teach this badge…").click();
  await page.$("dialog[open] li select").waitForExist(patient);
  const choosePart = (at, field) => page.execute((at, field) => {
    const select = document.querySelectorAll("dialog[open] li select")[at];
    select.value = field;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, at, field);
  for (const [at, field] of ["ignore", "id", "name", "title", "company"].entries()) await choosePart(at, field);
  await page.waitUntil(async () => /박지원[\s\S]*CTO · 반달[\s\S]*A-17[\s\S]*Also reads 1 other/.test(await textOf(page, ".reads")), { ...patient, timeoutMsg: "it says at once who comes of it" });
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-teach");
  await press(page, "Control", "Enter");
  await page.waitUntil(async () => (await items(page)).length === 1, { ...patient, timeoutMsg: "two are read" });
  assert.match(await textOf(page, '[aria-label="Taught badges"]'), /AWS re:Invent 2022[\s\S]*Badge number \| Name \| Title \| Company/);
  assert.equal((await hall.cli("people", "Ada Byron"))[0].last.occasion.title, "Partner dinner");
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-taught");
  await page.$('[aria-label="Taught badges"]').$("aria/Forget").click();
  await page.$('[aria-label="Taught badges"]').waitForExist({ ...patient, reverse: true });
});

test("several are put away, found again and taken back; in Korean and in the dark too", async (t) => {
  const { page } = await waitingScreen(t, [...numbers, ["https://loop.example/meet", evening]], { env: { LANG: "ko_KR.UTF-8" } });
  await page.execute(() => localStorage.setItem("hallway.window", JSON.stringify({ language: "ko", theme: "dark" })));
  await page.refresh();
  await page.$("section.waiting li").waitForExist(patient);
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-dark-ko");
  await page.$(".ticks label").click();
  await page.$("button=치워 두기").click();
  await page.$("h2=보류된 항목이 없습니다").waitForExist(patient);
  await page.$("label=치워 둠").click();
  await page.waitUntil(async () => (await items(page)).length === 3, patient);
  await page.$("li*=TOKEN-77").$("aria/되돌리기").click();
  await page.waitUntil(async () => (await items(page)).length === 2, patient);
  await press(page, "Control", "z");
  await page.waitUntil(async () => (await items(page)).length === 3, { ...patient, timeoutMsg: "undo puts it away again" });
  await press(page, "Control", "z");
  await page.waitUntil(async () => (await items(page)).length === 0, patient);
  await page.$("label=링크와 기타").click();
  await page.waitUntil(async () => /loop\.example/.test(await textOf(page, "section.waiting")), { ...patient, timeoutMsg: "links stay findable" });
});

test("one is named by a line beside its picture", async (t) => {
  const { hall, page } = await waitingScreen(t, numbers);
  await page.$("li*=RI22-7F3K-2209").$("aria/Whose is it?").click();
  await page.waitUntil(async () => await page.$(".name input").isFocused(), { ...patient, timeoutMsg: "the line has the focus" });
  await type(page, "박지원 CTO @반달");
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-name");
  await press(page, "Enter");
  await page.waitUntil(async () => (await items(page)).length === 2, { ...patient, timeoutMsg: "it waits no more" });
  assert.equal((await hall.cli("people", "박지원"))[0].last.occasion.title, "Partner dinner");
});

test("the same name at the same company is asked about, and one key says yes", async (t) => {
  const { hall, page } = await waitingScreen(t, []);
  await hall.cli("person", "add", "박지원", "--company", "반달", "--email", "jiwon@bandal.example");
  await drop(page, await qrPicture(hall, "card.png", vcard({ family: "지원", given: "박", company: "㈜반달", email: "jp@mail.example" })));
  await page.$(".maybe").waitForExist(patient);
  assert.match(await textOf(page, ".maybe"), /Maybe the same as 박지원/);
  await axe(page);
  await settled(page);
  await screenshot(page, "waiting-maybe");
  assert.equal((await hall.cli("people")).length, 2, "nothing is assumed");
  await page.keys(["\uE00A", "\uE007"]); // Alt+Enter
  await page.waitUntil(async () => (await hall.cli("people")).length === 1, { ...patient, timeoutMsg: "one person now" });
  const [one] = await hall.cli("person", "show", "박지원");
  assert.equal(one.encounters.length, 2);
  assert.deepEqual(one.points.map(({ value }) => value), ["jiwon@bandal.example", "jp@mail.example"]);
});
