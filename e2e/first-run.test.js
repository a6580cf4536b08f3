// The first start, by keyboard alone where a person could do it so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, compose, screenshot, stage } from "./harness.js";
import { press, ready, settled, textOf, type } from "./page.js";

test("the first run asks who I am, then my conference, and ends where one can scan", async (t) => {
  const hall = await stage(t);
  const page = await ready(hall);
  assert.match(await textOf(page, "h1"), /Remember who you met/);
  await axe(page);
  await settled(page);
  await screenshot(page, "first-run");

  await compose(page, "input[autocomplete=name]", "김민서");
  assert.equal(await page.$$("h1").length, 1, "the Enter of an input method submits nothing");
  assert.match(await textOf(page, "h1"), /Remember who you met/);
  await press(page, "Tab");
  await type(page, "minseo@hanul.example");
  await press(page, "Enter");
  await page.$("h1=Welcome, 김민서").waitForExist();
  await axe(page);
  await settled(page);
  await screenshot(page, "first-run-offers");

  await press(page, "1");
  await page.$("dialog[open]").waitForExist();
  await type(page, "AWS re:Invent 2022");
  await press(page, "Tab");
  await type(page, "라스베이거스");
  await axe(page);
  await settled(page);
  await screenshot(page, "conference-dialog");
  await press(page, "Enter");
  await page.$("h1=Scan").waitForExist();
  assert.match(await textOf(page, ".conference"), /AWS re:Invent 2022/);
  const [conference] = await hall.cli("conference", "list");
  assert.equal((conference.conferences?.[0] ?? conference).zone, "America/Los_Angeles", "the city brought its zone, in either language");
  const [me] = await hall.cli("me", "show");
  assert.match(JSON.stringify(me), /김민서.*minseo@hanul\.example.*Asia\/Seoul/s, "the zone at home was guessed");
});

test("the sample is marked, kept apart, and left again", async (t) => {
  const hall = await stage(t);
  const page = await ready(hall);
  await page.$("button=Look around the sample first").click();
  await page.$("button=Back to my own").waitForExist();
  assert.match(await textOf(page, "header nav"), /People\s*\d\d/, "it has people");
  await settled(page);
  await screenshot(page, "sample");
  await page.$("button=Back to my own").click();
  await page.$("input[autocomplete=name]").waitForExist();
  assert.deepEqual(await hall.cli("people").catch(() => []), [], "none of them is in my profile");
});
