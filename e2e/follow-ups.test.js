import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, go, waitForText } from "./places.js";

const list = '[data-region="list"]';
const until = (page, check, message) => page.waitUntil(check, { timeout: 10_000, timeoutMsg: message });

/** The window on what is owed to Ana. */
async function open(t, language = "en") {
  const hall = await stage(t);
  await hall.cli("me", "set", "Hyunwoo Kim", "--email", "hyunwoo@corp.example", "--zone", "Asia/Seoul");
  await hall.cli("person", "add", "Ana Ruiz", "--email", "ana@bandal.example", "--zone", "Europe/Berlin", "--not-met");
  await hall.cli("follow-up", "add", "ana", "Send the deck !today");
  await hall.cli("follow-up", "add", "ana", "Call her !+40d 15:00");
  const page = await begin(hall, { language });
  await go(page, "#/follow-ups");
  return { hall, page };
}

test("what is owed is put off, and done with a note that stays on the timeline", async (t) => {
  const { hall, page } = await open(t);
  await waitForText(page, list, "Send the deck");
  const headings = await page.$$(`${list} h2`).map((one) => one.getText());
  assert.deepEqual(headings.map((one) => one.replace(/\d+$/, "").trim()), ["Today", "Later"]);
  assert.match(await page.$(list).getText(), /15:00.*\(0[67]:00/s, "mine first, theirs in brackets");
  await axe(page);
  await screenshot(page, "follow-ups");

  await page.$("button[aria-label='Put off: Send the deck']").click();
  await page.$("//*[@role='menuitem' and contains(., 'In a week')]").click();
  await until(page, async () => !(await page.$$(`${list} h2`).map((one) => one.getText())).some((one) => one.startsWith("Today")), "nothing is left for today");
  await page.$(".toast:last-child .act").click();
  await until(page, async () => (await page.$(`${list} h2`).getText()).startsWith("Today"), "undo brings it back");

  await page.$("button[aria-label='More about Send the deck']").click();
  await page.$("//*[@role='menuitem' and contains(., 'Done with a note')]").click();
  await page.$("dialog[open] textarea").setValue("She forwards it to Marta");
  await page.keys(["Control", "Enter"]);
  await until(page, async () => !(await page.$(list).getText()).includes("Send the deck"), "it is done");
  const [person] = await hall.cli("person", "ana");
  assert.equal(person.notes[0].body, "She forwards it to Marta");
  await go(page, `#/people/${person.contact.id}`);
  await page.$("//ol[@aria-label='Timeline']//*[contains(text(), 'Done: Send the deck')]").waitForExist();
  await page.$("//ol[@aria-label='Timeline']//*[contains(text(), 'She forwards it to Marta')]").waitForExist();
  await axe(page);
});

test("a message begins with what is known, and says in its language that it was sent", async (t) => {
  const { hall, page } = await open(t, "ko");
  await waitForText(page, list, "Send the deck");
  await page.$("button[aria-label='메시지 쓰기: Send the deck']").click();
  const body = () => page.execute(() => document.querySelector("dialog[open] textarea")?.value ?? "");
  await until(page, async () => (await body()).startsWith("Hello Ana,"), "their language is that of their name");
  assert.match(await body(), /As promised: Send the deck\n\nBest regards\n서현우$/);
  await page.$("//dialog[@open]//*[text()='한국어']").click();
  await until(page, async () => (await body()).startsWith("Ana Ruiz 님, 안녕하세요."), "or another");
  await axe(page);
  await page.$("//dialog[@open]//button[contains(., '보냄으로 표시')]").click();
  await until(page, async () => (await hall.cli("follow-up", "list")).some((one) => one.what === "Send the deck" && one.sent_at !== null), "as the user says");
});
