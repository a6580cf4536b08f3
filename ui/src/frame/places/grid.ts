// The grid of ways: what a cell shows, where a key leads, what a typed number means.
import type { PlacesPage, Travel, TravelMode, VenueId } from "../../ipc/types";

export const modes = ["walk", "shuttle", "car"] as const satisfies readonly TravelMode[];

/** Half a day: the core takes no more. */
export const mostMinutes = 720;

export type Cell = {
  /** What was said for this mode. */
  own: number | null;
  /** What counts where nothing was said for it: another mode, else the default (`null`). */
  other: Travel | null;
};

/** A way from a row to a column as one mode has it. */
export function cellOf(page: PlacesPage, from: VenueId, to: VenueId, mode: TravelMode): Cell {
  const ways = page.ways.filter((way) => way.from_venue === from && way.to_venue === to);
  const own = ways.find((way) => way.mode === mode)?.minutes ?? null;
  const others = ways.filter((way) => way.mode !== mode).sort((a, b) => a.minutes - b.minutes);
  return { own, other: others[0] ?? null };
}

/** The minutes somebody typed: `25`, `1:10`, nothing (`null`); undefined for what is no time. */
export function minutesOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const parts = /^(?:(\d{1,2}):(?=\d\d$))?(\d{1,3})$/.exec(typed);
  if (!parts) return undefined;
  const minutes = Number(parts[1] ?? 0) * 60 + Number(parts[2]);
  return minutes <= mostMinutes ? minutes : undefined;
}

/** The minute of the day of `11:00`; nothing is `null`, undefined for what is no time of day. */
export function minuteOfDay(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const parts = /^(\d{1,2})(?::?(\d\d))?$/.exec(typed);
  const minute = Number(parts?.[1] ?? 99) * 60 + Number(parts?.[2] ?? 0);
  return minute <= 24 * 60 && Number(parts?.[2] ?? 0) < 60 ? minute : undefined;
}

/** `11:00`. */
export const clockOf = (minute: number | null): string =>
  minute === null ? "" : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export type Place = { row: number; column: number };

/** Where a key leads in a grid of so many venues; the cells of a venue to itself are passed over. */
export function next({ row, column }: Place, key: string, size: number): Place | undefined {
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
  };
  const [down, right] = steps[key] ?? [];
  if (down === undefined || right === undefined) return undefined;
  let place = { row: row + down, column: column + right };
  if (place.row === place.column) place = { row: place.row + down, column: place.column + right };
  const inside = (at: number) => at >= 0 && at < size;
  return inside(place.row) && inside(place.column) ? place : undefined;
}
