import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, compose, screenshot, stage } from "./harness.js";
import { textOf } from "./page.js";
import { choose } from "./places.js";

/** The window on the people of a profile with Jiwon and Marta in it. */
async function open(t) {
  const hall = await stage(t);
  await hall.cli("me", "set", "Hyunwoo Kim", "--zone", "Asia/Seoul");
  await hall.cli("person", "add", "박지원", "--second-name", "Jiwon Park", "--title", "CTO", "--company", "Bandal", "--email", "jiwon@bandal.example");
  await hall.cli("person", "add", "Marta Lindqvist", "--company", "Copperline", "--email", "marta@copperline.example");
  const page = await hall.window();
  await option(page, "Marta").waitForExist();
  return { hall, page };
}

const option = (page, name) => page.$(`//*[@role="option" and not(@hidden) and contains(., "${name}")]`);
const search = 'input[type="search"]';
const button = (page, name) => page.$(`//button[@aria-label="${name}" or normalize-space(.)="${name}" or .//span[normalize-space(.)="${name}"]]`);
const edit = (page, label) => page.$(`button[title="Edit ${label}"]`);
const names = (page) => page.execute(() => [...document.querySelectorAll("[role=option]:not([hidden]) .first")].map((name) => name.textContent));
const until = (page, check, message) => page.waitUntil(check, { timeout: 10_000, timeoutMsg: message });

test("initial consonants find a person while they are composed, and the Enter of the input method goes nowhere", async (t) => {
  const { page } = await open(t);
  await compose(page, search, "ㅂㅈㅇ");
  await until(page, async () => (await names(page)).length === 1, "only 박지원 matches");
  assert.equal(await page.$("[role=option] mark").getText(), "박지원", "what matched is marked");
  assert.equal(await page.execute(() => document.activeElement?.getAttribute("type")), "search", "still typing");
  await screenshot(page, "people-search");
  await page.keys("zz");
  await page.$("h2*=Nobody matches").waitForExist();
  const scrolls = await page.execute(() => {
    const root = document.scrollingElement;
    root.scrollTop = 50;
    return { by: root.scrollTop, over: root.scrollHeight - root.clientHeight, said: document.querySelector("[aria-atomic]").textContent };
  });
  assert.deepEqual(scrolls, { by: 0, over: 0, said: "0 people" }, "what is read aloud does not make the window scroll");
  await page.keys(["Escape"]);
  await option(page, "Marta").waitForExist();
});

test("people stand under the day they were last met, and the day stays while they are in view", async (t) => {
  const hall = await stage(t, { sample: true });
  const page = await hall.window();
  await option(page, "Jiwon Park").waitForExist();
  const heads = () => page.execute(() => [...document.querySelectorAll(".scroller .head")].map((head) => head.textContent));
  const [first] = await heads();
  assert.match(first, /\d$/, "a day says how many");
  await page.execute(() => { document.querySelector(".scroller").scrollTop += 100; });
  await until(page, () => page.execute(() => document.querySelector(".scroller .head").getBoundingClientRect().top - document.querySelector(".scroller").getBoundingClientRect().top === 0), "the head of the topmost row stays at the top");
  await page.execute(() => document.querySelector("[role=listbox]").focus());
  await page.keys(["End"]);
  await until(page, async () => (await heads()).some((head) => head.startsWith("Not met yet")), "who was never met comes last");
  const under = await page.execute(() => {
    const row = document.querySelector(".row.active").getBoundingClientRect();
    const scroller = document.querySelector(".scroller").getBoundingClientRect();
    return row.bottom <= scroller.bottom + 1 && row.top >= scroller.top;
  });
  assert.ok(under, "the last row is in view");
});

test("an edit in place is saved, and Ctrl+Z takes it back", async (t) => {
  const { hall, page } = await open(t);
  await option(page, "Jiwon Park").click();
  await edit(page, "Title").waitForExist();
  await until(page, async () => (await edit(page, "Title").getText()).includes("CTO"), "Jiwon is shown");
  await edit(page, "Title").click();
  await page.keys("CEO");
  await page.keys(["Enter"]);
  await option(page, "CEO").waitForExist();
  assert.equal((await hall.cli("people", "ㅂㅈㅇ"))[0].title, "CEO", "it is in the profile");
  await page.keys(["Control", "z"]);
  await option(page, "CTO").waitForExist();
});

test("a deleted person comes back by the toast and by the trash", async (t) => {
  const { page } = await open(t);
  await option(page, "Marta").click();
  await page.keys(["Delete"]);
  await option(page, "Marta").waitForExist({ reverse: true });
  await page.$("section.toasts .act").click();
  await option(page, "Marta").waitForExist();
  await option(page, "Marta").click();
  await page.keys(["Delete"]);
  await option(page, "Marta").waitForExist({ reverse: true });
  await button(page, "More about the list").click();
  await page.$("//*[@role='menuitem' and contains(., 'Trash')]").click();
  await button(page, "Restore Marta Lindqvist").click();
  await option(page, "Marta").waitForExist();
});

