// What waits, what was put away and what is no person: the list on show, in groups of a conference's
// day, and the entries that are ticked.
import { SvelteSet } from "svelte/reactivity";
import { app } from "../../../ipc/app.svelte";
import { captures, dismissCaptures, takeBackCaptures } from "../../../ipc/commands";
import type { CaptureId, CaptureStatus, CaptureView } from "../../../ipc/types";
import { change, say } from "../../../kit/change";
import { day } from "../../../words/dates";
import { language, words } from "../../../words/index.svelte";

export type Shown = "waiting" | "no_person" | "put_away";

const statuses: Record<Shown, CaptureStatus> = { waiting: "unresolved", no_person: "not_a_person", put_away: "dismissed" };

/** Captures of one day at one conference, the latest first. */
export type Group = { title: string; captures: CaptureView[] };

export class Waiting {
  shown = $state<Shown>("waiting");
  /** Undefined until the first look. */
  captures = $state.raw<readonly CaptureView[]>();
  ticked = new SvelteSet<CaptureId>();

  readonly groups = $derived.by(() => {
    const groups: Group[] = [];
    for (const view of this.captures ?? []) {
      const when = day(view.capture.at, view.zone, language.current);
      const title = `${when} · ${view.conference ?? words().waiting.nowhere}`;
      const last = groups.at(-1);
      if (last?.title === title) last.captures.push(view);
      else groups.push({ title, captures: [view] });
    }
    return groups;
  });

  /** Looks again; what is gone is ticked no more. */
  async load(): Promise<void> {
    const shown = this.shown;
    try {
      const found = await captures([statuses[shown]]);
      if (shown !== this.shown) return;
      this.captures = found;
      const there = new Set(found.map(({ capture }) => capture.id));
      for (const id of [...this.ticked]) if (!there.has(id)) this.ticked.delete(id);
    } catch (error) {
      say(error);
    }
  }

  tick(id: CaptureId, on: boolean): void {
    if (on) this.ticked.add(id);
    else this.ticked.delete(id);
  }

  tickAll(on: boolean): void {
    this.ticked.clear();
    if (on) for (const { capture } of this.captures ?? []) this.ticked.add(capture.id);
  }

  /** Puts captures away, or takes them back where those put away are shown. */
  async move(ids: readonly CaptureId[]): Promise<void> {
    const [text, back] = [words().waiting, this.shown === "put_away"];
    await change(back ? takeBackCaptures([...ids]) : dismissCaptures([...ids]), back ? text.didTakeBack : text.didPutAway);
    await this.load();
  }

  /** The conferences whose badges wait. */
  get conferences(): { value: string; label: string }[] {
    const seen = new Map<string, string>();
    for (const { capture, conference } of this.captures ?? []) {
      if (capture.conference && conference) seen.set(capture.conference, conference);
    }
    return [...seen].map(([value, label]) => ({ value, label }));
  }

  /** The conference a list is most likely of: the one on show, if badges of it wait. */
  get likely(): string {
    const on_show = app.state?.conference?.id;
    const conferences = this.conferences;
    return conferences.find(({ value }) => value === on_show)?.value ?? (conferences.length === 1 ? (conferences[0]?.value ?? "") : "");
  }
}
