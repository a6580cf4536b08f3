// The folder of photos on show: what is in it, which day is looked at, what is ticked and corrected.
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { listPhotos, photoStamps, readPhotos, seenPhotos } from "../../../ipc/commands";
import type { OccasionRef, PhotoList, PhotosReport, PhotoStamp, PhotoView } from "../../../ipc/types";
import { say } from "../../../kit/change";
import { run } from "../run/run.svelte";
import { forgetThumbs } from "./thumbs";

const key = "hallway.photos.folder";

/** What somebody knows better than the file. */
type Fix = { stamp: PhotoStamp; at: boolean; occasion: boolean };

/** A day of the folder, and how many photos it has. */
export type Day = { on: string; count: number };

export class Folder {
  /** Where it is; the last one is offered again. */
  path = $state(localStorage.getItem(key) ?? "");
  list = $state.raw<PhotoList>();
  /** "" shows every day. */
  #day = $state("");
  /** Paths that were asked for, and whether they were read before. */
  seen = new SvelteMap<string, boolean>();
  showSeen = $state(false);
  ticked = new SvelteSet<string>();
  cards = new SvelteSet<string>();
  #fixed = new SvelteMap<string, Fix>();
  #looking = false;
  #stale = false;
  report = $state.raw<PhotosReport>();

  readonly days: readonly Day[] = $derived.by(() => {
    const days = new Map<string, number>();
    for (const photo of this.list?.photos ?? []) {
      const on = this.stampOf(photo).day;
      days.set(on, (days.get(on) ?? 0) + 1);
    }
    return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([on, count]) => ({ on, count }));
  });

  /** The photos of the day, those read before too. */
  readonly ofDay: readonly PhotoView[] = $derived(
    (this.list?.photos ?? []).filter((photo) => this.#day === "" || this.stampOf(photo).day === this.#day),
  );
  readonly seenCount = $derived(this.ofDay.filter(({ path }) => this.seen.get(path)).length);
  /** What the grid shows. */
  readonly shown: readonly PhotoView[] = $derived(this.showSeen ? this.ofDay : this.ofDay.filter(({ path }) => !this.seen.get(path)));
  /** How many of them were stamped by the zone their camera is taken to have been in. */
  readonly withoutOffset = $derived(this.shown.filter(({ path, at_source }) => at_source === "exif_local" && !this.#fixed.get(path)?.at).length);
  readonly chosen: readonly PhotoView[] = $derived(this.shown.filter(({ path }) => this.ticked.has(path)));

  get day(): string {
    return this.#day;
  }

  set day(on: string) {
    this.#day = on;
    this.ticked.clear();
    void this.look();
  }

  /** When and where a photo is taken to be from. */
  stampOf(photo: PhotoView): PhotoStamp {
    return this.#fixed.get(photo.path)?.stamp ?? photo.stamp;
  }

  /** Opens a folder; its latest day is shown first. */
  async open(path: string): Promise<void> {
    if (!(await this.#load(path, null))) return;
    this.#fixed.clear();
    this.cards.clear();
    this.report = undefined;
    this.path = path;
    localStorage.setItem(key, path);
    this.day = this.days.at(-1)?.on ?? "";
  }

  /** Leaves the folder. */
  close(): void {
    this.list = this.report = undefined;
    this.ticked.clear();
    forgetThumbs();
  }

  /** Says which zone the clocks of cameras that do not know theirs stood in. */
  async setCamera(zone: string): Promise<void> {
    if (!(await this.#load(this.path, zone))) return;
    if (this.#day !== "" && !this.days.some(({ on }) => on === this.#day)) this.#day = "";
    await this.look();
  }

  /** Asks which photos of the day were read before; again whenever something changed, as undo makes them
      new. Asked while it is asking, it asks once more. */
  async look(): Promise<void> {
    this.#stale = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        const paths = this.ofDay.map(({ path }) => path);
        const seen = paths.length > 0 ? await seenPhotos(paths) : [];
        paths.forEach((path, index) => this.seen.set(path, seen[index] ?? false));
      }
    } catch (error) {
      say(error);
    } finally {
      this.#looking = false;
    }
  }

  /** Moves the clock of the ticked photos. */
  async shift(minutes: number): Promise<void> {
    const photos = this.chosen;
    const moved = photos.map((photo) => new Date(Date.parse(this.stampOf(photo).at) + minutes * 60_000).toISOString());
    try {
      const stamps = await photoStamps(moved);
      photos.forEach(({ path }, index) => {
        const old = this.#fixed.get(path);
        const stamp = stamps[index];
        if (!stamp) return;
        const occasion = old?.occasion ? old.stamp.occasion : stamp.occasion;
        this.#fixed.set(path, { stamp: { ...stamp, occasion }, at: true, occasion: old?.occasion ?? false });
      });
    } catch (error) {
      say(error);
    }
  }

  /** Says where the ticked photos were taken. */
  place(occasion: OccasionRef): void {
    for (const photo of this.chosen) {
      const at = this.#fixed.get(photo.path)?.at ?? false;
      this.#fixed.set(photo.path, { stamp: { ...this.stampOf(photo), occasion }, at, occasion: true });
    }
  }

  /** Reads the ticked photos. */
  async read(): Promise<void> {
    const photos = this.chosen.map((photo) => {
      const fix = this.#fixed.get(photo.path);
      const at = fix?.at ? fix.stamp.at : null;
      return { path: photo.path, at, occasion: fix?.occasion ? (fix.stamp.occasion?.id ?? null) : null, card: this.cards.has(photo.path) };
    });
    try {
      const report = await readPhotos({ photos, camera: this.list?.camera ?? null });
      run.took(report);
      this.report = report;
      this.ticked.clear();
      this.cards.clear();
      await this.look(); // those not reached, and those nobody could read, are still new
    } catch (error) {
      say(error);
    }
  }

  async #load(path: string, camera: string | null): Promise<boolean> {
    try {
      const list = await listPhotos(path, camera);
      if (camera === null) {
        forgetThumbs();
        this.seen.clear();
        this.ticked.clear();
      }
      this.list = list;
      return true;
    } catch (error) {
      say(error);
      return false;
    }
  }
}

/** The folder of the window. */
export const folder = new Folder();
