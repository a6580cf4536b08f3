import { File as RealFile } from "node:buffer";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { imports } from "../../../frame/imports.svelte";
import { history, keepCard, nameCapture, newStep, readNotes, readText, scanImage, scanText, stopWork } from "../../../ipc/commands";
import type { CaptureView, NotesPiece, ScannedCode, ScanReport, Step } from "../../../ipc/types";
import { toasts } from "../../../kit/toasts.svelte";
import { badgeOf, undoneView, viewOf, whenOf } from "./entry";
import { words } from "../../../words/index.svelte";
import { picked, pickedFolder } from "../files/files";
import { metWhere } from "../text/met.svelte";
import { notes } from "../text/notes.svelte";
import { lists } from "../waiting/lists.svelte";
import { run } from "./run.svelte";
import { isUndone, taken } from "./taken.svelte";

vi.mock("../../../ipc/desktop", () => ({}));
vi.mock("../../../frame/imports.svelte", () => ({ imports: { take: vi.fn() } }));
vi.mock("../../../ipc/app.svelte", () => ({ app: { refresh: async () => {} } }));
vi.mock("../../../ipc/commands", () => ({ newProgress: () => ({ id: 7 }), stopWork: vi.fn(), newStep: vi.fn(), scanImage: vi.fn(), scanText: vi.fn(), readNotes: vi.fn(), readText: vi.fn(async (bytes: Uint8Array) => new TextDecoder().decode(bytes)), nameCapture: vi.fn(), keepCard: vi.fn(), history: vi.fn(), encounters: vi.fn(async () => []), problemOf: (problem: unknown) => problem }));

// jsdom's File cannot be read; Node's can.
const file = (name: string, part: string | Uint8Array = "x") => new RealFile([part], name, { lastModified: 1000 }) as unknown as File;
const kept = (name: string | null): ScanReport => ({
  files: [{ file: name, codes: [{ text: "RI22", symbology: "QRCode", outcome: "unresolved", capture: "c", reason: "unknown_payload", photo: null }], problem: null }],
  step: "step",
});

const piece: NotesPiece = { kind: "person", text: "박지원", line: "박지원", parts: [], at: null, zone: "Asia/Seoul", place: { at: "stamp" }, occasion: null };

beforeEach(async () => {
  run.entries = [];
  await taken.look([]); // nothing is undone
  vi.mocked(newStep).mockResolvedValue("step");
  vi.mocked(scanImage).mockImplementation(async (_, name) => kept(name));
  vi.mocked(scanText).mockImplementation(async () => kept(null));
});
afterEach(() => {
  vi.clearAllMocks();
  for (const { id } of toasts.items) toasts.close(id);
});

test("files are read one at a time, in one step, newest first", async () => {
  let open = 0;
  vi.mocked(scanImage).mockImplementation(async (_, name) => {
    expect(++open, "never two in memory").toBe(1);
    await new Promise((done) => setTimeout(done, 1));
    open--;
    return kept(name);
  });
  const first = run.files(picked([file("1.png"), file("2.png")]));
  const later = run.files(picked([file("3.png")])); // dropped while the first two are read
  await Promise.all([first, later]);
  expect(run.entries.map((entry) => entry.file)).toEqual(["3.png", "2.png", "1.png"]);
  expect(newStep).toHaveBeenCalledOnce();
  expect(run.busy).toBe(false);
});

test("stopping keeps what was read", async () => {
  vi.mocked(scanImage).mockImplementation(async (_, name) => {
    run.cancel();
    return kept(name);
  });
  await run.files(picked([file("1.png"), file("2.png"), file("3.png")]));
  expect(run.entries.map((entry) => entry.file)).toEqual(["1.png"]);
});

test("a refused file stops the rest and says why", async () => {
  vi.mocked(scanImage).mockRejectedValue({ code: "disk_full", detail: "" });
  await run.files(picked([file("1.png"), file("2.png")]));
  expect(scanImage).toHaveBeenCalledOnce();
  expect(toasts.items[0]?.text).toMatch(/disk is full/);
});

