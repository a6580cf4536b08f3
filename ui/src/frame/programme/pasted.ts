// A table copied from a web page, as a file of cells between tabs.

/** The first table of pasted HTML, else the pasted text; undefined if there is neither. */
export function pastedTable(data: Pick<DataTransfer, "getData">, name: string): File | undefined {
  const text = tableOf(data.getData("text/html")) ?? data.getData("text/plain");
  return text.trim() === "" ? undefined : new File([text], `${name}.tsv`);
}

/** The rows of the largest table in HTML. Nothing in it is run or shown. */
export function tableOf(html: string): string | undefined {
  if (!/<table/i.test(html)) return undefined;
  const tables = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("table")];
  const rows = (table: HTMLTableElement) => [...table.rows].filter((row) => row.closest("table") === table);
  const largest = tables.sort((one, two) => rows(two).length - rows(one).length)[0];
  if (!largest) return undefined;
  const cell = (one: HTMLTableCellElement) => (one.textContent ?? "").replace(/\s+/g, " ").trim();
  return rows(largest).map((row) => [...row.cells].map(cell).join("\t")).join("\n");
}
