// Between two scans, by keyboard alone: the list has the focus, letters are a note, Alt does the rest.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, compose, drop, screenshot, stage } from "./harness.js";
import { command } from "./places.js";
import { go, press, ready, settled, textOf, textsOf, type } from "./page.js";
import { qrPicture, vcard } from "./qr.js";

const jiwon = vcard({ family: "Park", given: "Jiwon", company: "Bandal", email: "jiwon@bandal.example" });
const owen = vcard({ family: "Castellan", given: "Owen", company: "Fernway", email: "owen@fernway.example" });
const line = "[data-run-note]";

/** The scan screen at a conference with questions, after two scans. */
async function afterTwo(t) {
  const hall = await stage(t, {});
  await hall.cli("me", "set", "서현우", "--zone", "Asia/Seoul");
  const today = new Date().toISOString().slice(0, 10);
  await hall.cli("conference", "add", "Han River Summit", "--zone", "Asia/Seoul", "--from", today, "--to", today);
  await hall.cli("question", "add", "How many engineers?", "--choice", "1–10", "--choice", "11–100");
  await hall.cli("question", "add", "Why us?");
  const page = await ready(hall);
  await go(page, "scan");
  await page.$(".source").waitForExist();
  await drop(page, await qrPicture(hall, "jiwon.png", jiwon));
  await rows(page, 1);
  await drop(page, await qrPicture(hall, "owen.png", owen));
  await rows(page, 2);
  return { hall, page };
}

async function rows(page, count) {
  await page.waitUntil(async () => (await page.$$("section.run li").length) === count, { timeout: 20_000, timeoutMsg: `the run has ${count}` });
}

async function rowSays(page, index, expected) {
  let text = "";
  await page.waitUntil(async () => expected.test((text = (await textsOf(page, "section.run li"))[index] ?? "")), { timeout: 20_000 }).catch(() => {
    throw new Error(`row ${index} never said ${expected}: ${text}`);
  });
}

const lineIs = (page) => page.execute((line) => document.activeElement === document.querySelector(line), line);
const valueOf = (page) => page.execute((line) => document.querySelector(line).value, line);
const encountersOf = async (hall, who) => (await hall.cli("person", "show", who))[0].encounters[0];

test("a note, a rating and an answer by keyboard, Korean composed", async (t) => {
  const { hall, page } = await afterTwo(t);
  await page.waitUntil(() => lineIs(page), { timeoutMsg: "the list has the focus after a scan" });
  assert.match(await page.$(line).getAttribute("aria-label"), /Owen/, "the newest is selected");
  await axe(page);

  // A letter is a note, J and K included; Enter keeps it and the list keeps the focus.
  await type(page, "knows Kafka");
  await press(page, "Enter");
  await rowSays(page, 0, /knows Kafka/);
  assert.ok(await lineIs(page));
  assert.equal(await valueOf(page), "");

  // Another entry by arrow, a note in Korean: the Enter of the input method saves nothing.
  await press(page, "ArrowDown");
  await page.waitUntil(async () => (await page.$(line).getAttribute("aria-label")).includes("Jiwon"));
  await compose(page, line, "견적 요청");
  assert.equal(await valueOf(page), "견적 요청", "no jamo is lost or doubled");
  assert.doesNotMatch((await textsOf(page, "section.run li"))[1], /견적/, "composing does not submit");
  // A scan in between takes neither the note nor the selection.
  await drop(page, await qrPicture(hall, "badge.png", "RI22-7F3K-2209"));
  await rows(page, 3);
  assert.equal(await valueOf(page), "견적 요청");
  await press(page, "Enter");
  await rowSays(page, 2, /견적 요청/);

  // Alt rates the selected entry, also from another field.
  await press(page, "Alt", "1");
  await rowSays(page, 2, /Hot/);
  await page.$(".quick input").click();
  await type(page, "x");
  await press(page, "Alt", "3");
  await rowSays(page, 2, /Cold/);
  assert.equal(await page.$(".quick input").getValue(), "x", "and types nothing there");

  // The conference's questions: one key to them, a digit answers, then the next, then back.
  await press(page, "Alt", "q");
  await press(page, "2");
  await page.waitUntil(() => page.execute(() => document.activeElement.getAttribute("aria-label") === "Why us?"), { timeoutMsg: "the next question has the focus" });
  await type(page, "Price");
  await press(page, "Enter");
  await page.waitUntil(() => lineIs(page), { timeoutMsg: "after the last question the list has the focus" });
  // Escape leaves a choice as it leaves everything else: back to the list.
  await press(page, "Alt", "q");
  await page.waitUntil(() => page.execute(() => document.activeElement?.matches(".choices button")), { timeoutMsg: "a choice has the focus" });
  await press(page, "Escape");
  await page.waitUntil(() => lineIs(page), { timeoutMsg: "Escape leads back" });
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-run-desk");

  const met = await encountersOf(hall, "Jiwon");
  assert.deepEqual(met.answers.map(({ value }) => value), ["11–100", "Price"], "the terminal says the same");
  assert.equal(met.encounter.rating, "cold");
  assert.equal(met.notes[0].visibility, "mine");

  // Undo belongs to the line only while a note is begun.
  await type(page, "ab");
  await press(page, "Control", "z");
  assert.deepEqual((await encountersOf(hall, "Jiwon")).answers.map(({ value }) => value), ["11–100", "Price"], "the field's own undo");
  await press(page, "Escape");
  if (await valueOf(page)) await press(page, "Escape");
  await page.$(line).click();
  await press(page, "Control", "z");
  await page.waitUntil(async () => (await encountersOf(hall, "Jiwon")).answers[1].value === null, { timeoutMsg: "the last answer is taken back" });
});

