// The run: what was scanned since the window opened, newest first, and the work of scanning more.
//
// Files are read one at a time, so that a folder of thousands never fills the memory; each is one
// entry of the journal and all of them one step. What a code became stands at the top at once.
import { clock } from "../../../frame/clock.svelte";
import { imports } from "../../../frame/imports.svelte";
import { change } from "../../../kit/change";
import { live } from "../../../kit/live.svelte";
import { router } from "../../../kit/route.svelte";
import { toasts } from "../../../kit/toasts.svelte";
import { app } from "../../../ipc/app.svelte";
import { addNotes, history, keepCard, nameCapture, newProgress, newStep, problemOf, quickAdd, readText, samePerson, scanImage, scanText, stopWork, type TextOptions } from "../../../ipc/commands";
import type { CaptureId, ContactId, NotesLine, PhotosReport, ScanProblem, ScannedCode, ScanReport, StepId } from "../../../ipc/types";
import { fullName } from "../../../words/names";
import { errorText, language, words } from "../../../words/index.svelte";
import { fromClipboard } from "../files/clipboard";
import { cardsIn, type Picked } from "../files/files";
import { metWhere, type Met } from "../text/met.svelte";
import { notes } from "../text/notes.svelte";
import { lists } from "../waiting/lists.svelte";
import { asItStands, heard, savedBy, sum, withBefore, withoutPicture, type Counts, type Entry } from "./entries";
import { isUndone, taken } from "./taken.svelte";

/** Larger files are refused by the core as well; asking here saves reading them. */
const most_bytes = 64 * 1024 * 1024;
/** A vCard file with more cards is an import, with its own report. */
const most_cards = 20;
/** Pictures without a code that can still be typed in. */
const most_pictures = 20;
/** More rows than anybody looks through; the people list has them all. */
const most_entries = 200;

export type { Entry } from "./entries";

