import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, dialogIsOpen, go, reload, waitForText } from "./places.js";
import { press, type } from "./page.js";

const reinvent = {
  id: null, name: "re:Invent 2022", city: "Las Vegas", zone: "America/Los_Angeles", starts_on: "2022-11-28", ends_on: "2022-12-02", venues: ["Encore", "Mandalay Bay"],
};
const open = "dialog[open]";

async function showPlaces(page) {
  await page.$('[aria-haspopup="menu"].conference').click();
  await page.$('[role="menuitem"]*=Places and travel').click();
  await dialogIsOpen(page);
}

test("the minutes between venues are typed into the grid, both ways, and the rules are kept", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  await command(page, "choose_conference", { id: conference.id });
  await reload(page);
  await go(page, "#/occasions");
  const ways = async () => (await command(page, "places", { conference: conference.id })).ways.map(({ mode, minutes }) => `${mode} ${minutes}`).sort();

  await showPlaces(page);
  await waitForText(page, open, "Mandalay Bay");
  await axe(page);
  await screenshot(page, "places-venues");
  await page.$(open).$("button*=Add a venue").click();
  await type(page, "Wynn");
  await page.$(open).$("button*=Save").click();
  await page.$(open).$("b=Wynn").waitForExist();

  await page.$(open).$("label*=Travel").click();
  await page.$(open).$("label*=Car").click();
  await page.$('[data-cell="0-1"]').click();
  await type(page, "25");
  await press(page, "Enter");
  await page.waitUntil(async () => (await ways()).join() === "car 25,car 25", { timeoutMsg: "there and back are one entry" });
  await page.waitUntil(() => page.execute(() => document.activeElement?.dataset.cell === "2-1"), { timeoutMsg: "Enter goes down to the next" });
  await axe(page);
  await screenshot(page, "places-travel");
  await page.$('[data-cell="1-0"]').click();
  await type(page, "20");
  await press(page, "ArrowDown");
  await page.waitUntil(async () => (await ways()).join() === "car 20,car 20", { timeoutMsg: "a click takes the whole number, typing replaces it" });
  await type(page, "7");
  await press(page, "w");
  await page.waitUntil(async () => (await ways()).includes("car 7"), { timeoutMsg: "a letter saves what was typed and changes the way of travel" });
  await page.$(open).$("label*=Walk").$("input:checked").waitForExist();
  assert.equal(await page.$('[data-cell="0-1"]').getAttribute("placeholder"), "20", "the faster way shows through");

  await page.$(open).$("label*=Rules").click();
  await page.$(open).$("label*=seat lapses").click();
  await type(page, "10");
  await axe(page);
  await screenshot(page, "places-rules");
  await page.$(open).$("button*=Save").click();
  await page.waitUntil(async () => (await command(page, "places", { conference: conference.id })).conference.door_minutes === 10);
});

test("Las Vegas is filled in as one step", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  await command(page, "choose_conference", { id: conference.id });
  await reload(page);
  await showPlaces(page);
  await page.$(open).$("button=Add").click();
  await waitForText(page, open, "Caesars Forum");
  await page.$(open).$("button*=Undo").click();
  await page.waitUntil(async () => (await command(page, "places", { conference: conference.id })).venues.length === 2, { timeoutMsg: "one undo takes all of it back" });
});

test("a booth shift is added on the booth's page and stamps whoever has it", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const { conference } = await command(page, "save_conference", { form: reinvent });
  await command(page, "choose_conference", { id: conference.id });
  const now = Date.now();
  const booth = {
    id: null, conference: conference.id, kind: "booth", title: "Our booth", code: null, starts_at: new Date(now - 600_000).toISOString(), ends_at: new Date(now + 3_600_000).toISOString(),
    all_day_on: null, venue: null, room: null, description: null, level: null, format: null, plan: "favourite", outcome: null, watch_later: false,
    repeat_of: null, overflow_of: null, hosts: [], speakers: [],
  };
  const { row } = await command(page, "save_occasion", { form: booth });
  await reload(page);
  await go(page, `#/occasions/${row.occasion.id}`);
  await page.$('button[aria-label="Add a shift"]').click();
  await axe(page);
  await screenshot(page, "booth-shift");
  await page.$('[data-region="detail"]').$("button=Save").click();
  await waitForText(page, '[data-region="detail"]', "서현우");
  await page.waitUntil(async () => (await command(page, "app_state")).stamp.reason === "shift", { timeoutMsg: "people are recorded at the booth" });
});