test("one scan of many is taken back, and time and place of several corrected", async (t) => {
  const { hall, page } = await afterTwo(t);
  const folder = [await qrPicture(hall, "a.png", vcard({ family: "Lee", given: "Ara", company: "Onda", email: "ara@onda.example" })), await qrPicture(hall, "b.png", vcard({ family: "Kim", given: "Bora", company: "Onda", email: "bora@onda.example" }))];
  await drop(page, ...folder);
  await rows(page, 4);
  await page.$("aria/Take this scan back").click();
  await page.$("section.run li.undone").waitForExist();
  assert.equal(await page.$$("section.run li.undone").length, 1, "the other of its step stays");
  assert.deepEqual((await hall.cli("people")).length, 3);

  await page.$(line).click();
  await press(page, "ArrowDown");
  await press(page, "Shift", "ArrowDown");
  await page.waitUntil(async () => (await page.$$("section.run li[aria-selected=true]").length) === 2);
  const before = (await encountersOf(hall, "Owen")).met.at;
  await press(page, "Alt", "t");
  await page.$("dialog[open] input[placeholder='-16:00']").waitForExist();
  await page.$("dialog[open] input[placeholder='-16:00']").click();
  await type(page, "-16:00");
  await axe(page);
  await press(page, "Enter");
  await page.waitUntil(async () => (await page.$$("dialog[open]").length) === 0);
  assert.equal(Date.parse((await encountersOf(hall, "Owen")).met.at), Date.parse(before) - 16 * 3_600_000);
  await page.$(line).click();
  await press(page, "Control", "z");
  await page.waitUntil(async () => (await encountersOf(hall, "Owen")).met.at === before, { timeoutMsg: "one undo takes all back" });
});

test("a visitor sees nothing of the run, and one key says who of us scans", async (t) => {
  const { hall, page } = await afterTwo(t);
  await go(page, "settings");
  await page.$(".team input").click();
  await type(page, "한민서");
  await press(page, "Enter");
  await page.waitUntil(async () => (await textsOf(page, ".team li")).join().includes("한민서"), { timeoutMsg: "a colleague is added in the settings" });
  await go(page, "scan");
  await page.$(line).waitForExist();
  await page.waitUntil(async () => (await textOf(page, "section.bar")).includes("서현우"), { timeoutMsg: "with two of us the bar says who scans" });
  await page.waitUntil(() => lineIs(page));
  await press(page, "Alt", "w");
  await page.waitUntil(async () => (await textOf(page, "section.bar")).includes("한민서"));
  await drop(page, await qrPicture(hall, "again.png", jiwon.replace("Bandal", "Bandal Labs")));
  await rowSays(page, 0, /Met by 한민서/);

  await press(page, "Alt", "v");
  await page.waitUntil(async () => !/Jiwon|Owen/.test(await textOf(page, ".scan")), { timeoutMsg: "no name is left to see" });
  await axe(page);
  await press(page, "v");
  await page.$(line).waitForExist();
  await page.waitUntil(() => lineIs(page), { timeoutMsg: "the list has the focus again" });
  await press(page, "Escape");
  await press(page, "o");
  await page.$("dialog[open] input[role=combobox]").waitForExist();
});

