import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, choose, command, dialogIsOpen, go, reload, waitForText } from "./places.js";

const reinvent = {
  id: null, name: "re:Invent 2022", city: "Las Vegas", zone: "America/Los_Angeles", starts_on: "2022-11-28", ends_on: "2022-12-02", venues: ["Venetian"],
};
const dinner = (more) => ({
  id: null, conference: null, kind: "dinner", title: "", code: null, starts_at: "2022-12-01T03:00:00Z", ends_at: null, all_day_on: null,
  venue: null, room: null, description: null, level: null, format: null, plan: "none", outcome: null, watch_later: false,
  repeat_of: null, overflow_of: null, hosts: [], speakers: [], ...more,
});
const detail = '[data-region="detail"]';

test("a dinner is added with its host, stands under its day, and gets a plan and an outcome", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  await command(page, "choose_conference", { id: conference.id });
  await reload(page);
  await go(page, "#/occasions");

  await page.$("button*=Add").click();
  await dialogIsOpen(page);
  await axe(page);
  await page.$("dialog[open]").$(".field:first-child input").setValue("Partner dinner");
  await choose(page, "dialog .field:nth-child(2) select", "dinner");
  const start = page.$('input[aria-label="Starts, Time"]');
  await start.setValue("19:00");
  const host = page.$('input[placeholder="Add a host"]');
  await host.setValue("Hanul Cloud");
  await page.keys(["Enter"]);
  await page.$("dialog[open]").$(".tag*=Hanul Cloud").waitForExist();
  await screenshot(page, "occasion-dialog");
  await page.$("dialog[open]").$("button=Save").click();
  await page.$("dialog[open]").waitForExist({ reverse: true });

  const day = await waitForText(page, '[role="listbox"] [role="option"]', "Partner dinner");
  assert.match(await page.$('[role="listbox"] .head').getText(), /Monday 28 Nov/, "the day of the conference's own clock");
  assert.match(day, /19:00–20:00/, "the end moved with the start");
  assert.match(day, /Hanul Cloud/, "its host");

  await page.$(detail).$("label*=Reserved").click();
  await choose(page, `${detail} .outcome select`, "attended");
  await page.waitUntil(async () => {
    const [row] = await command(page, "pick_occasions", { conference: conference.id, query: "", kind: null });
    return row.occasion.plan === "reserved" && row.occasion.outcome === "attended";
  }, { timeoutMsg: "plan and outcome are both kept" });
  await axe(page);
  await screenshot(page, "occasions");

  await page.$(`${detail} button[aria-label="More"]`).click();
  await page.$("button=Delete").click();
  await page.waitUntil(async () => (await command(page, "pick_occasions", { conference: conference.id, query: "", kind: null })).length === 0);
  await page.$(".toast:last-child .act").click();
  await waitForText(page, '[role="listbox"]', "Partner dinner");
});

test("an edit that was followed by another is taken back with it", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { row } = await command(page, "save_occasion", { form: dinner({ title: "Dinner" }) });
  for (const title of ["Partner dinner", "Partner dinner, Onggi"]) await command(page, "save_occasion", { form: dinner({ id: row.occasion.id, title }) });
  await go(page, "#/history");
  const undo = 'button[aria-label^="Undo this: Changed"]';
  await page.waitUntil(async () => (await page.$$(undo).length) === 2);
  await page.$$(undo)[1].click();
  await waitForText(page, "dialog[open]", "changes to the same thing");
  assert.equal(await page.$("dialog[open]").$("button*=Leave").isExisting(), false, "about nobody, so there is nobody to leave out");
  await page.$("dialog[open]").$("button=Undo those too").click();
  await page.waitUntil(async () => (await command(page, "occasion", { id: row.occasion.id })).row.occasion.title === "Dinner", { timeoutMsg: "both edits are taken back" });
});

