import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { axe, screenshot, stage } from "./harness.js";
import { begin, command, go, person, saveDialogAnswers, waitForText } from "./places.js";

test("people are seen as rows, written, and read again", async (t) => {
  const hall = await stage(t);
  const page = await begin(hall);
  const email = { id: null, kind: "email", label: null, value: "jiwon@bandal.example" };
  await command(page, "add_person", { form: person("박지원", { company: "반달", title: "=CEO", points: [email] }), met: null });
  await command(page, "add_person", { form: person("Owen Castellan"), met: null });

  await go(page, "#/export");
  await waitForText(page, "table", "jiwon@bandal.example");
  await waitForText(page, ".checks", "1 person without an email");
  await axe(page);
  await screenshot(page, "export");

  const file = join(dirname(hall.profile), "people.csv");
  await saveDialogAnswers(page, file);
  await page.$("button*=Save 2 rows").click();
  await waitForText(page, '[aria-label="Notices"]', file);
  const bytes = await readFile(file);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "a spreadsheet knows Korean by the mark at the start");
  const lines = bytes.toString("utf8").trimEnd().split("\r\n");
  assert.equal(lines.length, 3, "a header and two people");
  assert.match(lines.join("\n"), /박지원/);
  assert.doesNotMatch(lines.join("\n"), /(^|,)"?=CEO/m, "no cell runs as a formula");
});