test("a vCard file of a few cards is read, one of many is imported, and one undo takes either back", async () => {
  const report = { read: 21, added: 21, same_card: 0, same_email: 0, same_phone: 0, skipped: [], problems: [], step: "import" };
  vi.mocked(imports.take).mockResolvedValue(report);
  const card = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n";
  const work = run.files(picked([file("few.vcf", card), file("more.vcf", card + card), file("many.vcf", card.repeat(21))]));
  await vi.waitFor(() => expect(metWhere.question).toMatchObject({ file: "few.vcf", cards: 1 }));
  expect(scanText, "never silently now").not.toHaveBeenCalled();
  const met = { place: { at: "occasion", id: "dinner" } as const, at: null };
  metWhere.answer(met);
  await work;
  expect(vi.mocked(scanText).mock.calls, "asked once").toEqual([[card, met], [card + card, met]]);
  expect(run.entries[0]).toMatchObject({ file: "many.vcf", imported: report, step: "import" });
});

test("who was not met is imported, and who thought better of it scans nothing", async () => {
  const card = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n";
  const answer = async (met: "unmet" | undefined) => {
    const work = run.files(picked([file("few.vcf", card)]));
    await vi.waitFor(() => expect(metWhere.question).toBeDefined());
    metWhere.answer(met);
    await work;
  };
  await answer(undefined);
  expect(imports.take).not.toHaveBeenCalled();
  await answer("unmet");
  expect(imports.take).toHaveBeenCalledOnce();
  expect(scanText).not.toHaveBeenCalled();
});

test("a file of notes is shown as pasted notes are, below those that are there; what is no text says so", async () => {
  vi.mocked(readNotes).mockResolvedValue([piece]);
  await run.files(picked([file("one.txt", "박지원 CTO @반달"), file("two.txt", "Ada Byron @Engines")]));
  expect(notes.text).toBe("박지원 CTO @반달\n\nAda Byron @Engines");
  expect(notes.offered).toBe(true);
  expect(scanImage, "it is no picture").not.toHaveBeenCalled();
  vi.mocked(readText).mockRejectedValueOnce({ code: "unreadable", detail: "" });
  await run.files(picked([file("three.txt")]));
  expect(run.entries[0]).toMatchObject({ file: "three.txt", problem: "unreadable" });
});

test("of a folder only pictures and cards count, in the order of their names", () => {
  const names = pickedFolder([file("10.jpg"), file("2.jpg"), file(".hidden.png"), file("notes.txt"), file("a.VCF")]).map(({ file }) => file.name);
  expect(names).toEqual(["2.jpg", "10.jpg", "a.VCF"]);
});

test("what is about no person is left, and kept when asked", async () => {
  const told = (capture: string | null): ScanReport => ({
    files: [{ file: null, codes: [{ text: "WIFI:S:Lounge;;", symbology: null, outcome: "not_a_person", capture, what: "wifi", about: "Lounge" }], problem: null }],
    step: capture && "kept",
  });
  vi.mocked(scanText).mockImplementation(async (_, options) => told(options?.keep ? "c" : null));
  await run.text("WIFI:S:Lounge;;");
  const view = () => viewOf(run.entries[0]!, 0);
  expect(view()).toMatchObject({ left: true, state: "Not a person: a Wi-Fi network", detail: "Lounge · Nothing was saved." });
  await run.keep(run.entries[0]!);
  expect(run.entries).toHaveLength(1);
  expect(run.entries[0]).toMatchObject({ step: "kept" });
  expect(view()).toMatchObject({ left: false, detail: "Lounge" });
});

test("stopping ends the image being read too, and says nothing of that", async () => {
  vi.mocked(scanImage).mockImplementation(
    (_step, _name, _modified, _bytes, progress) =>
      new Promise((_, fail) => {
        vi.mocked(stopWork).mockImplementation(async (id) => {
          expect(id).toBe(progress?.id);
          fail({ code: "cancelled", detail: "" });
        });
        queueMicrotask(() => run.cancel());
      }),
  );
  await run.files(picked([file("a.png"), file("b.png")]));
  expect(scanImage).toHaveBeenCalledTimes(1);
  expect(run.busy).toBe(false);
  expect(toasts.items.map(({ text }) => text), "no error among them").toEqual([words().scan.stopped(0, 2)]);
});

test("a file that was scanned before says when", () => {
  const at = "2022-12-01T03:05:00Z";
  const code = { text: "x", symbology: "qr", outcome: "scanned_before", row: null, at, zone: "America/Los_Angeles" } as const;
  const entry = { key: 1, at: 0, file: "a.png", code, step: null };
  expect(viewOf(entry, at).state).toContain("19:05");
});