test("when the occasion ends under one's hands, it stays and asks in one key", async (t) => {
  const { hall, page } = await afterTwo(t);
  const soon = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();
  await hall.cli("occasion", "add", "Partner dinner", "--kind", "dinner", "--starts", soon(-120), "--ends", soon(60), "--outcome", "attended");
  const bar = (text) => page.waitUntil(async () => (await textOf(page, "section.bar")).includes(text), { timeout: 20_000, timeoutMsg: `the bar says ${text}` });
  await bar("Partner dinner");
  let count = 2;
  for (const [key, at] of [["y", "Partner dinner"], ["n", null]]) {
    await command(page, "pin", { occasion: null });
    await hall.cli("occasion", "edit", "Partner dinner", "--ends", soon(60)); // the window looks again, and only then
    await bar("You are there");
    await hall.cli("occasion", "edit", "Partner dinner", "--ends", soon(-1));
    await bar("Still at Partner dinner?");
    await page.$(line).click();
    await press(page, "Alt", key); // from the note line, which would take a letter
    await page.waitUntil(async () => !(await textOf(page, "section.bar")).includes("Still at"));
    assert.equal(await valueOf(page), "", "the key is no note");
    await drop(page, await qrPicture(hall, `again-${key}.png`, owen.replace("Fernway", `Fernway ${key}`)));
    await rows(page, (count += 1));
    const met = (await encountersOf(hall, "Owen")).met.occasion;
    assert.equal(met?.title ?? null, at, `after ${key}`);
  }
});

test("the conference's questions are made, moved and deleted in their dialog, and undo brings answers back", async (t) => {
  const { hall, page } = await afterTwo(t);
  await page.waitUntil(() => lineIs(page));
  await press(page, "Alt", "q");
  await press(page, "1");
  await page.waitUntil(async () => (await encountersOf(hall, "Owen")).answers[0].value === "1–10");
  await page.$("button.conference").click();
  await page.$("aria/Questions to ask here…").click();
  await page.$("aria/Add a question").waitForDisplayed();
  await axe(page);
  await page.$("aria/Add a question").click();
  await page.waitUntil(() => page.execute(() => document.activeElement?.matches("dialog input")));
  await type(page, "What do they use?");
  await page.$("dialog[open] textarea").click();
  await type(page, "Kafka");
  await press(page, "Enter");
  await type(page, "Flink");
  await axe(page);
  await press(page, "Control", "Enter");
  await page.$("aria/Move up: What do they use?").waitForExist();
  await page.$("aria/Move up: What do they use?").click();
  const asked = async () => (await hall.cli("question", "list")).map(({ question }) => question.text);
  await page.waitUntil(async () => (await asked())[1] === "What do they use?", { timeoutMsg: "it is the second now" });

  await page.$("aria/Delete: How many engineers?").click();
  await page.$("span*=Delete it with 1 answer").waitForExist();
  await page.$("dialog[open] .sure .danger").click();
  await page.waitUntil(async () => (await asked()).length === 2);
  await page.$("dialog[open]").$("button=Close").click().catch(() => press(page, "Escape"));
  await page.waitUntil(async () => (await page.$$("dialog[open]").length) === 0);
  await press(page, "Control", "z");
  await page.waitUntil(async () => (await encountersOf(hall, "Owen")).answers[0]?.value === "1–10", { timeoutMsg: "the question is back with its answer" });
});

