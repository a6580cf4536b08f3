// How an entry of the run reads: its icon, hue and words. One place for every outcome.
import CircleAlert from "@lucide/svelte/icons/circle-alert";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import Copy from "@lucide/svelte/icons/copy";
import Contact from "@lucide/svelte/icons/contact";
import CircleOff from "@lucide/svelte/icons/circle-off";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import HistoryIcon from "@lucide/svelte/icons/history";
import Link from "@lucide/svelte/icons/link";
import Presentation from "@lucide/svelte/icons/presentation";
import ScanLine from "@lucide/svelte/icons/scan-line";
import Undo from "@lucide/svelte/icons/undo-2";
import type { Hue } from "../../../kit/hue";
import type { IconComponent } from "../../../kit/icon";
import type { CaptureView, Meaning, MetAt, PersonRow, Rating } from "../../../ipc/types";
import { afterDay, dayTime, relativeDay, time, type Instant, yearDay } from "../../../words/dates";
import { language, words } from "../../../words/index.svelte";
import { fullName } from "../../../words/names";
import { visible } from "../../../words/visible";
import type { Entry } from "./entries";

export type EntryView = {
  icon: IconComponent;
  hue: Hue;
  state: string;
  /** The person it became or met. */
  row?: PersonRow;
  /** The encounter it recorded, when that is the person's latest. */
  met?: MetAt | null;
  /** A line below: what it says, or what to do. */
  detail?: string;
  /** The code's own text, to copy. */
  text?: string;
  /** It is about no person and was not saved; it can be. */
  left?: boolean;
};

/** More of a code tells no more. */
const most_letters = 60;

/** How an entry reads at `now`. */
export function viewOf(entry: Entry, now: Instant): EntryView {
  const say = words().scan;
  const { code, problem, imported } = entry;
  if (imported) return { icon: Contact, hue: imported.added > 0 ? "ok" : "slate", state: words().imports.title(imported.added) };
  if (problem) {
    const hue: Hue = problem === "no_code" ? "time" : "bad";
    return { icon: problem === "no_code" ? ScanLine : CircleAlert, hue, state: say.problem[problem], detail: say.remedy[problem] };
  }
  if (!code) return { icon: ScanLine, hue: "slate", state: say.noPerson };
  const { text } = code;
  switch (code.outcome) {
    case "saved":
      return { icon: CircleCheck, hue: "ok", state: say.newPerson, row: code.row, met: code.row.last, text };
    case "already_met": {
      const older = code.last !== null && code.last.at === code.row.last?.at;
      const state = code.joined ? say.joined : code.last ? metBefore(code.last, now) : say.known;
      return { icon: HistoryIcon, hue: "session", state, row: code.row, text, ...(older ? { detail: say.photoTime } : { met: code.row.last }) };
    }
    case "already_scanned":
      return { icon: Copy, hue: "slate", state: say.again, detail: say.againWhy, text, ...(code.row ? { row: code.row } : {}) };
    case "scanned_before": {
      const state = say.scannedBefore(dayTime(code.at, code.zone, language.current));
      return { icon: HistoryIcon, hue: "slate", state, text, ...(code.row ? { row: code.row } : {}) };
    }
    case "unresolved":
      return { icon: CircleQuestionMark, hue: "time", state: `${say.kept}: ${reasonText(code.reason)}`, detail: text, text };
    case "not_a_person": {
      if (code.what === "picture") return { icon: Presentation, hue: "session", state: words().photos.sessionPhoto, ...(code.about ? { detail: code.about } : {}) };
      const left = code.capture === null;
      const detail = [code.about, left && say.notSaved].filter(Boolean).join(" · ");
      return { icon: code.what === "link" ? Link : CircleOff, hue: "slate", state: say.notAPersonBut(say.means[code.what]), detail, text, left };
    }
    case "read":
      return { icon: ScanLine, hue: "slate", state: say.means[code.what], text };
  }
}

/** How an entry reads that was taken back. */
export function undoneView(view: EntryView): EntryView {
  return { ...view, icon: Undo, hue: "slate", state: words().scan.undone, left: false };
}

/** When it was: the instant of the encounter or of what was kept, else the picture's, else that of the scan. */
export function whenOf({ code, made, at }: Entry, met: MetAt | null | undefined, kept?: CaptureView): { at: Instant; zone: string | undefined } {
  const capture = code?.outcome === "scanned_before" ? code : kept && { at: kept.capture.at, zone: kept.zone };
  const when = met ?? capture ?? made;
  return { at: when?.at ?? at, zone: when?.zone };
}

/** Whom or what an entry is about. */
export function titleOf({ code, file, camera }: Entry): string {
  const row = code && "row" in code ? code.row : undefined;
  if (row) return fullName(row.name, row.second_name, language.current);
  const { fromCamera, fromScanner, clipboard } = words().scan;
  return visible(file ?? (camera ? fromCamera : code?.via === "scanner" ? fromScanner : clipboard));
}

/** What tells a badge nobody could read from another: what it says, else its picture's name. */
export function badgeOf(entry: Entry): string {
  const text = visible(entry.code?.text ?? "").trim();
  return [...text].slice(0, most_letters).join("") || titleOf(entry);
}

/** How warm it was, in the order of their keys. */
export const ratings = ["hot", "warm", "cold"] as const satisfies readonly Rating[];

/** The hues of how warm it was. */
export const ratingHues: Record<Rating, Hue> = { hot: "time", warm: "booth", cold: "slate" };

/** Why a capture waits, in words. */
export function reasonText(reason: Meaning | null): string {
  return words().scan.means[reason ?? "unknown_payload"];
}

/** "19:05" today, "Wed 30 Nov 19:05" on other days, with the year if it is another, in the zone of the place. */
export function shortTime(at: Instant, zone: string, now: Instant): string {
  const today = relativeDay(at, now, zone, language.current) === words().days.today;
  return today ? time(at, zone) : afterDay(yearDay(at, now, zone, language.current), time(at, zone));
}

function metBefore({ at, zone, occasion }: MetAt, now: Instant): string {
  const when = `${relativeDay(at, now, zone, language.current)} ${time(at, zone)}`;
  return occasion ? words().scan.metBeforeAt(when, occasion.title) : words().scan.metBefore(when);
}