const person: ScannedCode = {
  text: "RI22", symbology: null, outcome: "saved", encounter: null, maybe: null,
  row: { id: "c", name: { display: "Mina", family: null, given: null }, second_name: null, title: null, company: null, first_kind: null, last: null, follow_up: null },
};
/** The journal says that of these steps, those are undone. */
async function undone(...steps: string[]) {
  vi.mocked(history).mockResolvedValue(["scan", "step", "name"].map((id) => ({ id, live: !steps.includes(id) }) as Step));
  await taken.look(run.versions.flatMap(({ step }) => step ?? []));
}

test("a badge whose naming is undone waits for its name again, and a redo names it", async () => {
  await run.files(picked([file("badge.png")]));
  vi.mocked(nameCapture).mockResolvedValue({ files: [{ file: null, codes: [person], problem: null }], step: "name" });
  await run.name("c", "Mina");
  expect([run.entries[0]?.code?.outcome, run.counts]).toEqual(["saved", { reads: 1, saved: 1 }]);
  await undone("name");
  expect([run.entries[0]?.code?.outcome, isUndone(run.entries[0]!), run.counts]).toEqual(["unresolved", false, { reads: 1, saved: 0 }]);
  await undone();
  expect([run.entries[0]?.code?.outcome, run.counts]).toEqual(["saved", { reads: 1, saved: 1 }]);
  await undone("name", "step");
  expect([run.entries[0]?.code?.outcome, isUndone(run.entries[0]!), run.counts.reads]).toEqual(["unresolved", true, 0]);
});

test("a picture kept as a card can be typed in again once that is undone", async () => {
  vi.mocked(scanImage).mockImplementation(async (_, name) => ({ files: [{ file: name, codes: [], problem: "no_code" }], step: null }));
  await run.files(picked([file("card.png")]));
  vi.mocked(keepCard).mockResolvedValue({ ...kept("card.png"), step: "name" });
  await run.typeIn(run.entries[0]!);
  expect([run.entries[0]?.code?.outcome, run.entries[0]?.problem]).toEqual(["unresolved", undefined]);
  await undone("name");
  expect([run.entries[0]?.problem, run.entries[0]?.picture?.name]).toEqual(["no_code", "card.png"]);
});

test("what is undone is not counted, however far back it is, and says so", async () => {
  vi.mocked(scanImage).mockImplementation(async (_, name) => ({ files: [{ file: name, codes: [person], problem: null }], step: "step" }));
  await run.files(picked(Array.from({ length: 203 }, (_, n) => file(`${n}.png`))));
  expect([run.entries.length, run.hidden, run.counts]).toEqual([200, 3, { reads: 203, saved: 203 }]);
  await undone("step");
  expect([run.hidden, run.counts]).toEqual([3, { reads: 0, saved: 0 }]);
  const view = undoneView(viewOf(run.entries[0]!, 0));
  expect([view.state, view.hue, view.icon === viewOf(run.entries[0]!, 0).icon]).toEqual(["Undone", "slate", false]);
});

test("a photo without people tells when it was taken, not when it was read", async () => {
  const made = { at: "2022-12-01T03:05:00Z", zone: "America/Los_Angeles" };
  vi.mocked(scanImage).mockImplementation(async (_, name) => ({ files: [{ file: name, codes: [], problem: "no_code", made }], step: null }));
  await run.files(picked([file("slide.jpg")]));
  expect(whenOf(run.entries[0]!, null)).toEqual(made);
  const kept = { capture: { at: "2022-12-01T02:05:00Z" }, zone: "Asia/Seoul" } as CaptureView;
  expect(whenOf(run.entries[0]!, null, kept), "as it was corrected since").toEqual({ at: kept.capture.at, zone: kept.zone });
});

test("a badge is told by what it says", async () => {
  await run.files(picked([file("badge.png")]));
  expect(badgeOf(run.entries[0]!)).toBe("RI22");
});

test("a dropped list is no picture: it waits to be looked at", async () => {
  await run.files(picked([file("leads.csv"), file("more.TSV")]));
  expect([lists.dropped?.name, run.entries.length]).toEqual(["more.TSV", 0]);
  expect(scanImage).not.toHaveBeenCalled();
});

test("a picture of a folder with nothing for us is passed over the next time, one that was picked is not", async () => {
  await run.files([...picked([file("1.png")]), ...pickedFolder([file("2.png")])]);
  expect(vi.mocked(scanImage).mock.calls.map((call) => call[5])).toEqual([false, true]);
});
