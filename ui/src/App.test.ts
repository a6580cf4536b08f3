import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "./App.svelte";
import { theme } from "./kit/theme.svelte";
import { restorePreferences } from "./preferences.svelte";
import { language } from "./words/index.svelte";

beforeEach(() => {
  language.current = "en";
  location.hash = "#/people";
});
afterEach(() => {
  localStorage.clear();
  theme.choice = "system";
});

test("the frame tells when it can be seen", async () => {
  render(App);
  await vi.waitFor(() => expect(document.documentElement.hasAttribute("data-ready")).toBe(true));
});

test("switching to Korean changes every word at once and is kept", async () => {
  const user = userEvent.setup();
  render(App);
  await user.click(screen.getByRole("button", { name: "Language" }));
  await user.click(screen.getByRole("menuitemradio", { name: "한국어" }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("사람");
  expect(document.documentElement.lang, "screen readers and hyphenation follow").toBe("ko");
  language.current = "en";
  localStorage.setItem("hallway.window", JSON.stringify({ language: "ko" }));
  restorePreferences();
  expect(language.current).toBe("ko");
});

test("dark is shown at once", async () => {
  const user = userEvent.setup();
  render(App);
  await user.click(screen.getByRole("button", { name: "Appearance" }));
  await user.click(screen.getByRole("menuitemradio", { name: "Dark" }));
  expect(document.documentElement.dataset.theme).toBe("dark");
});

test("a larger size narrows the window like a smaller window does", async () => {
  render(App); // jsdom's window is 1024 px wide
  theme.zoom = 80;
  await vi.waitFor(() => expect(document.documentElement.hasAttribute("data-narrow"), "1280 px at 80 %").toBe(false));
  theme.zoom = 100;
  await vi.waitFor(() => expect(document.documentElement.hasAttribute("data-narrow")).toBe(true));
});

test("a damaged note of choices is as good as none", () => {
  localStorage.setItem("hallway.window", "{");
  restorePreferences();
  expect(theme.zoom).toBe(100);
});

test("digits go to screens and the current one is marked", async () => {
  const user = userEvent.setup();
  render(App);
  await user.keyboard("[Digit2]");
  const nav = within(screen.getByRole("navigation", { name: "Main" }));
  expect(nav.getByRole("link", { current: "page" }).textContent?.trim()).toBe("Companies");
});

test("? lists the keys", async () => {
  const user = userEvent.setup();
  render(App);
  await user.keyboard("{Shift>}[Slash]{/Shift}");
  const dialog = await screen.findByRole("dialog", { name: "Keyboard" });
  expect(within(dialog).getByText("Next part of the window")).toBeTruthy();
  expect(document.activeElement?.textContent?.trim(), "focus starts on what changes nothing").toBe("Close");
});