class Run {
  #all = $state.raw<readonly Entry[]>([]);
  /** What came before those shown, by step. */
  #older = $state.raw<ReadonlyMap<StepId | null, Counts>>(new Map());
  readonly #entries = $derived(this.#all.map(asItStands));
  /** Every entry with all it was before. */
  readonly versions: readonly Entry[] = $derived(this.#all.flatMap(withBefore));
  /** How many were read and how many new people came of them; what is undone does not count. */
  readonly counts: Counts = $derived.by(() => {
    const live = [
      ...this.#entries.filter((entry) => !isUndone(entry)).map((entry) => ({ reads: 1, saved: savedBy(entry) })),
      ...[...this.#older].filter(([step]) => step === null || !taken.has(step)).map(([, counts]) => counts),
    ];
    return live.reduce(sum, { reads: 0, saved: 0 });
  });
  /** Whether it is hidden from whoever looks on; then no name is shown anywhere. */
  covered = $state(false);
  /** Files of the work going on. */
  done = $state(0);
  all = $state(0);
  #queue: Picked[] = [];
  #step: StepId | undefined;
  /** The image being read, which can be stopped. */
  #reading: ReturnType<typeof newProgress> | undefined;
  #met: { answer: Met | undefined } | undefined;
  #working = false;
  #key = 0;

  /** Whether files are being read. */
  get busy(): boolean {
    return this.all > 0;
  }

  /** Newest first, each as it stands by now. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Begins anew with these. */
  set entries(entries: readonly Entry[]) {
    this.#all = entries;
    this.#older = new Map();
  }

  /** Entries too old to be shown. */
  get hidden(): number {
    return [...this.#older.values()].reduce(sum, { reads: 0, saved: 0 }).reads;
  }

  /** How many entries belong to a step. */
  sizeOf(step: StepId): number {
    return this.entries.filter((entry) => entry.step === step).length;
  }

  /** Scans files after those that wait already. */
  async files(files: readonly Picked[]): Promise<void> {
    this.#queue.push(...files);
    this.all += files.length;
    if (this.#working) return;
    this.#working = true;
    try {
      this.#step = await newStep();
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
        await this.#file(next);
        this.done += 1;
      }
    } catch (error) {
      this.#queue = []; // the disk is full, the profile is gone: the next file would meet the same
      const problem = problemOf(error);
      if (problem.code !== "cancelled") toasts.problem(errorText(problem));
    } finally {
      this.#working = false;
      this.#met = undefined;
      this.done = this.all = 0;
      void app.refresh(); // sooner than the core tells of the change
    }
  }

  /** Stops, also in the middle of an image. What was read stays. */
  cancel(): void {
    if (this.#queue.length > 0) toasts.info(words().scan.stopped(this.done, this.all));
    this.#queue = [];
    if (this.#reading) void stopWork(this.#reading.id);
  }

  /** Saves the person a typed line is about; fails as the command does. */
  async line(line: string): Promise<void> {
    this.#take(null, await quickAdd(line));
    void app.refresh();
  }

  /** Takes what the camera saw at once, and answers with its entries. */
  frame(codes: readonly ScannedCode[], step: StepId | null): readonly Entry[] {
    for (const code of codes) this.#add({ file: null, camera: true, code, step: code.outcome === "already_scanned" ? null : step });
    return this.entries.slice(0, codes.length);
  }

  /** Says whose a waiting capture is; fails as the command does. */
  async name(capture: CaptureId, line: string): Promise<ContactId | undefined> {
    const { files, step } = await nameCapture(capture, line);
    const code = files[0]?.codes[0];
    const asked = this.entries.find((entry) => entry.code?.outcome === "unresolved" && entry.code.capture === capture);
    if (asked && code) {
      live.say(heard(this.#became(asked, { code, step })));
    } else this.#take(null, { files, step });
    void app.refresh();
    return code && "row" in code ? code.row?.id : undefined;
  }

  /** Adds the people of pasted notes; fails as the command does. */
  async notes(lines: NotesLine[]): Promise<void> {
    this.#take(null, await addNotes(lines));
    void app.refresh();
  }

  /** Scans a pasted text; notes with many people are shown first, as they may be much else. */
  async pasted(text: string): Promise<void> {
    if (!(await notes.offer(text))) await this.text(text);
  }

  /** Scans a text. */
  async text(text: string, file: string | null = null, options: TextOptions = {}): Promise<void> {
    if (text.trim() === "") return;
    try {
      this.#take(file, await scanText(text, options));
      if (file === null) void app.refresh();
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    }
  }

  /** Takes a code that a scanner typed. */
  async scanned(code: string): Promise<void> {
    try {
      this.#take(null, await scanText(code, { scanned: true }));
      void app.refresh();
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    }
  }

  /** Keeps what was told and left, as it is about no person. */
  async keep(entry: Entry): Promise<void> {
    if (!entry.code) return;
    try {
      const { files, step } = await scanText(entry.code.text, { keep: true });
      const kept = files[0]?.codes[0];
      if (kept) this.#became(entry, { code: kept, step });
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    }
  }

  /** Says that the person of an entry is the one it may be. */
  async same(entry: Entry): Promise<void> {
    const { code } = entry;
    if (code?.outcome !== "saved" || !code.maybe) return;
    const { text, symbology } = code;
    const name = fullName(code.maybe.name, code.maybe.second_name, language.current);
    const one = await change(samePerson(code.row.id, code.maybe.id).then(withStep), words().waiting.didSame(name));
    if (one) this.#became(entry, { code: { text, symbology, ...one.answer }, step: one.step });
  }

  /** Takes what became of photos in a folder. */
  took({ files, step }: PhotosReport): void {
    this.#take(null, { files, step });
    void app.refresh();
  }

  /** Keeps a picture without a code as a paper card, to be typed in. */
  async typeIn(entry: Entry): Promise<void> {
    const { file, picture } = entry;
    if (!picture) return;
    try {
      const { files, step } = await keepCard(file, picture.lastModified || null, new Uint8Array(await picture.arrayBuffer()));
      const code = files[0]?.codes[0];
      if (code) this.#became(entry, { code, step });
      toasts.info(words().photos.typeInDone);
      void app.refresh();
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    }
  }

  /** Scans what is on the clipboard. */
  async paste(): Promise<void> {
    const found = await fromClipboard();
    if (!found) toasts.info(words().scan.nothingToPaste);
    else if ("text" in found) await this.pasted(found.text);
    else await this.#image(await newStep(), null, new File([Uint8Array.from(found.image)], "", { lastModified: 0 })).catch((error) => void toasts.problem(errorText(problemOf(error))));
  }

  async #file({ file, as, inFolder }: Picked): Promise<void> {
    if (as === "list") return void (lists.dropped = file);
    if (as === "vcard") return this.#vcard(file);
    if (file.size > most_bytes) return this.#problem(file.name, "too_large");
    if (as === "text") return this.#notes(file);
    await this.#image(this.#step ?? (await newStep()), file.name, file, inFolder);
  }

  /** Notes in a file are shown as pasted ones are, below those that are there. */
  async #notes(file: File): Promise<void> {
    const text = await textOf(file);
    if (text === undefined) return this.#problem(file.name, "unreadable");
    const all = notes.text.trim() === "" ? text : `${notes.text}\n\n${text}`;
    if (!(await notes.offer(all))) await this.text(text, file.name);
  }

  /** A few cards were met somewhere, which is asked once for all files that wait; many are an import. */
  async #vcard(file: File): Promise<void> {
    const text = file.size > most_bytes ? null : await textOf(file);
    if (text === undefined) return this.#problem(file.name, "unreadable");
    const cards = text === null ? Infinity : cardsIn(text, most_cards);
    if (text === null || cards === 0 || cards > most_cards) return this.#import(file); // whose report says that it holds nobody
    this.#met ??= { answer: await metWhere.ask(file.name, cards) };
    const met = this.#met.answer;
    if (met === "unmet") await this.#import(file);
    else if (met) {
      router.go({ screen: "scan" }); // where the run is, wherever it was asked
      await this.text(text, file.name, met);
    }
  }

  async #import(file: File): Promise<void> {
    const imported = await imports.take(file);
    if (imported) this.#add({ file: file.name, imported, step: imported.step });
  }

  /** What a folder holds and has nothing for us is passed over the next time. */
  async #image(step: StepId, name: string | null, picture: File, markSeen = false): Promise<void> {
    const bytes = await picture.arrayBuffer().catch(() => undefined);
    if (!bytes) return this.#problem(name, "unreadable");
    this.#reading = newProgress();
    try {
      this.#take(name, await scanImage(step, name, picture.lastModified || null, new Uint8Array(bytes), this.#reading, markSeen), picture);
    } finally {
      this.#reading = undefined;
    }
  }

  #take(name: string | null, report: Pick<ScanReport, "files" | "step">, picture?: File) {
    for (const { file, codes, problem, made } of report.files) {
      const when = made ? { made } : {};
      for (const code of codes) this.#add({ file: file ?? name, code, step: report.step, ...when });
      if (problem) this.#problem(file ?? name, problem, { ...when, ...(problem === "no_code" && picture ? { picture } : {}) });
    }
  }

  #problem(file: string | null, problem: ScanProblem, more: Pick<Entry, "made" | "picture"> = {}) {
    this.#add({ file, problem, step: null, ...more });
  }

