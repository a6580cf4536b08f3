import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, dialogIsOpen, go, reload, waitForText } from "./places.js";

const detail = '[data-region="detail"]';

test("a dinner has one list of guests: expected, ticked off, typed one after the other, read before", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { row } = await command(page, "save_occasion", { form: {
    id: null, conference: null, kind: "dinner", title: "Partner dinner", code: null, starts_at: "2022-12-01T03:00:00Z", ends_at: null, all_day_on: null,
    venue: null, room: null, description: null, level: null, format: null, plan: "reserved", outcome: null, watch_later: false,
    repeat_of: null, overflow_of: null, hosts: [], speakers: [],
  } });
  await reload(page);
  await go(page, `#/occasions/${row.occasion.id}`);

  await page.$(detail).$("button=Expect guests").click();
  await dialogIsOpen(page);
  await page.execute(() => { // the driver leaves out the line break
    const field = document.querySelector("dialog[open] textarea");
    field.value = "Jiwon Park, CTO @ Bandal\n임하윤, 대표 @ 온기";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await axe(page);
  await page.$("dialog[open]").$("button=Add").click();
  await page.$("dialog[open]").waitForExist({ reverse: true });
  await waitForText(page, detail, "0 of 2 met");

  await page.$(`${detail} button[aria-label="Came: 임하윤"]`).click();
  await waitForText(page, detail, "1 of 2 met");
  const field = `${detail} input[aria-label="Add somebody met here"]`;
  for (const line of ["Jiwon Park @ Bandal", "Owen Castellan @ Fernway"]) {
    await page.$(field).setValue(line);
    await page.keys(["Enter"]);
    await page.waitUntil(async () => (await page.$(field).getValue()) === "");
  }
  await waitForText(page, detail, "3 of 3 met");
  const { met } = await command(page, "occasion", { id: row.occasion.id });
  assert.equal(met.length, 3, "each of them is met once");
  await axe(page);

  await page.$(detail).$("button=Sheet to read or print").click();
  await dialogIsOpen(page);
  await waitForText(page, "dialog[open]", "CTO, Bandal");
  await axe(page);
  await screenshot(page, "guest-sheet");
});
