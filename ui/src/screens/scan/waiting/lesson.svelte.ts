// Teaching a badge: a sample in parts, what each part is, and at once what comes of it.
import { app } from "../../../ipc/app.svelte";
import { cutBadge, teachBadge, tryBadge } from "../../../ipc/commands";
import type { BadgeLayoutForm, BadgeLayoutView, BadgeShape, BadgeTrial, CaptureView, ConferenceId, LayoutId, PersonField } from "../../../ipc/types";
import { change, say } from "../../../kit/change";
import { words } from "../../../words/index.svelte";

type Part = { key: string | null; text: string; field: PersonField };

export class Lesson {
  readonly id: LayoutId | null;
  readonly conference: ConferenceId | null;
  readonly conferenceName: string | null;
  sample = $state("");
  /** As typed: a tab is written \t, a line end \n. */
  delimiter = $state<string>();
  parts = $state.raw<readonly Part[]>([]);
  trial = $state.raw<BadgeTrial>();
  #latest = 0;
  #layout: BadgeShape | undefined;

  constructor(id: LayoutId | null, conference: ConferenceId | null, name: string | null, sample: string, layout?: BadgeShape) {
    [this.id, this.conference, this.conferenceName, this.sample, this.#layout] = [id, conference, name, sample, layout];
  }

  /** From a capture that waits. */
  static of({ capture, conference }: CaptureView): Lesson {
    return new Lesson(null, capture.conference, conference, capture.payload);
  }

  /** A taught layout again, with a badge that waits as its sample where there is one. */
  static again({ layout, conference }: BadgeLayoutView, captures: readonly CaptureView[]): Lesson {
    const sample = captures.find(({ capture }) => capture.conference === layout.conference)?.capture.payload ?? "";
    return new Lesson(layout.id, layout.conference, conference, sample, layout.layout);
  }

  /** Cuts the sample, at the delimiter given or the likeliest, and tries it. */
  async cut(delimiter: string | null): Promise<void> {
    const layout = this.#layout;
    try {
      const between = delimiter === null && layout?.kind === "parts" ? layout.delimiter : delimiter === null ? null : meant(delimiter);
      const cut = await cutBadge(this.conference, this.sample, between);
      this.parts = cut.parts.map((part, at) => ({ ...part, field: layout ? (taught(layout, at, part.key) ?? "ignore") : part.field }));
      if (delimiter === null) this.delimiter = cut.delimiter === null ? undefined : written(cut.delimiter);
      await this.try();
    } catch (error) {
      say(error);
    }
  }

  async choose(at: number, field: PersonField): Promise<void> {
    const many = ["ignore", "email", "phone", "url", "note", "tags"].includes(field);
    this.parts = this.parts.map((part, index) => (index === at ? { ...part, field } : !many && part.field === field ? { ...part, field: "ignore" } : part));
    this.#layout = undefined; // what was chosen here counts from now on
    await this.try();
  }

  async try(): Promise<void> {
    const mine = ++this.#latest;
    const trial = await tryBadge(this.#form, this.sample).catch(say);
    if (mine === this.#latest && trial) this.trial = trial;
  }

  /** Keeps it; true if it was. */
  async teach(): Promise<boolean> {
    const taught = await change(teachBadge(this.#form), ({ read }) => words().waiting.taught(read));
    if (taught) void app.refresh();
    return taught !== undefined;
  }

  get #form(): BadgeLayoutForm {
    const keyed = this.parts.some(({ key }) => key !== null);
    const layout: BadgeShape = keyed
      ? { kind: "keys", fields: this.parts.filter(({ field }) => field !== "ignore").map(({ key, field }) => ({ key: key ?? "", field })) }
      : { kind: "parts", delimiter: meant(this.delimiter ?? ""), fields: this.parts.map(({ field }) => field) };
    return { id: this.id, conference: this.conference, layout };
  }
}

function taught(layout: BadgeShape, at: number, key: string | null): PersonField | undefined {
  return layout.kind === "parts" ? layout.fields[at] : layout.fields.find((one) => one.key.toLowerCase() === key?.toLowerCase())?.field;
}

const written = (delimiter: string) => delimiter.replaceAll("\t", "\\t").replaceAll("\n", "\\n");
const meant = (typed: string) => typed.replaceAll("\\t", "\t").replaceAll("\\n", "\n");