test("a badge nobody can read is named in the line at once, beside its picture", async (t) => {
  const { hall, page } = await afterTwo(t);
  await drop(page, await qrPicture(hall, "badge.png", "RI22-7F3K-2209"));
  await rows(page, 3);
  await page.waitUntil(async () => (await page.$(line).getAttribute("aria-label")) === "Whose is it: RI22-7F3K-2209", { timeoutMsg: "the line asks, and says about which" });
  await page.waitUntil(() => page.execute(() => document.querySelector(".desk img")?.naturalWidth > 100), { timeoutMsg: "the picture is there" });
  assert.ok(await lineIs(page));
  await type(page, "Mina Kang, CTO @ Nuri");
  await page.waitUntil(async () => (await textsOf(page, ".desk li")).join("; ").includes("Nuri"), { timeoutMsg: "what is understood is shown" });
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-run-named");
  await press(page, "Enter");
  await rowSays(page, 0, /Mina Kang[\s\S]*New person saved/);
  assert.equal((await page.$$("section.run li[role=option]")).length, 3, "it is the same entry");
  assert.equal(await valueOf(page), "");
  const met = await encountersOf(hall, "Mina");
  assert.ok(met.encounter.capture, "met when the badge was scanned");
  assert.match(await textOf(page, "section.run header"), /3 reads, 3 saved/);

  // Without its name it waits again, and with it it is as before.
  await press(page, "Control", "z");
  await rowSays(page, 0, /Kept for later/);
  await page.waitUntil(async () => (await page.$(line).getAttribute("aria-label")).startsWith("Whose is it"), { timeoutMsg: "the line asks again" });
  assert.match(await textOf(page, "section.run header"), /3 reads, 2 saved/);
  assert.equal((await page.$$("section.run li.undone")).length, 0);
  await press(page, "Control", "Shift", "z");
  await rowSays(page, 0, /Mina Kang[\s\S]*CTO, Nuri[\s\S]*New person saved/);
  await press(page, "Control", "z");
  await rowSays(page, 0, /Kept for later/);
  await press(page, "Control", "z");
  await rowSays(page, 0, /Undone/);
  await page.waitUntil(async () => /2 reads, 2 saved/.test(await textOf(page, "section.run header")), { timeoutMsg: "what is undone is not counted" });
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-run-undone");
});

test("of two badges nobody can read the line says which is asked about, and arrows choose", async (t) => {
  const { hall, page } = await afterTwo(t);
  await drop(page, await qrPicture(hall, "a.png", "RI22-AAAA-1111"));
  await rows(page, 3);
  await drop(page, await qrPicture(hall, "b.png", "RI22-BBBB-2222"));
  await rows(page, 4);
  const time = async () => page.execute(() => document.querySelector("section.run li time").textContent);
  const before = await time();
  await page.$(line).click();
  await press(page, "Alt", "t");
  await page.$("dialog[open] input[placeholder='-16:00']").waitForExist();
  await page.$("dialog[open] input[placeholder='-16:00']").click();
  await type(page, "-16:00");
  await press(page, "Enter");
  await page.waitUntil(async () => (await time()) !== before, { timeoutMsg: "the row tells the corrected time of what waits" });
  await page.$(line).click();
  await press(page, "Control", "z");
  await page.waitUntil(async () => (await time()) === before, { timeoutMsg: "and again the first once that is undone" });
  const asks = (badge) => page.waitUntil(async () => (await page.$(line).getAttribute("aria-label")) === `Whose is it: ${badge}` && (await textOf(page, ".desk .badge")).startsWith(badge), { timeoutMsg: `it asks about ${badge}` });
  await asks("RI22-BBBB-2222");
  await press(page, "ArrowDown");
  await asks("RI22-AAAA-1111");
  await type(page, "Mina Kang");
  assert.match(await textOf(page, ".desk .badge"), /RI22-AAAA-1111/, "also while typing");
  await press(page, "Enter");
  await rowSays(page, 1, /Mina Kang/);
  await rowSays(page, 0, /RI22-BBBB-2222/);
});

test("a colleague is renamed and removed where they are chosen, and an undo brings them back", async (t) => {
  const { hall, page } = await afterTwo(t);
  await hall.cli("colleague", "add", "한민서");
  await page.$("button.operator").waitForExist();
  await page.$("button.operator").click();
  await page.$("aria/Colleagues…").click();
  await page.$("dialog[open] .team li:nth-child(2) button").waitForExist();
  await axe(page);
  await settled(page);
  await screenshot(page, "scan-colleagues");
  await page.$("dialog[open] .team li:nth-child(2) .name button").click();
  await press(page, "Control", "a");
  await type(page, "오소연");
  await press(page, "Enter");
  const us = async () => (await hall.cli("colleague", "list")).map(({ name }) => name.display);
  await page.waitUntil(async () => (await us())[1] === "오소연", { timeoutMsg: "renamed" });
  await page.$("aria/Remove 오소연").click();
  await page.waitUntil(async () => (await us()).length === 1, { timeoutMsg: "removed" });
  await press(page, "Escape");
  await page.$("button.operator").waitForExist({ reverse: true });
  await page.$(line).click();
  await press(page, "Control", "z");
  await page.$("button.operator").waitForExist();
  assert.deepEqual(await us(), ["서현우", "오소연"]);
});
