// Contacts from a file: the report adds up, the whole import is taken back, a large one can be stopped.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { axe, choose, drop, screenshot, stage } from "./harness.js";
import { begin, dialogIsOpen, go, waitForText } from "./places.js";
import { press, settled, textOf } from "./page.js";
import { vcard } from "./qr.js";

const field = "input.contacts";
const report = "dialog[open]";

/** A file of invented people beside the profile. */
async function contacts(hall, name, cards) {
  const path = join(dirname(hall.profile), name);
  await writeFile(path, cards.join("\r\n"));
  return path;
}

const guests = (count) =>
  Array.from({ length: count }, (_, n) => vcard({ family: `Guest${n}`, given: "Ada", company: `Company ${n % 40}`, email: `ada${n}@hall.example` }));

/** Every number of the report's table by its label. */
const counts = (page) =>
  page.execute(() => Object.fromEntries([...document.querySelectorAll("dialog[open] tr")].map((row) => [row.querySelector("th").firstChild.textContent, Number(row.querySelector("td").textContent.replace(/\D/g, ""))])));

/** How many people are in the profile, as a terminal lists them; finding nobody is its exit code 1. */
const people = async (hall) => (await hall.cli("people", "--limit", "1000").catch((none) => (assert.equal(none.code, 1), []))).length;

test("a file of some hundred cards is imported, accounted for, shown and taken back", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await page.$("button*=Import contacts").waitForExist(); // an empty list offers it
  await axe(page);
  const cards = guests(300);
  const again = vcard({ family: "Someone", given: "Else", email: "ada7@hall.example" });
  const file = await contacts(hall, "phone.vcf", [...cards, cards[0], again, "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD"]);

  await choose(page, field, file);
  await waitForText(page, `${report} h1`, "300 people added");
  assert.deepEqual(await counts(page), { Added: 300, "Known by the email": 1, "Known by the card": 1, "Left out": 1, "Cards in the file": 303 });
  await waitForText(page, report, "nobody is on the card");
  await dialogIsOpen(page);
  await axe(page);
  await screenshot(page, "import-report");
  assert.equal(await people(hall), 300);

  await page.$(report).$("button=Show them").click();
  await page.$("dialog[open]").waitForExist({ reverse: true });
  await waitForText(page, "main", "This import");
  await waitForText(page, "main", "300 people");
  await settled(page);
  await screenshot(page, "import-shown");

  await choose(page, field, file);
  await waitForText(page, `${report} h1`, "Nobody new");
  await press(page, "Escape");
  await page.$(report).waitForExist({ reverse: true });

  await choose(page, field, await contacts(hall, "more.vcf", guests(310)));
  await waitForText(page, `${report} h1`, "10 people added");
  await page.$(report).$("button=Undo").click();
  await waitForText(page, '[aria-label="Notices"]', "Took back: Imported 10 people");
  assert.equal(await people(hall), 300, "that import, and no other");
});

test("a large import is stopped by Escape, and nothing was imported", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await choose(page, field, await contacts(hall, "everybody.vcf", guests(30_000)));
  const bar = page.$("dialog[open] [role=progressbar]");
  await bar.waitForExist();
  await page.waitUntil(async () => /[\d,]+ cards? read/.test(await bar.getAttribute("aria-valuetext") ?? ""), { timeoutMsg: "it says how far it is" });
  assert.equal(await page.execute(() => document.activeElement.textContent.trim()), "Cancel");
  await settled(page);
  await axe(page);
  await screenshot(page, "import-progress");
  const asked = Date.now();
  await press(page, "Escape");
  await page.$("dialog[open]").waitForExist({ reverse: true, interval: 20 });
  t.diagnostic(`stopped after ${Date.now() - asked} ms`);
  await waitForText(page, '[aria-label="Notices"]', "Stopped. Nothing was changed.");
  assert.equal(await people(hall), 0);
  assert.equal((await hall.cli("history")).filter((step) => step.verb === "import_contacts").length, 0);
});

test("of a dropped file with many cards nobody was met: it is imported", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall, { language: "ko" });
  await drop(page, await contacts(hall, "address-book.vcf", guests(21)));
  await waitForText(page, `${report} h1`, "21명을 추가했습니다");
  await dialogIsOpen(page);
  await axe(page);
  await screenshot(page, "import-report-ko");
  await press(page, "Escape");
  await page.$(report).waitForExist({ reverse: true });
  assert.match(await textOf(page, "section.run li"), /address-book\.vcf[\s\S]*21명을 추가했습니다/);
  await go(page, "#/history");
  await waitForText(page, ".next", "가져오기: 21명");
});
