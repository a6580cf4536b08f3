import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, go, reload, saveDialogAnswers, waitForText } from "./places.js";

const hour_ms = 3_600_000;
const hours = (from, long) => ({ starts_at: new Date(from).toISOString(), ends_at: new Date(from + long * hour_ms).toISOString() });
const occasion = (more) => ({
  id: null, conference: null, kind: "session", title: "", code: null, starts_at: null, ends_at: null, all_day_on: null,
  venue: null, room: null, description: null, level: null, format: null, plan: "none", outcome: null, watch_later: false,
  repeat_of: null, overflow_of: null, hosts: [], speakers: [], ...more,
});

/** A conference that is on, with its zone. */
async function conferenceOfToday(page, zone) {
  const on = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(Date.now());
  const form = { id: null, name: "re:Invent", city: "Las Vegas", zone, starts_on: on, ends_on: on, venues: [] };
  const { conference } = await command(page, "save_conference", { form });
  return conference.id;
}

test("a day shows what clashes, its letters change plan and outcome, and it goes to a calendar", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await go(page, "#/agenda");
  await page.$("h2=Nothing on this day").waitForExist();
  await axe(page);

  const form = { id: null, name: "re:Invent 2022", city: "Las Vegas", zone: "America/Los_Angeles", starts_on: "2022-11-28", ends_on: "2022-12-02", venues: [] };
  const conference = (await command(page, "save_conference", { form })).conference.id;
  const wednesday = Date.parse("2022-11-30T08:00:00Z");
  const add = (more) => command(page, "save_occasion", { form: occasion({ conference, ...more }) });
  const { row: kiosk } = await add({ kind: "booth", title: "Kiosk shift", venue: "Venetian", plan: "reserved", ...hours(wednesday + 12 * hour_ms, 1.5) });
  await add({ title: "Multi-region data", code: "DAT327", venue: "Encore", plan: "reserved", ...hours(wednesday + 13 * hour_ms, 1) });
  await reload(page);
  await go(page, "#/agenda");
  await page.$("[data-block]").waitForExist();
  assert.equal(await page.$(".day h2").getText(), "Wednesday 30 Nov 2022", "the first day with anything of mine");
  assert.match(await waitForText(page, ".zones", "PST"), /KST/, "home's clock is beside it");
  const lefts = await page.$$("[data-block]").map(async (one) => (await one.getLocation("x")));
  assert.ok(lefts[0] < lefts[1], "what overlaps stands side by side");
  await waitForText(page, '[data-region="detail"]', "30 min overlap");

  await page.execute(() => document.querySelector("[data-block]").focus());
  await page.keys(["ArrowDown"]);
  await waitForText(page, '[data-region="detail"] h2', "DAT327 Multi-region data");
  await page.keys(["ArrowUp"]);
  await waitForText(page, '[data-region="detail"] h2', "Kiosk shift");
  await page.keys(["a"]);
  const outcomeIs = (wanted) => page.waitUntil(async () => (await command(page, "occasion", { id: kiosk.occasion.id })).row.occasion.outcome === wanted, { timeoutMsg: `the outcome is ${wanted}` });
  await outcomeIs("attended");
  await page.keys(["a"]);
  await outcomeIs(null);
  await page.keys(["m"]);
  await outcomeIs("missed");
  await waitForText(page, '[data-region="detail"]', "Nothing clashes");
  await page.keys(["Control", "z"]);
  await outcomeIs(null);
  await axe(page);
  await screenshot(page, "agenda");

  const { row: other } = await add({ title: "Serverless at scale", code: "SVS318", venue: "Venetian", ...hours(wednesday + 16 * hour_ms, 1) });
  await page.keys(["p"]);
  await waitForText(page, ".programme", "Serverless at scale");
  await page.$(".programme input").click();
  await page.keys("svs318".split(""));
  await page.waitUntil(async () => (await page.$$(".programme .line")).length === 1, { timeoutMsg: "searching narrows the programme" });
  await page.keys(["Enter"]);
  await page.keys(["f"]);
  await page.waitUntil(async () => (await command(page, "occasion", { id: other.occasion.id })).row.occasion.plan === "favourite", { timeoutMsg: "a letter plans it" });
  await axe(page);
  await screenshot(page, "agenda-programme");
  await page.keys(["f"]);
  await page.waitUntil(async () => (await command(page, "occasion", { id: other.occasion.id })).row.occasion.plan === "none", { timeoutMsg: "and takes it back" });
  await page.keys(["p"]);
  await waitForText(page, '[data-region="detail"]', "overlap");

  const path = join(hall.profile, "..", "agenda.ics");
  await saveDialogAnswers(page, path);
  await page.keys(["c"]);
  await waitForText(page, ".toast:last-child", "Saved 3 entries");
  assert.match(await readFile(path, "utf8"), new RegExp(`UID:${kiosk.occasion.id}@hallway`));

  const sheet = join(hall.profile, "..", "day.pdf");
  await saveDialogAnswers(page, sheet);
  await page.$("button=Day sheet for the phone").click();
  await waitForText(page, ".toast:last-child", "Saved a page of 3 stops");
  assert.match(await readFile(sheet, "latin1"), /^%PDF-/);

  await page.keys(["]"]);
  await page.$("h2=Nothing on this day").waitForExist();
  await page.keys(["["]);
  await page.$("[data-block]").waitForExist();
  await page.keys(["d"]);
  await page.waitUntil(async () => (await page.$$(".column").length) === 3, { timeoutMsg: "three days stand side by side" });
  await page.keys(["d"]);
  await page.execute(() => document.querySelector("[data-block]").focus());
  await page.keys(["Enter"]);
  await page.waitUntil(async () => (await page.execute(() => location.hash)) === `#/occasions/${kiosk.occasion.id}`, { timeoutMsg: "Enter opens the occasion" });
});

