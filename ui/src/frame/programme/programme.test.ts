import { beforeEach, expect, test, vi } from "vitest";
import type { ProgrammeLook } from "../../ipc/types";
import { NEW, programme } from "./programme.svelte";

const ipc = vi.hoisted(() => ({ lookAtProgramme: vi.fn(), importProgramme: vi.fn(), isProgramme: vi.fn() }));
vi.mock("../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

const look = (more: Partial<ProgrammeLook>, zone_why = "file") =>
  ({ conference: null, name: "Riverconf", conference_name: "Riverconf", zone: "UTC", columns: [], asks_zone: false, asks_rest: false, asks_conference: false, ...more, report: { added: 1, changed: 0, vanished: 0, zone_why } }) as unknown as ProgrammeLook;
const file = new File(["x"], "river.ics");

beforeEach(() => vi.clearAllMocks());

test("a zone nothing suggests is asked, one that is suggested is taken", async () => {
  ipc.lookAtProgramme.mockResolvedValue(look({ asks_zone: true }, "unknown"));
  await programme.take(file);
  expect([programme.zone, programme.isAnswered]).toEqual([undefined, false]);
  programme.zone = "Europe/Berlin";
  expect(programme.isAnswered).toBe(true);
  ipc.lookAtProgramme.mockResolvedValue(look({ asks_zone: true }, "place"));
  await programme.take(file);
  expect([programme.zone, programme.isAnswered, programme.into]).toEqual(["UTC", true, NEW]);
  await programme.again();
  expect(ipc.lookAtProgramme.mock.lastCall?.[1].zone, "what is only suggested is not said").toBeNull();
  programme.zone = "Europe/Berlin";
  await programme.again();
  expect(ipc.lookAtProgramme.mock.lastCall?.[1].zone).toBe("Europe/Berlin");
  expect(programme.zone, "what was chosen stays").toBe("Europe/Berlin");
});

test("a catalogue without days asks for its conference, and a rest that vanished what became of it", async () => {
  ipc.lookAtProgramme.mockResolvedValue(look({ asks_conference: true, asks_rest: true, conference: "c" }));
  await programme.take(file);
  expect([programme.into, programme.isAnswered]).toEqual(["", false]);
  programme.into = "c";
  expect(programme.isAnswered).toBe(false);
  programme.rest = "gone";
  expect(programme.isAnswered).toBe(true);
  await programme.run();
  expect(ipc.importProgramme.mock.calls[0]?.[1]).toMatchObject({ rest_is_gone: true, partial: false, conference: "c" });
});

test("a file that cannot be taken says so in the dialog, with its name", async () => {
  ipc.lookAtProgramme.mockRejectedValue({ code: "bad_programme", detail: "unknown_format" });
  await programme.take(file);
  expect(programme.open && programme.file === undefined).toBe(true);
  expect(programme.problem).toContain("river.ics: ");
  programme.open = false;
  expect(programme.meant([file], "occasions")).toBe(file);
  expect(programme.meant([file], "people")).toBeUndefined();
  expect(programme.meant([new File([""], "card.jpg")], "occasions")).toBeUndefined();
});
