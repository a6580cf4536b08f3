import { expect, test } from "vitest";
import { pastedTable, tableOf } from "./pasted";

test("a table of a web page becomes rows, and nothing else of the page", () => {
  const html = `<p>before</p><table><tr><th>Title</th><th>Start</th></tr>
    <tr><td>One\n <b>two</b></td><td>09:00</td></tr></table><script>never()</script>`;
  expect(tableOf(html)).toBe("Title\tStart\nOne two\t09:00");
  expect(tableOf("<p>no table</p>")).toBeUndefined();
});

test("without a table the text is taken, and nothing is nothing", () => {
  const data = (kinds: Record<string, string>) => ({ getData: (kind: string) => kinds[kind] ?? "" });
  expect(pastedTable(data({ "text/plain": "Title\tStart" }), "Pasted")?.name).toBe("Pasted.tsv");
  expect(pastedTable(data({}), "Pasted")).toBeUndefined();
});
