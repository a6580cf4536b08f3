import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "./App.svelte";
import { theme } from "./kit/theme.svelte";
import { restorePreferences } from "./preferences.svelte";
import * as commands from "./ipc/commands";
import { app } from "./ipc/app.svelte";
import type { AppState, Step } from "./ipc/types";
import { language } from "./words/index.svelte";

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {} }));
vi.mock("./screens/agenda/AgendaScreen.svelte", () => {
  throw new Error("no such file");
});
vi.mock("./ipc/commands", async (original) => {
  const real = await original<typeof commands>();
  const noAnswer = () => new Promise<never>(() => {});
  const silent = Object.fromEntries(Object.keys(real).map((name) => [name, vi.fn(noAnswer)]));
  return { ...silent, CommandError: real.CommandError, problemOf: real.problemOf };
});

const me = { id: "me", name: { display: "Minseo Kim", family: "Kim", given: "Minseo" }, email: null, zone: "Asia/Seoul" };
const state: AppState = {
  folder: "/profile", sample: false, me, colleagues: [], operator: null, conferences: [], conference: null,
  stamp: { occasion: null, reason: "nothing" }, people: 159, companies: 0, unresolved: 0,
  undo: { undo: null, redo: null },
  inbox: null, settings: { region: null, backup_folder: null, frame_days: null, reminders: "off" },
  now: "2022-12-01T03:42:00Z",
};
const scan: Step = {
  id: "step", verb: "save_capture", of: null, at: state.now, entries: 1, args: {}, name: "Jiwon Park", live: true, undoable: true,
};

function told(answer: Partial<AppState>): void {
  vi.mocked(commands.appState).mockResolvedValue({ ...state, ...answer });
}

beforeEach(() => {
  language.current = "en";
  location.hash = "#/people";
  app.state = state;
  app.problem = undefined;
  told({});
  vi.mocked(commands.people).mockResolvedValue({ view: 1, count: 0, rows: [], days: [] });
  vi.mocked(commands.painted).mockResolvedValue();
});
afterEach(() => {
  localStorage.clear();
  theme.choice = "system";
});

test("a screen that does not load says so, with a way to try again", async () => {
  location.hash = "#/agenda";
  render(App);
  expect(await screen.findByRole("heading", { name: "This part of the window did not load" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

test("the frame tells when it can be seen, where no list does", async () => {
  location.hash = "#/settings";
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
  await user.keyboard("[Digit4]");
  const nav = within(screen.getByRole("navigation", { name: "Main" }));
  expect(nav.getByRole("link", { current: "page" }).textContent?.trim()).toBe("Companies");
  expect(nav.getByRole("link", { name: /People/ }).textContent, "the sidebar counts").toContain("159");
});

test("? lists the keys", async () => {
  const user = userEvent.setup();
  render(App);
  await user.keyboard("{Shift>}[Slash]{/Shift}");
  const dialog = await screen.findByRole("dialog", { name: "Keyboard" });
  expect(within(dialog).getByText("Next part of the window")).toBeTruthy();
  expect(document.activeElement?.textContent?.trim(), "focus starts on what changes nothing").toBe("Close");
});

test("undo says in words what it took back, and offers to do it again", async () => {
  const user = userEvent.setup();
  vi.mocked(commands.undo).mockResolvedValue({ step: scan, left_out: 0, undo: { undo: null, redo: null } });
  vi.mocked(commands.redo).mockResolvedValue({ step: { ...scan, verb: "undo", of: "save_capture" }, left_out: 0, undo: { undo: null, redo: null } });
  render(App);
  await user.keyboard("{Control>}[KeyZ]{/Control}");
  expect(await screen.findByText("Took back: Scanned Jiwon Park")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Redo" }));
  expect(await screen.findByText("Did again: Scanned Jiwon Park"), "redo is told as what it did").toBeTruthy();
});

test("the sample is marked on every screen, with the way back", async () => {
  told({ sample: true });
  render(App);
  expect(await screen.findByRole("button", { name: "Back to my own" })).toBeTruthy();
});

test.each([
  ["damaged", "Your data cannot be read"],
  ["busy", "Another Hallway is using this profile"],
  ["internal", "Hallway could not open your profile"],
] as const)("a profile that is %s has a screen of its own", async (code, title) => {
  app.state = undefined;
  vi.mocked(commands.appState).mockRejectedValue(new commands.CommandError({ code, detail: "/profile" }));
  render(App);
  expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
  expect(screen.queryByRole("navigation"), "nothing else can be used").toBeNull();
  told({});
  vi.mocked(commands.leaveSample).mockResolvedValue(state);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("navigation", { name: "Main" })).toBeTruthy();
});

test("the first run asks who you are before anything else, and needs a name", async () => {
  const user = userEvent.setup();
  app.state = undefined;
  told({ me: null });
  vi.mocked(commands.setMe).mockResolvedValue(state);
  render(App);
  const name = await screen.findByRole("textbox", { name: /^Name/ });
  expect(document.activeElement, "typing can begin").toBe(name);
  await user.keyboard("{Enter}");
  expect(screen.getByText("Your name is needed.")).toBeTruthy();
  await user.type(name, "김민서{Enter}");
  expect(vi.mocked(commands.setMe).mock.calls[0]?.[0]).toMatchObject({ name: "김민서", email: null });
  await user.keyboard("2");
  expect(await screen.findByRole("heading", { level: 1, name: "Scan" }), "2 scans right now").toBeTruthy();
});
