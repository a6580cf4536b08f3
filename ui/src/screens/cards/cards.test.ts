import { expect, test, vi } from "vitest";
import type { CardCode, CardForm } from "../../ipc/types";
import { blank, CardDraft, fileName } from "./cards.svelte";
import { qrPath } from "../../kit/qr_path";

const ipc = vi.hoisted(() => ({ previewCard: vi.fn() }));
vi.mock("../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

test.each([
  [["101", "011", "000"], "M0 0h1v1h-1zM2 0h1v1h-1zM1 1h2v1h-2z"],
  [["111"], "M0 0h3v1h-3z"],
  [[], ""],
])("the code %o is the path %s", (rows, path) => expect(qrPath(rows)).toBe(path));

const form: CardForm = { ...blank(null), id: "c1", label: "Work", name: "서현우", email: "hw@moalabs.example" };
const code = (bytes: number): CardCode => ({ state: "readable", modules: ["1"], version: 5, bytes });

test("a card is to be saved only once it differs", () => {
  const draft = new CardDraft(form, code(1));
  expect(draft.form(), "the form of a card changes nothing").toEqual(form);
  expect([draft.dirty, draft.ready]).toEqual([false, true]);
  draft.lines.email = "hw@moalabs.example ";
  expect(draft.dirty, "a space at the end is no change").toBe(false);
  draft.lines.phone = "+82 10-0000-1130";
  expect(draft.dirty).toBe(true);
  draft.lines.name = " ";
  expect(draft.ready, "a card needs a name").toBe(false);
});

test("an older, slower code does not replace a newer one", async () => {
  const answers: ((code: CardCode) => void)[] = [];
  ipc.previewCard.mockImplementation(() => new Promise((answer) => answers.push(answer)));
  const draft = new CardDraft(form);
  const both = [draft.preview(form), draft.preview({ ...form, note: "longer" })];
  answers[1]?.(code(2));
  answers[0]?.(code(1));
  await Promise.all(both);
  expect(draft.code).toEqual(code(2));
});

test.each([["Work", "Work.svg"], ["a/b: c?", "a-b- c-.svg"], ["", "card.svg"], ["업무용", "업무용.svg"]])(
  "the card %o is saved as %s", (label, name) => expect(fileName(label, "svg")).toBe(name),
);
