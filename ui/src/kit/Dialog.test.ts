import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";
import Dialog from "./Dialog.svelte";

const footer = createRawSnippet(() => ({ render: () => `<div><button>Delete</button><button data-safe>Keep</button></div>` }));
const field = createRawSnippet(() => ({ render: () => `<input aria-label="Name">` }));

test("the focus starts on the safe choice, wherever it stands", async () => {
  render(Dialog, { open: true, title: "Delete?", children: field, footer });
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Keep"));
  expect(screen.getByRole("dialog", { name: "Delete?" })).toBeTruthy();
});

test("without one it starts on the first field", async () => {
  render(Dialog, { open: true, title: "Rename", children: field });
  await vi.waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Name"));
});

test("closing from outside closes it and says so once", async () => {
  const onclose = vi.fn();
  const { rerender } = render(Dialog, { open: true, title: "Delete?", onclose });
  await rerender({ open: false });
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("Ctrl+Enter does what the primary button does, from any field", async () => {
  const done = vi.fn();
  const footer = createRawSnippet(() => ({
    render: () => `<div><button>Cancel</button><button class="primary">Save</button></div>`,
    setup: (element) => element.querySelector(".primary")?.addEventListener("click", done),
  }));
  render(Dialog, { open: true, title: "Rename", children: field, footer });
  await vi.waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Name"));
  const user = userEvent.setup();
  await user.keyboard("{Enter}");
  expect(done, "Enter alone is the field's").not.toHaveBeenCalled();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(done).toHaveBeenCalledOnce();
});
