import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, dialogIsOpen, go, person, reload, waitForText } from "./places.js";

const reinvent = {
  id: null, name: "re:Invent 2022", city: "Las Vegas", zone: "America/Los_Angeles", starts_on: "2022-11-28", ends_on: "2022-12-02", venues: ["Venetian"],
};
const session = (more) => ({
  id: null, conference: null, kind: "session", title: "", code: null, starts_at: "2022-11-30T22:30:00Z", ends_at: "2022-11-30T23:30:00Z", all_day_on: null,
  venue: "Venetian", room: null, description: "Flags as release contracts.", level: "200", format: null, plan: "favourite", outcome: null, watch_later: false,
  repeat_of: null, overflow_of: null, hosts: [], speakers: [], ...more,
});
const speaker = (name, company) => ({ name, company, title: "Staff Engineer", role: "speaker", contact: null });
const detail = '[data-region="detail"]';

test("a speaker is linked to somebody I know, another is made a contact; notes and a recording are kept", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  const speakers = [speaker("Jiwon Park", "Bandal Inc."), speaker("Odile Marchetti", "Loopwright")];
  const form = session({ conference: conference.id, title: "Progressive delivery", speakers });
  const { row } = await command(page, "save_occasion", { form });
  const other = await command(page, "save_occasion", { form: session({ conference: conference.id, title: "The repeat", speakers }) });
  const met = { at: null, place: { at: "nowhere" }, rating: null, note: null, visibility: null };
  await command(page, "add_person", { form: person("Jiwon Park", { company: "Bandal" }), met });
  await command(page, "choose_conference", { id: conference.id });
  await reload(page);
  await go(page, `#/occasions/${row.occasion.id}`);

  await waitForText(page, detail, "Is this Jiwon Park?");
  await waitForText(page, detail, "Same name, same company");
  await axe(page);
  await page.$(detail).$("button=Same person").click();
  await waitForText(page, `${detail} .person`, "Met ");
  const elsewhere = await command(page, "speakers", { occasion: other.row.occasion.id });
  assert.equal(elsewhere[0].contact?.name.display, "Jiwon Park", "the other session knows it too");

  await page.$(`${detail} button[aria-label="Make a contact: Odile Marchetti"]`).click();
  await waitForText(page, detail, "In your people, not met yet");

  const note = `${detail} textarea`;
  await page.$(note).setValue("Ask how they retire old flags.");
  await page.waitUntil(async () => {
    const { notes } = await command(page, "occasion", { id: row.occasion.id });
    return notes[0]?.body === "Ask how they retire old flags.";
  }, { timeoutMsg: "the note is kept without being saved" });
  await waitForText(page, detail, "Kept");

  await page.$(`${detail} button[aria-label="Add a link"]`).click();
  await dialogIsOpen(page);
  await page.$('dialog[open] input[type="url"]').setValue("javascript:alert(1)");
  await page.$("dialog[open]").$("button=Save").click();
  await waitForText(page, ".toast:last-child", "web address");
  await page.$('dialog[open] input[type="url"]').setValue("videos.example/dop226");
  await page.$("dialog[open]").$("button=Save").click();
  await page.$("dialog[open]").waitForExist({ reverse: true });
  await waitForText(page, detail, "videos.example/dop226");
  await axe(page);
  await screenshot(page, "session");
});

test("who is to be met is listed with the next chance; who was missed becomes a follow-up", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  const once = await command(page, "save_occasion", { form: session({ conference: conference.id, title: "Schemas", speakers: [speaker("Odile Marchetti", "Loopwright")] }) });
  await command(page, "choose_conference", { id: conference.id });
  await reload(page);

  await go(page, `#/occasions/${once.row.occasion.id}`);
  await page.$(`${detail} button[aria-label="Want to meet Odile Marchetti"]`).click();
  await page.$(`${detail} button[aria-label="Want to meet Odile Marchetti"][aria-pressed="true"]`).waitForExist();

  await go(page, "#/approach");
  await waitForText(page, '[data-region="list"]', "Speaks in Schemas");
  await waitForText(page, '[data-region="list"]', "Not met");
  await axe(page);
  await screenshot(page, "approach");
  await page.$('button[aria-label="Write now: Odile Marchetti"]').click();
  await waitForText(page, ".toast:last-child", "Follow-up: write to Odile Marchetti");
  await waitForText(page, '[data-region="list"]', "Done with");
  const { rows } = await command(page, "people", { filter: { query: "", follow_up: true, sort: "last_met" } });
  assert.equal(rows[0].follow_up.what, "Write: missed you at Schemas");
});
