import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { describe, expect, test, vi } from "vitest";
import VirtualList from "./VirtualList.svelte";

const load = (offset: number, limit: number) => Promise.resolve(Array.from({ length: limit }, (_, n) => `Row ${offset + n}`));
const row = createRawSnippet<[unknown, number]>((item) => ({
  render: () => "<span></span>",
  setup: (element) => {
    $effect(() => {
      element.textContent = String(item());
    });
  },
}));

async function list(props: Record<string, unknown> = {}) {
  const user = userEvent.setup();
  render(VirtualList, { label: "People", count: 100_000, load, row, row_px: 50, ...props });
  await screen.findByText("Row 0");
  await user.tab();
  return user;
}

const focused = () => {
  const id = document.activeElement?.getAttribute("aria-activedescendant");
  return id ? document.getElementById(id)?.getAttribute("data-index") : undefined;
};

describe("the list", () => {
  test("draws a few rows of many, each with its place", async () => {
    await list();
    const options = screen.getAllByRole("option");
    expect(options.length, "only what is in view").toBeLessThan(40);
    expect(options[3]?.getAttribute("aria-posinset")).toBe("4");
    expect(options[3]?.getAttribute("aria-setsize")).toBe("100000");
  });

  test("is one tab stop", async () => {
    const user = await list();
    expect(focused()).toBe("0");
    expect(screen.getAllByRole("option").filter((option) => option.tabIndex === 0)).toHaveLength(0);
    await user.tab();
    expect(focused() ?? null, "the next tab leaves the list").toBeNull();
  });

  test.each([
    ["{ArrowDown}", "1"],
    ["{ArrowDown}{ArrowDown}{ArrowUp}", "1"],
    ["{ArrowUp}", "0"],
    ["[KeyJ][KeyJ][KeyK]", "1"],
    ["{PageDown}", "11"],
    ["{PageDown}{PageUp}", "0"],
    ["{End}", "99999"],
    ["{End}{Home}", "0"],
  ])("%s moves the focus to row %s", async (typed, index) => {
    const user = await list();
    await user.keyboard(typed);
    await vi.waitFor(() => expect(focused()).toBe(index));
    expect(await screen.findByText(`Row ${index}`), "the row's slice was fetched").toBeTruthy();
  });

  test("J under a Korean layout (ㅓ) moves too, but not while composing", async () => {
    await list();
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyJ", key: "ㅓ", bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(focused()).toBe("1"));
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyJ", key: "Process", isComposing: true, bubbles: true }));
    await new Promise((done) => setTimeout(done));
    expect(focused(), "the input method's key is not ours").toBe("1");
  });

  test("draws no new rows where it can reuse those it has", async () => {
    const user = await list();
    const drawn = () => screen.getAllByRole("option", { hidden: true }).flatMap((option) => [option, ...option.children]);
    const before = drawn();
    await user.keyboard("{End}");
    await screen.findByText("Row 99999");
    const after = new Set(drawn());
    expect(before.filter((element) => after.has(element)), "the same elements show other rows").toHaveLength(before.length);
  });

  test("says while rows are on their way, and draws no others in their place", async () => {
    const user = await list({ load: (offset: number, limit: number) => (offset === 0 ? load(0, limit) : new Promise(() => {})) });
    expect(screen.getByRole("listbox").getAttribute("aria-busy")).toBeNull();
    await user.keyboard("{End}");
    expect(screen.getByRole("listbox").getAttribute("aria-busy")).toBe("true");
    expect(focused(), "what is not here cannot be named").toBeUndefined();
  });

  test("another list takes the place of this one without an empty moment", async () => {
    const props = $state({ label: "People", count: 100_000, load, row, row_px: 50, first: undefined as string[] | undefined });
    render(VirtualList, props);
    await screen.findByText("Row 0");
    props.load = (offset, limit) => Promise.resolve(Array.from({ length: limit }, (_, n) => `New ${offset + n}`));
    props.first = ["New 0"];
    props.count = 50_000;
    await screen.findByText("New 0");
    expect(screen.getAllByRole("option").every((option) => option.textContent !== ""), "rows not here yet show what stood there").toBe(true);
    await screen.findByText("New 3");
    expect(screen.getAllByRole("option")[0]?.getAttribute("aria-setsize")).toBe("50000");
  });

  test("Enter opens the active row and X ticks it", async () => {
    const [onopen, ontick] = [vi.fn(), vi.fn()];
    const user = await list({ onopen, ontick, ticked: (item: string) => item === "Row 1" });
    await user.keyboard("{ArrowDown}{Enter}x");
    expect(onopen).toHaveBeenCalledExactlyOnceWith("Row 1", 1);
    expect(ontick).toHaveBeenCalledExactlyOnceWith("Row 1", 1);
    expect(screen.getByRole("option", { selected: true }).textContent, "a tick is told as selected").toBe("Row 1");
  });
});