test("met again adds an encounter, a follow-up is owed until it is done", async (t) => {
  const { page } = await open(t);
  await option(page, "Marta").click();
  await page.keys(["e"]);
  await page.$("dialog[open] textarea").setValue("Wants usage pricing");
  await page.keys(["Control", "Enter"]);
  await page.$("//ol[@aria-label='Timeline']//*[contains(text(), 'Wants usage pricing')]").waitForExist();
  await page.$("[role=listbox]").click();
  await page.keys(["f"]);
  await page.$("dialog[open] input").setValue("Send the pricing");
  await page.keys(["Enter"]);
  await page.$("//*[@aria-label='Follow-up' and @role='group']").waitForExist();
  const card = "//*[@aria-label='Follow-up' and @role='group']";
  await button(page, "More about Send the pricing").click();
  await page.$("//*[@role='menuitem' and contains(., 'Edit')]").click();
  const by = page.$("dialog[open] .two .field:nth-child(1) input");
  await by.setValue("5 Jan 2031");
  await page.keys(["Enter"]);
  await until(page, async () => (await page.$(card).getText()).includes("Sun 5 Jan 2031"), "another day is due");
  await button(page, "Done: Send the pricing").click();
  await page.$(card).waitForExist({ reverse: true });
  await button(page, "Not done after all: Send the pricing").click();
  await page.$(card).waitForExist();
  await page.keys(["Control", "z"]);
  await button(page, "Not done after all: Send the pricing").waitForExist();
});

test("the basis on which somebody is kept is shown, edited and taken back", async (t) => {
  const { hall, page } = await open(t);
  await option(page, "Marta").click();
  const basis = 'select[aria-label="Basis"]';
  await until(page, () => page.execute((basis) => document.querySelector(basis)?.value === "unknown", basis), "nothing is recorded yet");
  await choose(page, basis, "public_speaker");
  await until(page, async () => (await hall.cli("person", "show", "Marta Lindqvist"))[0].contact.basis === "public_speaker", "it is in the profile");
  await page.keys(["Control", "z"]);
  await until(page, () => page.execute((basis) => document.querySelector(basis)?.value === "unknown", basis), "it is taken back");
});

test("a person typed in is shown, and one known already is told as such", async (t) => {
  const { page } = await open(t);
  await page.keys(["n"]);
  await page.$("dialog[open] input").waitForExist();
  await page.keys("Dohyun Kim");
  await page.keys(["Control", "Enter"]);
  await option(page, "Dohyun").waitForExist();
  await until(page, async () => (await textOf(page, 'button[title="Edit Name"]')).includes("Dohyun Kim"), "who was added is shown");
  await page.keys(["n"]);
  await page.$("dialog[open] input").waitForExist();
  await page.keys("J. Park");
  await page.$("dialog[open] input[type=email]").setValue("jiwon@bandal.example");
  await page.keys(["Control", "Enter"]);
  await page.$("dialog[open] [role=alert]").waitForExist();
  await page.keys(["Enter"]); // the focus is on "open"
  await until(page, async () => (await textOf(page, 'button[title="Edit Name"]')).includes("박지원"), "the known person is opened");
});

test("a change made in a terminal appears within a second", async (t) => {
  const { hall, page } = await open(t);
  const done = Date.now();
  await hall.cli("person", "add", "Owen Castellan");
  const wrote = Date.now();
  await option(page, "Owen").waitForExist({ interval: 50 });
  t.diagnostic(`after ${Date.now() - wrote} ms (the terminal took ${wrote - done} ms)`);
  assert.ok(Date.now() - wrote < 2_000, "a busy machine may take a little longer than the second it should");
});

test("people who use a keyboard or a screen reader are not left out, in either language", async (t) => {
  const { page } = await open(t);
  await option(page, "Jiwon Park").click();
  await edit(page, "Title").waitForExist();
  await axe(page);
  await page.keys(["e"]);
  await page.$("dialog[open] textarea").waitForExist();
  await axe(page);
  await page.keys(["Escape"]);
  await page.$("dialog[open]").waitForExist({ reverse: true });
  await page.keys(["f"]);
  await page.$("dialog[open]").$('button[aria-label="Choose a day"]').click();
  await page.$("[role=grid]").waitForExist();
  await axe(page);
  await page.keys(["Escape"]);
  await page.$("[role=grid]").waitForExist({ reverse: true });
  assert.ok(await page.$("dialog[open]").isExisting(), "Escape closes the calendar and not the dialog around it");
  await page.keys(["Escape"]);
  await page.execute(() => {
    localStorage.setItem("hallway.window", JSON.stringify({ language: "ko", theme: "dark" }));
    location.reload();
  });
  await option(page, "Marta").waitForExist();
  await edit(page, "Title").waitForExist({ reverse: true });
  await axe(page);
  await screenshot(page, "people-ko-dark");
});
