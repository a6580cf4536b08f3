import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, choose, go } from "./places.js";

const until = (page, check, message) => page.waitUntil(check, { timeout: 10_000, timeoutMsg: message });

test("fields of one's own are defined once and filled in, and who knows whom stands on both pages", async (t) => {
  const hall = await stage(t);
  await hall.cli("person", "add", "Ana Ruiz", "--company", "Bandal", "--not-met");
  await hall.cli("person", "add", "Bo Lind", "--not-met");
  const page = await begin(hall);
  const [{ contact: ana }] = await hall.cli("person", "ana");
  const [{ contact: bo }] = await hall.cli("person", "bo");
  await go(page, `#/people/${ana.id}`);

  await page.$("button[aria-label='Define a field']").waitForExist();
  await page.$("button[aria-label='Define a field']").click();
  await page.$("dialog[open] input").setValue("Vegan");
  await choose(page, "dialog[open] select", "yes_no");
  await page.$("//dialog[@open]//button[contains(., 'Save')]").click();
  await page.$("select[aria-label='Vegan']").waitForExist();
  await choose(page, "select[aria-label='Vegan']", "yes");
  await until(page, async () => (await hall.cli("person", "ana"))[0].fields[0].value === "yes", "it is in the profile");

  await page.$("button[aria-label='Say whom they know']").click();
  await choose(page, "dialog[open] select", "reports_to");
  const who = page.$("dialog[open] input[role=combobox]");
  await who.click();
  await who.addValue("Bo");
  await page.$("//dialog[@open]//*[@role='option' and contains(., 'Bo Lind')]").waitForExist();
  await page.$("//dialog[@open]//*[@role='option' and contains(., 'Bo Lind')]").click();
  await page.$("//dialog[@open]//button[contains(., 'Save')]").click();
  await page.$("button[aria-label='Remove Bo Lind']").waitForExist();
  await axe(page);
  await screenshot(page, "person");

  await go(page, `#/people/${bo.id}`);
  await page.$("button[aria-label='Remove Ana Ruiz']").waitForExist();
  assert.match(await page.execute(() => document.querySelector("[data-region=detail]").textContent), /Boss of/);
  await page.keys(["Control", "z"]);
  await page.$("button[aria-label='Remove Ana Ruiz']").waitForExist({ reverse: true });
});

test("a person is shown as a code on white", async (t) => {
  const hall = await stage(t);
  await hall.cli("person", "add", "Ana Ruiz", "--company", "Bandal", "--email", "ana@bandal.example", "--not-met");
  const page = await begin(hall);
  const [{ contact: ana }] = await hall.cli("person", "ana");
  await go(page, `#/people/${ana.id}`);
  await page.$("button[aria-label='More about this person']").waitForExist();
  await page.$("button[aria-label='More about this person']").click();
  await page.$("//*[@role='menuitem' and contains(., 'Show as QR')]").click();
  await page.$("dialog[open] svg[data-code]").waitForExist();
  await page.keys(["Escape"]);
  await page.$("dialog[open] svg[data-code]").waitForExist({ reverse: true });
});
