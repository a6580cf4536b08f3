import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { quickAdd, readLine } from "../../../ipc/commands";
import type { QuickPart } from "../../../ipc/types";
import { router } from "../../../kit/route.svelte";
import { toasts } from "../../../kit/toasts.svelte";
import { language } from "../../../words/index.svelte";
import QuickAdd from "./QuickAdd.svelte";
import { run } from "../run/run.svelte";

vi.mock("../../../ipc/desktop", () => ({}));
vi.mock("../../../frame/imports.svelte", () => ({ imports: {} }));
vi.mock("../../../ipc/app.svelte", () => ({ app: { refresh: async () => {} } }));
vi.mock("../../../ipc/commands", () => ({ readLine: vi.fn(), quickAdd: vi.fn(), problemOf: (problem: unknown) => problem }));

const part = (kind: QuickPart["kind"], text: string, from: number, due_on: string | null = null): QuickPart => ({ kind, text, from, to: from + 1, due_on });
const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: language.current === "ko" ? "빠른 추가" : "Quick add" });
const chips = () => screen.queryAllByRole("listitem").map((chip) => chip.textContent?.replace(/\s+/g, " ").trim());
const typed = (text: string) => fireEvent.input(field(), { target: { value: text } });

beforeEach(() => {
  run.entries = [];
  vi.mocked(readLine).mockImplementation(async (line) => [part("name", line, 0)]);
  vi.mocked(quickAdd).mockResolvedValue({ files: [{ file: null, codes: [{ text: "x", symbology: null, outcome: "unresolved", capture: "c", reason: "unknown_payload", photo: null }], problem: null }], step: "step" });
});
afterEach(() => {
  language.current = "en";
  vi.clearAllMocks();
  for (const { id } of toasts.items) toasts.close(id);
});

test("chips show what is understood while typing", async () => {
  vi.mocked(readLine).mockResolvedValue([part("name", "Mina", 0), part("tag", "vip", 5), part("follow_up", "call", 10, "2022-12-02")]);
  render(QuickAdd);
  await typed("Mina #vip !fri call");
  await waitFor(() => expect(chips()).toEqual(["Name Mina", "Tag #vip", "Follow-up call Fri 2 Dec"]));
  language.current = "ko";
  await waitFor(() => expect(chips()[2]).toBe("팔로업 call 12월 2일 금"));
  await typed("");
  await waitFor(() => expect(chips()).toEqual([]));
});

test("an answer about an older line comes too late", async () => {
  let answer: (parts: QuickPart[]) => void = () => {};
  vi.mocked(readLine).mockImplementationOnce(() => new Promise((done) => (answer = done)));
  render(QuickAdd);
  await typed("M");
  await typed("Mina");
  await waitFor(() => expect(chips()).toEqual(["Name Mina"]));
  answer([part("name", "M", 0)]);
  await Promise.resolve();
  expect(chips()).toEqual(["Name Mina"]);
});

test("Enter saves the line and makes room for the next; composing Hangul does not", async () => {
  render(QuickAdd);
  await fireEvent.keyDown(field(), { key: "Enter" });
  await typed("박지원");
  await fireEvent.keyDown(field(), { key: "Enter", isComposing: true });
  expect(quickAdd).not.toHaveBeenCalled();
  await fireEvent.keyDown(field(), { key: "Enter" });
  expect(quickAdd).toHaveBeenCalledExactlyOnceWith("박지원");
  await waitFor(() => expect(field().value).toBe(""));
  expect(document.activeElement).toBe(field());
  expect(run.entries[0]?.step).toBe("step");
});

test("a line that could not be saved stays", async () => {
  vi.mocked(quickAdd).mockRejectedValue({ code: "disk_full", detail: "" });
  render(QuickAdd);
  await typed("Mina");
  await fireEvent.keyDown(field(), { key: "Enter" });
  await waitFor(() => expect(toasts.items[0]?.text).toMatch(/disk is full/));
  expect(field().value).toBe("Mina");
});

test("the shortcut of the window leads into the line", async () => {
  router.go({ screen: "scan" });
  render(QuickAdd);
  expect(document.activeElement).not.toBe(field());
  router.go({ screen: "scan", id: "add" });
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(router.current).toEqual({ screen: "scan" });
});
