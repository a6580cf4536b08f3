import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import InlineEdit from "./InlineEdit.svelte";

function edit(props: Record<string, unknown> = {}) {
  const onsave = vi.fn();
  render(InlineEdit, { value: "CTO", label: "Title", onsave, ...props });
  return { onsave, user: userEvent.setup(), button: () => screen.getByRole("button", { name: /Title/ }) };
}

describe("editing in place", () => {
  test("Enter on the text starts, Enter saves, and the focus comes back", async () => {
    const { onsave, user, button } = edit();
    await user.tab();
    await user.keyboard("{Enter}");
    await user.keyboard("VP{Enter}");
    expect(onsave, "the old text was selected, so typing replaces it").toHaveBeenCalledExactlyOnceWith("VP");
    await vi.waitFor(() => expect(document.activeElement).toBe(button()));
  });

  test("Escape leaves it as it was", async () => {
    const { onsave, user, button } = edit();
    await user.click(button());
    await user.keyboard("VP{Escape}");
    expect(onsave).not.toHaveBeenCalled();
    expect(button().textContent).toContain("CTO");
  });

  test("what turns a text around is shown, and stays what it is", async () => {
    const { onsave, user, button } = edit({ value: "a\u202Eb@x.example" });
    expect(button().textContent).toContain("a<U+202E>b@x.example");
    await user.click(button());
    expect(screen.getByRole<HTMLInputElement>("textbox").value, "the mark is never edited, and so never saved").toBe("a\u202Eb@x.example");
    await user.keyboard("{Enter}");
    expect(onsave).not.toHaveBeenCalled();
  });

  test("leaving the field saves: typed text is not lost", async () => {
    const { onsave, user, button } = edit();
    await user.click(button());
    await user.keyboard("VP");
    await user.click(document.body);
    expect(onsave).toHaveBeenCalledExactlyOnceWith("VP");
  });

  test("the Enter that ends a Korean syllable does not save", async () => {
    const { onsave, user, button } = edit();
    await user.click(button());
    const input = screen.getByRole("textbox");
    await fireEvent.input(input, { target: { value: "대표" } });
    await fireEvent.keyDown(input, { key: "Enter", keyCode: 229, isComposing: true });
    expect(onsave, "still composing").not.toHaveBeenCalled();
    await fireEvent.keyDown(input, { key: "Enter", keyCode: 13 });
    expect(onsave).toHaveBeenCalledExactlyOnceWith("대표");
  });

  test.each([
    ["the same text", {}, " CTO "],
    ["nothing where something is needed", { required: true }, " "],
  ])("%s is not saved", async (_, props, typed) => {
    const { onsave, user, button } = edit(props);
    await user.click(button());
    await user.clear(screen.getByRole("textbox"));
    await user.type(screen.getByRole("textbox"), `${typed}{Enter}`);
    expect(onsave).not.toHaveBeenCalled();
  });

  test("in several lines Enter is a new line and Ctrl+Enter saves", async () => {
    const { onsave, user, button } = edit({ multiline: true, value: "" });
    await user.click(button());
    await user.keyboard("one{Enter}two{Control>}{Enter}{/Control}");
    expect(onsave).toHaveBeenCalledExactlyOnceWith("one\ntwo");
  });
});