test("turning to another conference lets go of the occasion on show and of the pin", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  const { row } = await command(page, "save_occasion", { form: dinner({ conference: conference.id, title: "Partner dinner" }) });
  await command(page, "save_conference", { form: { ...reinvent, name: "re:Invent 2023", starts_on: "2023-11-27", ends_on: "2023-12-01" } });
  await command(page, "choose_conference", { id: conference.id });
  await reload(page);
  await go(page, `#/occasions/${row.occasion.id}`);
  await page.$(detail).$("button=Record new people here").click();
  await page.$(detail).$("button=Follow the clock again").waitForExist();
  const [hours] = await page.$$(".hours").map(async (one) => (await one.getSize("height")));
  assert.equal(hours, 20, "the hours of an open end stand in one line");

  await page.$("button.conference").click();
  await page.$("button*=re:Invent 2023").click();
  await page.$("h2=Nothing on the programme yet").waitForExist();
  assert.equal(await page.execute(() => location.hash), "#/occasions");
  await go(page, "#/scan");
  await waitForText(page, "section.bar", "without an occasion");
});

test("sessions in Korean, by keyboard", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall, { language: "ko" });
  await command(page, "open_sample");
  await reload(page);
  await go(page, "#/occasions");
  await page.$('[role="option"].active').waitForExist();
  await page.execute(() => document.querySelector('[role="listbox"]').focus());
  await page.keys(["Home"]);
  const first = await page.$('[aria-selected="true"]').getText();
  await page.keys(["ArrowDown"]);
  await page.waitUntil(async () => (await page.$('[aria-selected="true"]').getText()) !== first, { timeoutMsg: "the arrow moves" });
  const title = await page.$('[aria-selected="true"] .title').getText();
  await waitForText(page, `${detail} h2`, title);
  await page.keys(["End"]);
  await page.keys(["PageUp"]);
  await page.keys(["PageUp"]);
  const clear = () => page.execute(() => {
    const row = document.querySelector('[role="option"][aria-selected="true"]');
    const heads = [...document.querySelectorAll('[role="listbox"] .head')].map((one) => one.getBoundingClientRect());
    const box = row.getBoundingClientRect();
    return heads.every((head) => box.top >= head.bottom - 1 || box.bottom <= head.top + 1);
  });
  await page.waitUntil(clear, { timeoutMsg: "the chosen row is clear of the day that stays above it" });
  await axe(page);
});

test("a list is searched as people are, narrowed by what the programme has, and shows all again", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  const session = (title, more) => command(page, "save_occasion", {
    form: dinner({ kind: "session", conference: conference.id, title, ...more }),
  });
  for (let n = 0; n < 90; n += 1) await session(`Session ${n}`, { level: n % 2 ? "300" : "200", venue: n % 3 ? "Venetian" : "Wynn" });
  await session("Agents at scale", { code: "SVS318", speakers: [{ name: "박지원", title: null, company: null, role: "speaker", contact: null }], starts_at: "2022-12-02T18:00:00Z" });
  await reload(page);
  await go(page, "#/occasions");
  await waitForText(page, ".filter .chips", "91");

  await page.$('input[type="search"]').setValue("ㅂㅈㅇ");
  await waitForText(page, '[role="listbox"]', "Agents at scale");
  await page.waitUntil(async () => (await page.$$('[role="option"]').length) === 1, { timeoutMsg: "only what was found" });
  await waitForText(page, detail, "박지원");
  await page.keys(["Escape"]);
  await page.waitUntil(async () => (await page.$('[role="option"]').getAttribute("aria-setsize")) === "91");

  await page.$("button*=Filter").click();
  await choose(page, 'select[aria-label="Every venue"]', await page.$('option*=Wynn').getValue());
  await choose(page, 'select[aria-label="Every level"]', "300");
  await page.waitUntil(async () => (await page.$('[role="option"]').getAttribute("aria-setsize")) === "15", { timeoutMsg: "both hold" });
  await axe(page);
  await screenshot(page, "occasions-narrowed");
  await page.$(".narrow").$("button=Show all").click();
  await page.waitUntil(async () => (await page.$('[role="option"]').getAttribute("aria-setsize")) === "91");
});
