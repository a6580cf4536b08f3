// A conference's programme in the real window: dropped, checked, imported; again; updated; pasted.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { axe, choose, drop, screenshot, stage } from "./harness.js";
import { begin, dialogIsOpen, go, waitForText } from "./places.js";
import { press, settled } from "./page.js";

const dialog = "dialog[open]";
const csv = `type,title,abstract,date,startTime,endTime,room
Breakout session,Taming event buses (sponsored by Kestrelworks),From 3 to 300.,2031-12-02,16:00,17:00,Mandalay Bay | Level 2 South | Oceanside B
Breakout session,Taming event buses (sponsored by Kestrelworks) [REPEAT],From 3 to 300.,2031-12-04,11:30,12:30,Wynn | Convention Promenade | Lafite 7
Workshop,Feature flags,Hands-on.,N/A,N/A,N/A,N/A
Chalk talk,,Nobody knows what.,2031-12-02,16:00,17:00,Venetian
`;

async function write(hall, name, text) {
  const path = join(dirname(hall.profile), name);
  await writeFile(path, text);
  return path;
}

/** Every number of the tables by its label. */
const counts = (page) =>
  page.execute(() => Object.fromEntries([...document.querySelectorAll("dialog[open] tr")].filter((row) => row.querySelector("td") && row.querySelector("th")).map((row) => [row.querySelector("th").textContent, Number(row.querySelector("td").textContent)])));

const sessions = async (hall) => hall.cli("occasion", "list").catch((none) => (assert.equal(none.code, 1), []));

test("a programme is dropped, checked first, imported, brought up to date and taken back", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await go(page, "#/occasions");
  await page.$("button=Import programme").click();
  await dialogIsOpen(page);
  await waitForText(page, dialog, "Where do I find the file?");
  await axe(page);
  await screenshot(page, "programme-choose");
  await press(page, "Escape");
  await page.$(dialog).waitForExist({ reverse: true });

  await drop(page, await write(hall, "Riverconf 2031.csv", csv));
  await waitForText(page, dialog, "Sessions in the file");
  await page.$(dialog).$("button*=Import 3 sessions").waitForExist();
  const found = await counts(page);
  assert.deepEqual([found.New, found["Not placed"], found["Sessions in the file"], found.Repeats, found.Venues], [3, 1, 4, 1, 2]);
  await waitForText(page, dialog, "It has no title.");
  await settled(page);
  await axe(page);
  await screenshot(page, "programme-look");
  assert.equal((await sessions(hall)).length, 0, "nothing is saved before it is said");

  await page.$(dialog).$("button*=Import 3 sessions").click();
  await waitForText(page, `${dialog} h1`, "3 sessions imported");
  await page.$(dialog).$("button=Programme").click();
  await page.$(dialog).waitForExist({ reverse: true });
  await waitForText(page, "main", "Taming event buses");
  await waitForText(page, "main", "Mandalay Bay");
  assert.equal((await sessions(hall)).length, 3);

  await page.$("button=Import programme").click();
  await choose(page, "input.programme", await write(hall, "Riverconf 2031.csv", csv));
  await waitForText(page, dialog, "Everything is here already");
  await press(page, "Escape");
  await page.$(dialog).waitForExist({ reverse: true });

  await drop(page, await write(hall, "Riverconf 2031.csv", csv.replace("2031-12-02,16:00,17:00,Mandalay Bay", "2031-12-03,10:00,11:00,Venetian")));
  await waitForText(page, dialog, "Since the last import");
  await waitForText(page, dialog, "16:00 → Wed 3 Dec 10:00");
  await waitForText(page, dialog, "Mandalay Bay, Oceanside B → Venetian, Oceanside B");
  await page.$(dialog).$("button*=Import 1 session").click();
  await waitForText(page, `${dialog} h1`, "1 session imported");
  await settled(page);
  await screenshot(page, "programme-updated");
  await page.$(dialog).$("button=Undo").click();
  await waitForText(page, '[aria-label="Notices"]', "Took back: Imported a programme");
});

test("a table copied from a web page is pasted", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await go(page, "#/occasions");
  await page.$("button=Import programme").click();
  await dialogIsOpen(page);
  await page.execute(() => {
    const data = new DataTransfer();
    data.setData("text/html", "<table><tr><th>Talk</th><th>Start</th></tr><tr><td>Keys and tables</td><td>2031-05-10 09:00</td></tr></table>");
    document.querySelector("dialog[open] textarea").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await waitForText(page, dialog, "Which clock are its times on?");
  assert.equal(await page.$(dialog).$("button*=Import 1 session").isEnabled(), false, "its zone is asked first");
  await page.$("dialog[open] input[role=combobox]").setValue("Berlin");
  await page.$('[role="option"]*=Berlin').click();
  await page.$(dialog).$("button*=Import 1 session").waitForEnabled();
  await page.$(dialog).$("button*=Import 1 session").click();
  await waitForText(page, `${dialog} h1`, "1 session imported");
  const [talk] = await sessions(hall);
  assert.equal(talk.occasion.title, "Keys and tables");
});

test("a file that is no programme says so in the dialog, with its name", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await go(page, "#/occasions");
  await drop(page, await write(hall, "empty.ics", ""));
  await dialogIsOpen(page);
  await waitForText(page, `${dialog} [role=alert]`, "empty.ics: ");
  await waitForText(page, dialog, "Where do I find the file?");
});
