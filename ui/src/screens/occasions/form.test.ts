import { describe, expect, test } from "vitest";
import { conferenceOf, occasionOf, vegas } from "../../ipc/samples";
import type { Occasion, OccasionPage, OccasionRow } from "../../ipc/types";
import { blank, OccasionDraft, SpeakerDraft } from "./draft.svelte";
import { formOf } from "./form";

const plain = occasionOf({
  venue: "v1", room: "r1", description: "Korean food", plan: "reserved", outcome: "attended", watch_later: true,
});
const row = (patch: Partial<Occasion>, more: Partial<OccasionRow> = {}): OccasionRow => ({
  occasion: { ...plain, ...patch }, zone: vegas, place: null, hosts: [], speakers: [], met: 0, ...more,
});

const page: OccasionPage = {
  row: row({ starts_at: "2022-12-01T03:05:17Z", ends_at: "2022-12-01T05:30:00Z" }),
  venue: { id: "v1", conference: "f1", name: "Encore", colour: null, address: null },
  room: { id: "r1", venue: "v1", name: "Brahms 3", level: null },
  companies: [
    { company: { id: "c1", name: "Hanul Cloud" }, role: "host" },
    { company: { id: "c2", name: "Pado Pay" }, role: "sponsor" },
  ],
  people: [{ id: "p1", occasion: "o1", contact: "k1", name: "정하늘", title: "Architect", company: null, role: "moderator", position: 0 }],
  met: [], original: null, notes: [], links: [], pictures: [],
};

describe("the form of an occasion", () => {
  test("changes nothing", () => {
    expect(formOf(page)).toEqual({
      id: "o1", conference: "f1", kind: "dinner", title: "Partner dinner", code: null,
      starts_at: "2022-12-01T03:05:17Z", ends_at: "2022-12-01T05:30:00Z", all_day_on: null, venue: "Encore", room: "Brahms 3",
      description: "Korean food", level: null, format: null, plan: "reserved", outcome: "attended", watch_later: true,
      repeat_of: null, overflow_of: null, hosts: ["Hanul Cloud"],
      speakers: [{ name: "정하늘", title: "Architect", company: null, role: "moderator", contact: "k1" }],
    });
  });

  test("comes through the dialog untouched, seconds included", () => {
    expect(new OccasionDraft(formOf(page), vegas).form()).toEqual(formOf(page));
  });
});

describe("the dialog", () => {
  const draft = () => new OccasionDraft(formOf(page), vegas);

  test("types times on the occasion's own clock", () => {
    const one = draft();
    expect(one.starts).toBe("2022-11-30T19:05");
    one.moveStart("2022-11-30T20:05");
    expect(one.ends, "the end moves with the start").toBe("2022-11-30T22:30");
    expect(one.form()).toMatchObject({ starts_at: "2022-12-01T04:05:00.000Z", ends_at: "2022-12-01T06:30:00.000Z" });
  });

  test("a hallway may have no end, and a day no hours", () => {
    const one = draft();
    one.openEnd = true;
    expect(one.form()).toMatchObject({ starts_at: "2022-12-01T03:05:17Z", ends_at: null });
    one.allDay = true;
    expect(one.form()).toMatchObject({ starts_at: null, ends_at: null, all_day_on: "2022-11-30" });
  });

  test("says what is missing, at its field", () => {
    const one = draft();
    expect(one.problems).toEqual({});
    one.title = "  ";
    one.ends = "2022-11-30T18:00";
    one.belonging = "overflow";
    expect(Object.keys(one.problems)).toEqual(["title", "ends", "original"]);
  });

  test("an overflow room of a repeat stays a repeat; a session of its own is neither", () => {
    const one = new OccasionDraft({ ...formOf(page), overflow_of: "x", repeat_of: "y" }, vegas);
    expect(one.form()).toMatchObject({ overflow_of: "x", repeat_of: "y" });
    one.belonging = "own";
    expect(one.form()).toMatchObject({ overflow_of: null, repeat_of: null });
  });

  test("leaves out speakers without a name", () => {
    const one = draft();
    one.speakers = [...one.speakers, new SpeakerDraft()];
    expect(one.form().speakers).toHaveLength(1);
  });
});

describe("a new occasion starts", () => {
  const conference = conferenceOf();
  test.each([
    ["2022-11-30T20:20:00Z", conference, "2022-11-30T21:00:00.000Z", "the next full hour"],
    ["2022-10-01T20:20:00Z", conference, "2022-11-28T17:00:00.000Z", "the first morning, 09:00 there"],
    ["2022-10-01T20:20:00Z", null, "2022-10-01T21:00:00.000Z", "the next full hour"],
  ])("at %s: %#", (now, of, starts_at, why) => {
    expect(blank(of, now, vegas).starts_at, why).toBe(starts_at);
  });
});