  #add(entry: Omit<Entry, "key" | "at">) {
    const entries = [{ ...entry, key: this.#key++, at: clock.now }, ...this.#all];
    for (const { step, ...one } of entries.splice(most_entries)) {
      const counts = { reads: 1, saved: savedBy(one) };
      this.#older = new Map(this.#older).set(step, sum(this.#older.get(step) ?? { reads: 0, saved: 0 }, counts));
    }
    this.#all = entries.map((one, index) => (index === most_pictures ? withoutPicture(one) : one));
    live.say(heard(entry));
  }

  /** What a later step made of an entry; undoing that makes it again what it was. */
  #became(before: Entry, { code, step }: { code: ScannedCode; step: StepId | null }): Entry {
    const { picture: _, problem: __, ...rest } = before;
    const entry = { ...rest, code, step, before };
    this.#all = this.#all.map((one) => (one.key === before.key ? entry : one));
    return entry;
  }
}

/** The run of the window. */
export const run = new Run();

/** What a file says; undefined if it is gone or no text. */
async function textOf(file: File): Promise<string | undefined> {
  return file.arrayBuffer().then((bytes) => readText(new Uint8Array(bytes))).catch(() => undefined);
}

/** An answer with the step that brought it. */
async function withStep<T>(answer: T): Promise<{ answer: T; step: StepId | null }> {
  const [newest] = await history(null, 1);
  return { answer, step: newest?.id ?? null };
}