test("now says where I am, by when to leave, and takes who is met there", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await go(page, "#/now");
  await page.$("h2=Between things").waitForExist();
  await axe(page);

  const conference = await conferenceOfToday(page, "Asia/Seoul");
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  const add = (more) => command(page, "save_occasion", { form: occasion({ conference, ...more }) });
  await add({ kind: "dinner", title: "Partner dinner", venue: "Onggi", plan: "reserved", ...hours(minute - 0.5 * hour_ms, 1) });
  await add({ kind: "party", title: "Founders mixer", venue: "Mandalay Bay", plan: "reserved", ...hours(minute + 0.75 * hour_ms, 1) });
  await reload(page);
  await go(page, "#/now");
  await page.$("h2=Partner dinner").waitForExist();
  const next = await waitForText(page, ".right .card", "Founders mixer");
  assert.match(next, /leave by/, "when to leave");
  assert.match(next, /15 min short/, "half an hour's way, fifteen minutes between");

  await page.$('input[aria-label="Add a person met here"]').setValue("Jiwon Park, CTO @ Bandal, jiwon@bandal.example !today send pricing");
  await page.keys(["Enter"]);
  await waitForText(page, ".lists", "Jiwon Park");
  await waitForText(page, ".count", "1");
  await page.$('button[aria-label="Done: send pricing"]').click();
  await page.$("p=You owe nobody anything.").waitForExist();
  await axe(page);
  await screenshot(page, "now");
  await page.$("button*=I'm at").click();
  await page.$("dialog[open]").waitForExist();
});

test("the agenda in Korean names its days and keys", async (t) => {
  const hall = await stage(t, { sample: true });
  const page = await hall.window();
  await page.$("html[data-ready]").waitForExist();
  await page.execute(() => localStorage.setItem("hallway.window", JSON.stringify({ language: "ko", theme: "dark" })));
  await reload(page);
  await go(page, "#/agenda");
  await page.$("[data-block]").waitForExist();
  await waitForText(page, ".day h2", "2022년 11월 28일 월요일");
  await axe(page);
  await page.keys(["Shift", "/"]);
  await waitForText(page, "dialog[open]", "나중에 보기 켜고 끄기");
});
