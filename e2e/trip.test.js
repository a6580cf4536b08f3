import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, dialogIsOpen, reload, waitForText } from "./places.js";

test("a conference is written as Markdown, without people and my notes unless they are chosen", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: {
    id: null, name: "re:Invent 2022", city: "Las Vegas", zone: "America/Los_Angeles", starts_on: "2022-11-28", ends_on: "2022-12-02", venues: [],
  } });
  const { row } = await command(page, "save_occasion", { form: {
    id: null, conference: conference.id, kind: "session", title: "Progressive delivery", code: "DOP226", starts_at: "2022-11-30T22:30:00Z", ends_at: "2022-11-30T23:30:00Z",
    all_day_on: null, venue: null, room: null, description: null, level: null, format: null, plan: "reserved", outcome: "attended", watch_later: false,
    repeat_of: null, overflow_of: null, hosts: [], speakers: [{ name: "Grace Adeyemi", title: null, company: null, role: "speaker", contact: null }],
  } });
  const about = { about: "occasion", id: row.occasion.id };
  await command(page, "write_note", { form: { id: null, about, body: "Owner, expiry, kill path.", visibility: "team" } });
  await command(page, "write_note", { form: { id: null, about, body: "Only for me.", visibility: "mine" } });
  await command(page, "choose_conference", { id: conference.id });
  await reload(page);

  await page.execute((folder) => { // the driver cannot answer the system's own dialog
    const ask = globalThis.fetch;
    globalThis.fetch = (url, options) =>
      decodeURIComponent(String(url)).includes("plugin:dialog|open")
        ? Promise.resolve(new Response(JSON.stringify(folder), { headers: { "Tauri-Response": "ok", "content-type": "application/json" } }))
        : ask(url, options);
  }, join(hall.profile, ".."));
  await page.$("button.conference").click();
  await page.$("button*=Trip report").click();
  await dialogIsOpen(page);
  await waitForText(page, "dialog[open]", "1 note only you may read");
  await axe(page);
  await screenshot(page, "trip");
  await page.$("dialog[open]").$("button*=Choose a folder").click();
  await waitForText(page, ".toast:last-child", "re-invent-2022");
  const day = await readFile(join(hall.profile, "..", "re-invent-2022", "2022-11-30.md"), "utf8");
  assert.match(day, /## 14:30–15:30 Progressive delivery/);
  assert.match(day, /Owner, expiry, kill path\./);
  assert.doesNotMatch(day, /Grace|Only for me/);
});
