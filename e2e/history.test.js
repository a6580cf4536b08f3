import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, dialogIsOpen, go, person, waitForText } from "./places.js";

test("an old step is taken back with the changes that stand on it", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { row } = await command(page, "add_person", { form: person("박지원"), met: null });
  await command(page, "add_person", { form: person("Owen Castellan"), met: null });
  await command(page, "edit_person", { id: row.id, form: person("박지원", { title: "CEO" }) });

  await go(page, "#/history");
  await waitForText(page, ".next", "Changed 박지원");
  await axe(page);
  await screenshot(page, "history");

  const undo = page.$('button[aria-label="Undo this: Added 박지원"]');
  await undo.click();
  await waitForText(page, "dialog[open]", "Changed 박지원");
  await dialogIsOpen(page);
  assert.equal(await page.execute(() => document.activeElement.textContent.trim()), "Cancel", "the focus starts on what changes nothing");
  await axe(page);
  await screenshot(page, "history-blocked");
  await page.keys(["Escape"]);
  await page.$("dialog[open]").waitForExist({ reverse: true });
  assert.equal((await people(page)).length, 2, "Escape changed nothing");

  await undo.click();
  await page.$("dialog[open]").$("button=Undo those too").click();
  await page.waitUntil(async () => (await people(page)).length === 1, { timeoutMsg: "both steps are taken back" });
  assert.equal((await people(page))[0].name.display, "Owen Castellan", "the other person stays");
  await waitForText(page, ".days", "Taken back");
  await page.$(".toast:last-child .act").click();
  await page.waitUntil(async () => (await people(page)).length === 2, { timeoutMsg: "the notice does it again" });
});

test("a backup is made, restored, and the restore taken back", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall, { language: "ko" });
  await command(page, "add_person", { form: person("박지원"), met: null });
  await go(page, "#/history");
  await page.$("button=지금 백업").click();
  await waitForText(page, 'ul[aria-label="백업"]', "1명");
  await command(page, "add_person", { form: person("정하늘"), met: null });

  await page.$("li*=1명").$("button=복원").click(); // the window may have made one of its own at the start
  await waitForText(page, "dialog[open]", "1명");
  await dialogIsOpen(page);
  await axe(page);
  await page.$("dialog[open]").$("button=복원").click();
  await page.waitUntil(async () => (await people(page)).length === 1, { timeoutMsg: "as it was in the backup" });
  await page.$(".toast:last-child .act").click();
  await page.waitUntil(async () => (await people(page)).length === 2, { timeoutMsg: "the state before was kept" });
  await axe(page);
});

async function people(page) {
  const filter = { query: "", conference: null, occasion: null, company: null, follow_up: false, sort: "last_met" };
  return (await command(page, "people", { filter })).rows;
}
