import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { app } from "../ipc/app.svelte";
import type { AppState } from "../ipc/types";
import { language } from "../words/index.svelte";
import DateInput from "./DateInput.svelte";

beforeEach(() => app.take({ now: "2022-11-30T20:00:00Z", me: { zone: "America/Los_Angeles" } } as AppState));
afterEach(() => {
  language.current = "en";
});

function input(value: string) {
  const onchange = vi.fn();
  render(DateInput, { value, onchange, "aria-label": "By" });
  return { onchange, user: userEvent.setup(), field: screen.getByRole<HTMLInputElement>("textbox", { name: "By" }) };
}

describe("a day", () => {
  test("is shown and understood in the language of the window", async () => {
    language.current = "ko";
    const { onchange, user, field } = input("2022-11-29");
    expect(field.value).toBe("2022. 11. 29.");
    await user.clear(field);
    await user.type(field, "12월 2일");
    expect(onchange, "before the field is left, so that no key saves without it").toHaveBeenLastCalledWith("2022-12-02");
    expect(field.value, "what is being typed is left alone").toBe("12월 2일");
    await user.tab();
    expect(field.value).toBe("2022. 12. 2.");
  });

  test("that is none is kept and told, and another value takes its place", async () => {
    const { user, field } = input("2022-11-29");
    await user.clear(field);
    await user.type(field, "soon");
    expect(screen.queryByRole("alert"), "not while typing").toBeNull();
    await user.tab();
    expect([field.value, field.getAttribute("aria-invalid")]).toEqual(["soon", "true"]);
    expect(screen.getByRole("alert").textContent).toBe("A date looks like 30 Nov 2022.");
  });

  test("emptied is no day", async () => {
    const { onchange, user, field } = input("2022-11-29");
    await user.clear(field);
    await user.tab();
    expect(onchange).toHaveBeenLastCalledWith("");
  });

  test("composed by an input method is not taken by its Enter", async () => {
    const onenter = vi.fn();
    render(DateInput, { value: "", onenter, "aria-label": "By" });
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "By" });
    await fireEvent.input(field, { target: { value: "내일" } });
    await fireEvent.keyDown(field, { key: "Enter", keyCode: 229, isComposing: true });
    expect(onenter).not.toHaveBeenCalled();
    await fireEvent.keyDown(field, { key: "Enter" });
    expect([field.value, onenter.mock.calls.length]).toEqual(["1 Dec 2022", 1]);
  });
});

describe("the calendar", () => {
  async function opened(value: string) {
    const all = input(value);
    await all.user.click(screen.getByRole("button", { name: "Choose a day" }));
    await vi.waitFor(() => expect(document.activeElement?.closest("[role=grid]")).toBeTruthy());
    return all;
  }
  const focused = () => document.activeElement?.querySelector(".sr-only")?.textContent;

  test("opens on the day, moves by keys, and takes the day", async () => {
    const { onchange, user, field } = await opened("2022-11-29");
    expect(focused()).toBe("Tuesday 29 Nov 2022");
    await user.keyboard("{ArrowRight}{ArrowDown}");
    await vi.waitFor(() => expect(focused()).toBe("Wednesday 7 Dec 2022"));
    expect(screen.getByText("December 2022")).toBeTruthy();
    await user.keyboard("{PageUp}{Home}");
    await vi.waitFor(() => expect(focused()).toBe("Monday 7 Nov 2022"));
    await user.keyboard("{Enter}");
    expect(onchange).toHaveBeenCalledExactlyOnceWith("2022-11-07");
    expect([field.value, document.activeElement]).toEqual(["7 Nov 2022", field]);
  });

  test("opens on today where there is no day yet, and Escape chooses nothing", async () => {
    const { onchange, user, field } = await opened("");
    expect(focused(), "today at home").toBe("Wednesday 30 Nov 2022");
    await user.keyboard("{ArrowUp}{Escape}");
    expect(onchange).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field);
  });
});
