import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { matching } from "./combobox";
import Combobox from "./Combobox.svelte";

const zones = [
  { value: "America/Los_Angeles", label: "Los Angeles", hint: "PST", keywords: "America/Los_Angeles Las Vegas 라스베이거스" },
  { value: "Asia/Seoul", label: "Seoul", hint: "KST", keywords: "Asia/Seoul 서울" },
  { value: "Europe/Zurich", label: "Zürich", hint: "CET", keywords: "Europe/Zurich" },
];

describe("what matches", () => {
  test.each([
    ["", ["Los Angeles", "Seoul", "Zürich"]],
    ["seo", ["Seoul"]],
    ["ZURICH", ["Zürich"]],
    ["서울", ["Seoul"]],
    ["las_vegas", ["Los Angeles"]],
    ["pst los", ["Los Angeles"]],
    ["e", ["Los Angeles", "Seoul", "Zürich"]],
    ["s", ["Seoul", "Los Angeles"]],
    ["성", []],
  ])("%o finds %o", (typed, expected) => {
    expect(matching(zones, typed).map((option) => option.label)).toEqual(expected);
  });
});

function box(props: Record<string, unknown> = {}) {
  const onchange = vi.fn();
  render(Combobox, { value: undefined, options: zones, "aria-label": "Zone", onchange, ...props });
  return { onchange, user: userEvent.setup(), input: screen.getByRole<HTMLInputElement>("combobox") };
}

describe("the combobox", () => {
  test("typing and Enter choose, and the choice is shown", async () => {
    const { onchange, user, input } = box();
    await user.type(input, "seo");
    expect(input.getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent).toContain("Seoul");
    await user.keyboard("{Enter}");
    expect(onchange).toHaveBeenCalledExactlyOnceWith("Asia/Seoul");
    expect(input.value).toBe("Seoul");
    expect(input.getAttribute("aria-expanded")).toBe("false");
  });

  test("arrows open and move, and stop at the ends", async () => {
    const { onchange, user } = box();
    await user.tab();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    expect(onchange).toHaveBeenCalledExactlyOnceWith("Europe/Zurich");
  });

  test("opening keeps the text and starts at the present choice", async () => {
    const { user, input } = box({ value: "Asia/Seoul" });
    await user.click(input);
    expect(input.value).toBe("Seoul");
    expect(screen.getAllByRole("option"), "all are offered, not only those like the text").toHaveLength(3);
    expect(screen.getByRole("option", { selected: true }).textContent).toContain("Seoul");
  });

  test("Escape closes and changes nothing", async () => {
    const { onchange, user, input } = box({ value: "Asia/Seoul" });
    await user.type(input, "los{Escape}");
    expect(input.value).toBe("Seoul");
    expect(onchange).not.toHaveBeenCalled();
  });

  test("Enter while composing chooses nothing", async () => {
    const { onchange, user, input } = box();
    await user.type(input, "서울");
    await fireEvent.keyDown(input, { key: "Enter", keyCode: 229 });
    expect(onchange).not.toHaveBeenCalled();
  });

  test("a click chooses", async () => {
    const { onchange, user, input } = box();
    await user.click(input);
    await user.click(screen.getByRole("option", { name: /Zürich/ }));
    expect(onchange).toHaveBeenCalledExactlyOnceWith("Europe/Zurich");
  });

  test("what is not there can be added", async () => {
    const oncreate = vi.fn();
    const { user, input } = box({ oncreate });
    await user.type(input, "Bandal{Enter}");
    expect(oncreate).toHaveBeenCalledExactlyOnceWith("Bandal");
  });

  test("leaving the field takes what was typed, where it may be new", async () => {
    const [oncreate, onclear] = [vi.fn(), vi.fn()];
    const { onchange, user, input } = box({ oncreate, onclear });
    await user.type(input, "Bandal");
    await user.tab();
    expect(oncreate, "typed text is never lost").toHaveBeenCalledExactlyOnceWith("Bandal");
    await user.clear(input);
    await user.type(input, "Seoul");
    await user.tab();
    expect(onchange, "the same name is not made twice").toHaveBeenCalledExactlyOnceWith("Asia/Seoul");
    await user.clear(input);
    await user.tab();
    expect(onclear).toHaveBeenCalledOnce();
  });

  test("leaving the field takes nothing where it may not be new", async () => {
    const { onchange, user, input } = box({ value: "Asia/Seoul" });
    await user.type(input, "los");
    await user.tab();
    expect(onchange).not.toHaveBeenCalled();
    expect(input.value).toBe("Seoul");
  });

  test("an older, slower answer does not replace a newer one", async () => {
    const answers = new Map<string, (found: typeof zones) => void>();
    const search = (text: string) => new Promise<typeof zones>((answer) => answers.set(text, answer));
    const { user, input } = box({ options: [], search });
    await user.type(input, "se");
    answers.get("se")?.(zones.slice(1, 2));
    answers.get("s")?.(zones);
    await screen.findByRole("option", { name: /Seoul/ });
    expect(screen.getAllByRole("option"), "only the answer to what is typed now").toHaveLength(1);
  });

  test("Enter before the answer takes the first of the answer", async () => {
    let answer: (found: typeof zones) => void = () => {};
    const search = vi.fn(() => new Promise<typeof zones>((resolve) => (answer = resolve)));
    const { onchange, user, input } = box({ options: [], search });
    await user.click(input);
    answer(zones);
    await user.type(input, "seo{Enter}");
    expect(onchange).not.toHaveBeenCalled();
    answer(zones.slice(1, 2));
    await vi.waitFor(() => expect(onchange).toHaveBeenCalledExactlyOnceWith("Asia/Seoul"));
  });
});
