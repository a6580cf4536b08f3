// The phone's day in the real window: a folder of photos, the paper cards in it, a watched folder.
import assert from "node:assert/strict";
import { mkdir, readFile, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { axe, choose, drop, screenshot, stage } from "./harness.js";
import { photo } from "./photos.js";
import { command, dialogIsOpen, reload } from "./places.js";
import { go, press, ready, settled, textOf, textsOf, type } from "./page.js";
import { vcard } from "./qr.js";

// Nobody of the sample.
const rosalind = vcard({ family: "Quist", given: "Rosalind", company: "Bandal", email: "rosalind@bandal.example" });

/** The Photos source of the sample, which was at re:Invent, with a folder that was opened before. */
async function atPhotos(t, write) {
  const hall = await stage(t, { sample: true });
  const page = await ready(hall);
  const folder = await write(page, hall);
  await page.execute((folder) => {
    localStorage.setItem("hallway.scan.source", "photos");
    if (folder) localStorage.setItem("hallway.photos.folder", folder);
  }, folder);
  await reload(page);
  await go(page, "scan");
  await page.$(".photos").waitForExist();
  return { hall, page };
}

const cells = (page) => textsOf(page, ".cell");
const shows = (page, count) => page.waitUntil(async () => (await cells(page)).length === count, { timeout: 20_000, timeoutMsg: `${count} photos are shown` });

test("a folder is looked at by day, its clock corrected, and read: people, slides, cards", async (t) => {
  const { hall, page } = await atPhotos(t, async (page, hall) => {
    await photo(page, hall, "food.jpg", { lines: ["Noodles"], taken: "2022:11:29 06:00:00", offset: "-08:00" });
    await photo(page, hall, "slide.jpg", { lines: ["Event pipelines"], taken: "2022:11:28 16:20:00", offset: "-08:00" });
    await photo(page, hall, "card.jpg", { lines: ["Ilse Quint", "Nuri"], taken: "2022:11:28 16:40:00", offset: "-08:00" });
    const folder = await photo(page, hall, "code.jpg", { code: rosalind, taken: "2022:11:30 11:30:00" }); // Seoul's clock
    await symlink("/nowhere/at-all.jpg", join(folder, "gone.jpg"));
    return folder;
  });
  await page.$("button*=DCIM").click();
  await shows(page, 1);
  assert.match((await textsOf(page, ".days label")).join("; "), /Mon 28 Nov\s*2.*Tue 29 Nov\s*1.*Wed 30 Nov\s*1.*All days\s*4/s);
  assert.match((await cells(page))[0], /11:30/);
  await page.$(".camera").$("label*=Seoul").click();
  await page.waitUntil(async () => /Tue 29 Nov\s*2/.test((await textsOf(page, ".days label")).join("; ")), { timeoutMsg: "it was still Tuesday in Las Vegas" });
  await page.$(".days").$("label*=All days").click();
  await shows(page, 4);
  assert.equal(await textOf(page, "[data-unreadable]"), "One thing in it cannot be opened: gone.jpg");
  await page.$(".cell img").waitForExist({ timeout: 20_000 });
  await axe(page);
  await settled(page);
  await screenshot(page, "photos-folder");

  await page.execute(() => document.querySelector(".grid").focus());
  await press(page, "Control", "a");
  const card = await page.execute(() => [...document.querySelectorAll(".cell")].findIndex((cell) => cell.getAttribute("aria-label").startsWith("card.jpg")));
  for (let step = 0; step < card; step++) await press(page, "ArrowRight");
  await press(page, "c");
  await page.waitUntil(async () => (await cells(page)).some((cell) => /\bCard$/m.test(cell)), { timeoutMsg: "it is marked as a paper card" });
  await page.$("button*=Read 4 photos").click();
  await page.$(".report").waitForExist({ timeout: 60_000 });
  assert.match(await textOf(page, ".report"), /4 photos read[\s\S]*led to people\s*1[\s\S]*kept with their session\s*1[\s\S]*paper cards to type in\s*1[\s\S]*no code, left where they are\s*1/);
  await page.waitUntil(async () => (await textOf(page, ".photos .line")).includes("4 read before"), { timeoutMsg: "they are hidden from now on" });
  await axe(page);
  await settled(page);
  await screenshot(page, "photos-report");
  const [met] = await hall.cli("people", "Rosalind");
  assert.equal(met.last.at, "2022-11-30T02:30:00Z", "met when the photo was taken, by Seoul's clock");

  await page.$("button*=Type in 1 card").click();
  await page.$(".card figure img").waitForExist();
  await page.waitUntil(async () => page.execute(() => document.activeElement?.getAttribute("aria-label") === "Whose card is it?"), { timeoutMsg: "the line has the focus" });
  await type(page, "Ilse Quint, CTO @ Nuri");
  await page.waitUntil(async () => (await page.$$(".card li").length) === 3, { timeoutMsg: "three things are understood" });
  await axe(page);
  await settled(page);
  await screenshot(page, "photos-tray");
  await press(page, "Enter");
  await page.$("h2=Every card is typed in").waitForExist();
  const [mina] = await hall.cli("people", "Ilse Quint");
  assert.match(mina.last.occasion.title, /Reading the bill/, "met at the session the card was photographed in");

  await go(page, `people/${mina.id}`);
  await page.$("ul.pictures button img").waitForExist();
  await page.$("ul.pictures button").click();
  await page.$("dialog[open] img").waitForExist();
  await axe(page);
  await settled(page);
  await screenshot(page, "photos-person");
  await page.$("dialog[open]").$("button*=Remove").click();
  await page.waitUntil(async () => !(await page.$("ul.pictures button img").isExisting()), { timeoutMsg: "the picture is removed" });
  await go(page, `occasions/${mina.last.occasion.id}`);
  await page.$("ul.pictures button img").waitForExist();

  const log = await readFile(join(hall.profile, "logs", "hallway.log"), "utf8");
  for (const secret of ["Rosalind", "rosalind@", "Ilse", "code.jpg", "gone.jpg", "DCIM"]) assert.ok(!log.includes(secret), `${secret} in the log:\n${log}`);
});

test("a picture without a code can be typed in, front and back in one person", async (t) => {
  const { hall, page } = await atPhotos(t, async (page, hall) => {
    await photo(page, hall, "front.jpg", { lines: ["왕벼리"], taken: "2022:11:29 20:10:00", offset: "-08:00" });
    await photo(page, hall, "back.jpg", { lines: ["Byeori Wang"], taken: "2022:11:29 20:11:00", offset: "-08:00" });
  });
  const folder = join(hall.profile, "..", "DCIM");
  await drop(page, join(folder, "front.jpg"), join(folder, "back.jpg"));
  await page.waitUntil(async () => (await textsOf(page, "section.run li")).filter((row) => row.includes("No code found")).length === 2, { timeout: 20_000, timeoutMsg: "neither has a code" });
  for (const row of [0, 1]) {
    await page.$$("section.run li")[row].click();
    await page.$("section.run").$("button*=Type it in").click();
    await page.$("section.run").$("button*=Type it in").waitForExist({ reverse: true });
  }
  await page.$("button*=2 cards to type in").click();
  await page.$(".card figure img").waitForExist();
  const typed = () => page.execute(() => document.activeElement?.value);
  await page.waitUntil(async () => (await typed()) === "", { timeoutMsg: "the empty line has the cursor" });
  await type(page, "왕벼리 CTO @반달");
  await page.waitUntil(async () => (await typed()) === "왕벼리 CTO @반달", { timeoutMsg: "the whole line was typed" });
  await press(page, "Enter");
  await page.$("button*=Back of the card before").waitForExist();
  await page.$("button*=Back of the card before").click();
  await page.$("h2=Every card is typed in").waitForExist();
  const found = await hall.cli("people", "왕벼리");
  const mine = await command(page, "person", { id: found[0].id });
  assert.equal(mine.pictures.length, 2);
  assert.equal(mine.encounters.length, 1, "the back is no second meeting");
});

test("time and place of ticked photos are corrected before they are read, and an undo makes them new again at once", async (t) => {
  const { hall, page } = await atPhotos(t, async (page, hall) => photo(page, hall, "code.jpg", { code: rosalind, taken: "2022:11:30 11:30:00", offset: "-08:00" }));
  await page.$("button*=DCIM").click();
  await shows(page, 1);
  await page.execute(() => document.querySelector(".grid").focus());
  await press(page, "Control", "a");
  await page.$("button=Time and place").click();
  await dialogIsOpen(page);
  await page.$("dialog[open] input[role=combobox]").click();
  await type(page, "Copper");
  await page.$("dialog[open] [role=option]").waitForExist();
  await axe(page);
  await settled(page);
  await screenshot(page, "photos-fix");
  await press(page, "Enter");
  await page.$("dialog[open] input[inputmode=numeric]").click();
  await type(page, "soon");
  assert.ok(await page.$("dialog[open]").$("button=Apply").getAttribute("disabled") !== null, "that is no number of minutes");
  await press(page, "Control", "a");
  await type(page, "60");
  await axe(page);
  await page.$("dialog[open]").$("button=Apply").click();
  await page.waitUntil(async () => /12:30[\s\S]*Copperline/.test((await cells(page))[0]), { timeoutMsg: "an hour later, at the dinner" });
  await page.$("button*=Read 1 photo").click();
  await page.$(".report").waitForExist({ timeout: 60_000 });
  const [met] = await hall.cli("people", "Rosalind");
  assert.deepEqual([met.last.at, met.last.occasion.title], ["2022-11-30T20:30:00Z", "Copperline customer table"]);

  const hidden = (count) => page.waitUntil(async () => (await cells(page)).length === 1 - count && (await textOf(page, ".photos")).includes("1 read before") === (count === 1), { timeoutMsg: `${count} hidden` });
  await hidden(1);
  await page.execute(() => document.activeElement?.blur());
  await press(page, "Control", "z");
  await hidden(0);
  await press(page, "Control", "Shift", "z");
  await hidden(1);
  await hall.cli("undo"); // in a terminal
  await hidden(0);
});

test("a paper card that is put away waits no more, and comes back with an undo", async (t) => {
  const { hall, page } = await atPhotos(t, async (page, hall) => {
    await photo(page, hall, "one.jpg", { lines: ["왕벼리"], taken: "2022:11:29 20:10:00", offset: "-08:00" });
    return photo(page, hall, "two.jpg", { lines: ["a receipt"], taken: "2022:11:29 20:11:00", offset: "-08:00" });
  });
  await page.$("button*=DCIM").click();
  await shows(page, 2);
  await page.execute(() => document.querySelector(".grid").focus());
  await press(page, "Control", "a");
  await page.$("button=They are paper cards").click();
  await page.$("button*=Read 2 photos").click();
  await page.$("button*=Type in 2 cards").waitForExist({ timeout: 60_000 });
  // The rows tell when the cards were photographed, though nobody was met yet.
  assert.match((await textsOf(page, "section.run li")).join("\n"), /29 Nov 2022, 20:11[\s\S]*29 Nov 2022, 20:10/);
  await page.$("button*=Type in 2 cards").click();
  await page.$(".card figure img").waitForExist();
  const waits = (count) => page.waitUntil(async () => (await hall.cli("captures")).filter(({ capture }) => capture.reason === "picture").length === count, { timeoutMsg: `${count} cards wait` });
  await waits(2);
  await press(page, "Control", "j");
  await page.waitUntil(async () => /2 of 2/.test(await textOf(page, ".card figcaption")), { timeoutMsg: "the first is skipped" });
  await page.$(".card").$("button=Put away").click();
  await page.waitUntil(async () => /1 of 1/.test(await textOf(page, ".card figcaption")), { timeoutMsg: "the other is left" });
  await waits(1);
  await axe(page);
  await page.$(".card").$("button=Put away").click();
  await page.$("h2=Every card is typed in").waitForExist();
  await page.execute(() => document.activeElement?.blur());
  await press(page, "Control", "z");
  await page.$(".card figure img").waitForExist();
  await waits(1);
});

test("a folder's picture with nothing for us is not shown as new the next time", async (t) => {
  const { hall, page } = await atPhotos(t, async (page, hall) => photo(page, hall, "food.jpg", { lines: ["Noodles"], taken: "2022:11:29 06:00:00", offset: "-08:00" }));
  await press(page, "Control", "2");
  await choose(page, "input.folder", join(hall.profile, "..", "DCIM", "food.jpg"));
  await page.waitUntil(async () => /No code found/.test(await textOf(page, "section.run")), { timeoutMsg: "it is told" });
  assert.match(await textOf(page, "section.run li"), /29 Nov 2022, 06:00/, "with its own time");
  await press(page, "Control", "3");
  await page.$("button*=DCIM").click();
  await page.waitUntil(async () => /1 read before/.test(await textOf(page, ".photos")), { timeoutMsg: "and passed over" });
});

test("what arrives in a watched folder is read, and its vanishing is said", async (t) => {
  const { hall, page } = await atPhotos(t, async () => undefined);
  const inbox = join(hall.profile, "..", "DCIM");
  await mkdir(inbox);
  await command(page, "set_inbox", { folder: inbox });
  await reload(page);
  await page.$(".inbox bdi").waitForExist();
  await axe(page);
  await settled(page);
  await screenshot(page, "photos-inbox");
  await new Promise((done) => setTimeout(done, 2_500)); // the watcher has looked at the folder
  await photo(page, hall, "code.jpg", { code: rosalind, taken: "2022:11:29 19:30:00", offset: "-08:00" });
  await page.$("section.run li").waitForExist({ timeout: 30_000 });
  assert.match(await textOf(page, "section.run li"), /Rosalind Quist[\s\S]*Copperline customer table/);
  await rm(inbox, { recursive: true });
  await page.$("span*=not there any more").waitForExist({ timeout: 30_000 });
  await mkdir(inbox);
  await page.$("span*=is back").waitForExist({ timeout: 30_000 });
  await page.$("button=Stop").click();
  await page.waitUntil(async () => !(await page.$(".inbox bdi").isExisting()), { timeoutMsg: "nothing is watched" });
});
