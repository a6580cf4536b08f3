import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { photo } from "./photos.js";
import { begin, command, go, reload, waitForText } from "./places.js";

/** So many minutes ago, and a clock by which that is no night. */
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const zone = (new Date().getUTCHours() + 9) % 24 >= 7 ? "Asia/Seoul" : "America/Los_Angeles";
const today = new Intl.DateTimeFormat("sv", { timeZone: zone }).format(new Date());
const session = {
  id: null, kind: "session", title: "Serverless at scale", code: "SVS318", starts_at: ago(50), ends_at: ago(10), all_day_on: null,
  venue: "Venetian", room: null, description: null, level: null, format: null, plan: "reserved", outcome: null, watch_later: false,
  repeat_of: null, overflow_of: null, hosts: [], speakers: [],
};
const person = (name) => ({
  name: { display: name, family: null, given: null }, second_name: null, title: null, company: "Bandal", points: [], tags: [], zone: null, language: null,
});
const met = (place) => ({ at: ago(20), place, rating: null, note: null, visibility: null });

test("an evening is gone through by keys until nothing is left", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const days = { city: null, zone, starts_on: today, ends_on: today, venues: [] };
  const { conference } = await command(page, "save_conference", { form: { id: null, name: "Cloud Days", ...days } });
  const { row } = await command(page, "save_occasion", { form: { ...session, conference: conference.id } });
  const { id } = row.occasion;
  await command(page, "add_person", { form: person("Ana Ruiz"), met: met({ at: "occasion", id }) });
  await command(page, "add_person", { form: person("Ben Okafor"), met: met({ at: "nowhere" }) });
  await reload(page);
  await go(page, "#/now");
  await waitForText(page, ".over", "3 things left");
  await waitForText(page, ".evening", "Where was it?");
  await axe(page);
  await screenshot(page, "now-evening");
  await page.$("button=Back to Now").click();
  await page.$("h2=Between things").waitForExist();
  await page.$("button*=Wrap up the day").click();
  await waitForText(page, ".evening", "Where was it?");
  await go(page, "#/evening");

  await waitForText(page, ".evening", "Where was it?");
  await waitForText(page, ".evening", "Ben Okafor");
  await axe(page);
  await screenshot(page, "evening-place");
  await page.keys(["Alt", "l"]);
  await waitForText(page, ".evening", "How was it?");
  await page.keys(["Alt", "1"]);
  await waitForText(page, ".evening", "What became of it?");
  await screenshot(page, "evening-outcome");
  await page.keys(["2"]);
  await waitForText(page, ".evening", "1 thing put off");
  const part = (await command(page, "occasion", { id })).row.occasion;
  assert.deepEqual([part.plan, part.outcome], ["reserved", "walk_up"]);
  const { items, summary } = await command(page, "wrap_up", { on: null });
  assert.deepEqual(items.map(({ item }) => item), ["place"]);
  assert.deepEqual([summary.met, summary.hot, summary.attended], [2, 1, 1]);

  await page.$("button=Show again").click();
  await waitForText(page, ".evening", "Ben Okafor");
  await command(page, "edit_encounter", {
    id: items[0].met.encounter.id,
    form: { ...met({ at: "occasion", id }), at: items[0].met.encounter.at, rating: "warm", note: null },
  });
  await waitForText(page, ".evening", "The day is wrapped up");
  await page.$(".evening").$("button=Copy the summary").waitForExist();
});

test("photos that wait in the watched folder are brought in with a key", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const taken = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Seoul", dateStyle: "short", timeStyle: "medium" }).format(Date.now()).replaceAll("-", ":");
  const folder = await photo(page, hall, "IMG_0001.jpg", { code: "MECARD:N:Park,Jiwon;ORG:Bandal;EMAIL:jiwon@bandal.example;;", taken, offset: "+09:00" });
  await command(page, "set_inbox", { folder });
  await go(page, "#/evening");
  await waitForText(page, ".evening", "1 photo of this day lies in the watched folder");
  await axe(page);
  await screenshot(page, "evening-photos");
  await page.keys(["b"]);
  await waitForText(page, ".toast:last-child", "1 photo read, 1 leads to somebody");
  await page.waitUntil(async () => (await command(page, "wrap_up", { on: null })).items.every(({ item }) => item !== "photos"), { timeoutMsg: "none waits any more" });
});
