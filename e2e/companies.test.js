import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, choose, command, go, person, waitForText } from "./places.js";

const detail = '[data-region="detail"]';

test("a company is edited where it stands, and the edit undone", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  await command(page, "add_person", { form: person("정하늘", { company: "Hanul Cloud", title: "Architect" }), met: null });
  await command(page, "add_person", { form: person("Owen Castellan", { company: "Fernway" }), met: null });

  await go(page, "#/companies");
  await page.$('[role="option"]*=Hanul Cloud').click();
  await waitForText(page, `${detail} h2`, "Hanul Cloud");
  assert.match(await page.$(detail).getText(), /정하늘/, "its people are linked");

  await choose(page, `${detail} select[aria-label="Relation"]`, "partner");
  await waitForText(page, '[aria-label="Notices"]', "Saved Hanul Cloud");
  await waitForText(page, '[role="option"][aria-selected="true"]', "Partner");

  await page.$('button[aria-label="Add another name"]').click();
  await page.keys(["한울", "Enter", "Escape"]);
  await page.waitUntil(async () => (await hanul(page)).aliases.includes("한울"), { timeoutMsg: "the alias was saved" });
  await axe(page);
  await screenshot(page, "companies");

  await page.$(".toast:last-child .act").click();
  await page.waitUntil(async () => (await hanul(page)).aliases.length === 0, { timeoutMsg: "the toast undoes its own edit" });
  assert.equal((await hanul(page)).company.relation, "partner", "and no other");
});

test("companies in Korean, narrowed by relation and name", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall, { language: "ko" });
  for (const company of ["한울클라우드", "Fernway"]) await command(page, "add_person", { form: person("박지원", { company }), met: null });
  await go(page, "#/companies");
  await page.$('input[aria-label="회사 찾기"]').setValue("한울");
  await page.waitUntil(async () => (await page.$$('[role="option"]').length) >= 1 && !(await page.$("[role=listbox]").getText()).includes("Fernway"));
  await choose(page, 'select[aria-label="관계"]', "vendor");
  await page.$("h2*=일치하는 회사가 없습니다").waitForExist();
  await axe(page);
});

async function hanul(page) {
  const row = (await command(page, "companies")).find(({ company }) => company.name === "Hanul Cloud");
  return command(page, "company", { id: row.company.id });
}
