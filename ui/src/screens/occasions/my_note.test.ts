import { beforeEach, expect, test, vi } from "vitest";
import { newStep, writeNoteIn } from "../../ipc/commands";
import type { Note, NoteForm } from "../../ipc/types";
import { MyNote } from "./my_note.svelte";

vi.mock("../../ipc/commands", () => ({ newStep: vi.fn(), writeNoteIn: vi.fn(), problemOf: () => ({ code: "internal", detail: "" }) }));
vi.mock("../../kit/change", () => ({ say: vi.fn() }));

const noteOf = (patch: Partial<Note>): Note => ({
  id: "n1", contact: null, encounter: null, occasion: "o1", company: null, at: "2022-11-30T20:00:00Z", author: null, body: "", visibility: "mine", ...patch,
});
let written: [string, NoteForm][] = [];
let steps = 0;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  steps = 0;
  vi.mocked(newStep).mockImplementation(() => Promise.resolve(`s${++steps}`));
  vi.mocked(writeNoteIn).mockImplementation((step, form) => {
    written.push([step, form]);
    return Promise.resolve(form.body.trim() === "" ? null : noteOf({ body: form.body.trim(), visibility: form.visibility }));
  });
});

const type = (note: MyNote, text: string) => {
  note.body = text;
  note.typed();
};

test("what is typed is kept when the typing pauses, as one step", async () => {
  const note = new MyNote({ about: "occasion", id: "o1" });
  type(note, "The c");
  await vi.advanceTimersByTimeAsync(500);
  type(note, "The cells ");
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(written.map(([step, form]) => [step, form.id, form.body])).toEqual([["s1", null, "The cells "]]);
  note.take(noteOf({ body: "The cells" }));
  expect(note.body, "what the core tidied does not jump under the hand").toBe("The cells ");
  type(note, "The cells are small");
  await note.keep();
  expect(written[1], "the same step, the same note").toEqual(["s1", expect.objectContaining({ id: "n1", body: "The cells are small" })]);
});

test("an undo shows in the field, and what is typed then is another step", async () => {
  const note = new MyNote({ about: "occasion", id: "o1" });
  type(note, "one");
  await note.keep();
  note.take(noteOf({ body: "one" }));
  note.take(undefined);
  expect(note.body).toBe("");
  type(note, "two");
  await note.keep();
  expect(written.map(([step, form]) => [step, form.id])).toEqual([["s1", null], ["s2", null]]);
});

test("what comes from elsewhere while somebody types waits", () => {
  const note = new MyNote({ about: "occasion", id: "o1" });
  type(note, "mine");
  note.take(noteOf({ body: "theirs" }));
  expect(note.body).toBe("mine");
});
