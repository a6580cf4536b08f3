import { render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { answer } from "../ipc/commands";
import type { EncounterView, Question } from "../ipc/types";
import Answers from "./Answers.svelte";

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {} }));
vi.mock("../ipc/commands", () => ({ answer: vi.fn(), appState: vi.fn(async () => ({})), history: vi.fn(), problemOf: (problem: unknown) => problem }));

const question = (id: string, kind: Question["kind"], choices: string[] = []): Question => ({ id, conference: "c", text: `${id}?`, kind, choices, position: 0 });
const at = "2022-12-01T03:05:00Z";
const view: EncounterView = {
  encounter: { id: "met", contact: "who", at, at_source: "clock", occasion: null, met_by: null, rating: null, source: "scan", capture: null },
  met: { at, zone: "UTC", occasion: null, rating: null, met_by: null },
  notes: [],
  answers: [
    { question: question("uses", "multiple", ["Kafka", "Flink", "SQS"]), value: "Old wording" },
    { question: question("size", "single", ["1–10", "11–100"]), value: null },
    { question: question("why", "text"), value: null },
  ],
};
const ondone = vi.fn();
const pressed = () => screen.getAllByRole("button", { pressed: true }).map((button) => button.textContent?.replace(/^\d/, ""));

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(answer).mockResolvedValue(view);
});

test("digits answer the question that has the focus, and go on to the next", async () => {
  const { component } = render(Answers, { view, ondone });
  expect(pressed(), "an answer worded otherwise since is still seen").toEqual(["Old wording"]);
  expect(component.focus()).toBe(true);
  expect(document.activeElement?.textContent, "the first without an answer").toContain("1–10");
  await userEvent.keyboard("9");
  expect(answer, "there is no ninth").not.toHaveBeenCalled();
  await userEvent.keyboard("2");
  expect(answer).toHaveBeenLastCalledWith("met", "size", "11–100");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "why?" })));
  await userEvent.keyboard("12 of them{Enter}");
  expect(answer).toHaveBeenLastCalledWith("met", "why", "12 of them");
  await waitFor(() => expect(ondone).toHaveBeenCalledOnce());
});

test("several choices are taken one by one, and let go again", async () => {
  render(Answers, { view, ondone });
  screen.getByRole("button", { name: /Kafka/ }).focus();
  await userEvent.keyboard("1{ArrowRight}{ArrowRight}3");
  expect(vi.mocked(answer).mock.calls.map(([, , value]) => value)).toEqual(["Kafka", "Kafka\nSQS"]);
  await userEvent.keyboard("1");
  expect(answer).toHaveBeenLastCalledWith("met", "uses", "SQS");
  await userEvent.keyboard("{Enter}");
  expect(answer, "Enter goes on and takes nothing away").toHaveBeenCalledTimes(3);
  await waitFor(() => expect(document.activeElement?.textContent).toContain("1–10"));
});

test("what is being typed survives a refresh", async () => {
  const { rerender } = render(Answers, { view, ondone });
  const field = screen.getByRole("textbox", { name: "why?" });
  await userEvent.type(field, "Pri");
  await rerender({ view: structuredClone(view), ondone });
  await userEvent.type(field, "ce{Enter}");
  expect(answer).toHaveBeenLastCalledWith("met", "why", "Price");
});

test("Escape lets go of what is typed, then leaves the questions", async () => {
  render(Answers, { view, ondone });
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "why?" });
  await userEvent.type(field, "Pri{Escape}");
  expect([field.value, vi.mocked(ondone).mock.calls.length]).toEqual(["", 0]);
  await userEvent.keyboard("{Escape}");
  expect(ondone).toHaveBeenCalledOnce();
  screen.getByRole("button", { name: /11–100/ }).focus();
  await userEvent.keyboard("{Escape}");
  expect(ondone, "from a choice too").toHaveBeenCalledTimes(2);
  expect(answer).not.toHaveBeenCalled();
});
