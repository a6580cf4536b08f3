import { expect, test } from "vitest";
import type { ProgrammeChange, WhenWhere } from "../../ipc/types";
import { whatMoved } from "./moved";

const side = (starts_at: string | null, venue: string | null): WhenWhere => ({ starts_at, ends_at: null, all_day_on: null, venue, room: null });
const change = (kind: ProgrammeChange["kind"], from: WhenWhere | null, to: WhenWhere | null): ProgrammeChange => ({ kind, occasion: "o", title: "Taming buses", was: null, from, to, mine: false });
const told = (one: ProgrammeChange) => whatMoved(one, "America/Los_Angeles", "en", "no time");

test("what moved says from where and when to where and when", () => {
  const tuesday = side("2024-12-03T22:00:00Z", "Venetian");
  const wednesday = side("2024-12-04T18:00:00Z", "Mandalay Bay");
  expect(told(change("moved", tuesday, wednesday))).toEqual(["Tue 3 Dec 14:00 → Wed 4 Dec 10:00", "Venetian → Mandalay Bay"]);
  expect(told(change("moved", tuesday, { ...tuesday, venue: "Wynn" }))).toEqual(["Venetian → Wynn"]);
  expect(told(change("moved", tuesday, side(null, "Venetian")))).toEqual(["Tue 3 Dec 14:00 → no time"]);
  expect(told(change("cancelled", tuesday, null))).toEqual(["Tue 3 Dec 14:00", "Venetian"]);
  const until = (ends_at: string | null): WhenWhere => ({ ...tuesday, ends_at });
  expect(told(change("moved", until("2024-12-03T23:00:00Z"), until("2024-12-03T23:30:00Z")))).toEqual(["Tue 3 Dec 14:00–15:00 → 14:00–15:30"]);
  expect(told(change("moved", until("2024-12-03T23:00:00Z"), until(null)))).toEqual(["Tue 3 Dec 14:00–15:00 → 14:00–"]);
  expect(told(change("details", tuesday, tuesday))).toEqual([]);
});
