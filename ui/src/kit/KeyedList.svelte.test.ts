import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";
import KeyedList from "./KeyedList.svelte";

const row = createRawSnippet<[unknown, number]>((item) => ({
  render: () => "<span></span>",
  setup: (element) => {
    $effect(() => {
      element.textContent = String(item());
    });
  },
}));
const props = (items: string[], chosen: string | undefined, onchoose = vi.fn()) => ({ label: "Rows", items, key: (item: string) => item, chosen, onchoose, row });

test("moving chooses by key, and new rows keep the choice and the focus", async () => {
  const onchoose = vi.fn();
  const { rerender } = render(KeyedList as never, props(["a", "b", "c"], "a", onchoose) as never);
  await screen.findByText("b");
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard("{ArrowDown}");
  expect(onchoose).toHaveBeenLastCalledWith("b");

  await rerender(props(["0", "a", "b", "c"], "b", onchoose) as never);
  await vi.waitFor(() => expect(screen.getByRole("option", { selected: true }).textContent?.trim()).toBe("b"));
  expect(screen.getByRole("option", { selected: true }).getAttribute("aria-posinset"), "it moved down with the new row").toBe("3");
  expect(document.activeElement?.getAttribute("role"), "the keys go on").toBe("listbox");
});
