// My cards, and the one that is being edited with the code it would have.
import { archiveCard, cards, previewCard, saveCard } from "../../ipc/commands";
import type { CardCode, CardForm, CardId, CardView, Colleague } from "../../ipc/types";
import { change, say } from "../../kit/change";
import { words } from "../../words/index.svelte";

/** The lines of a card that are typed. */
export type CardLine = Exclude<keyof CardForm, "id">;

export const cardLines = [
  "label", "name", "second_name", "title", "company", "email", "phone", "url", "note",
] as const satisfies readonly CardLine[];

export class CardDraft {
  readonly id: CardId | null;
  readonly #base: string;
  lines = $state<Record<CardLine, string>>(emptyLines());
  /** The code of what is typed; undefined until it was made. */
  code = $state.raw<CardCode>();
  #asked = 0;

  constructor(form: CardForm, code?: CardCode) {
    this.id = form.id;
    for (const line of cardLines) this.lines[line] = form[line] ?? "";
    this.#base = JSON.stringify(this.form());
    this.code = code;
  }

  get dirty(): boolean {
    return this.id === null || JSON.stringify(this.form()) !== this.#base;
  }

  /** A card that cannot be scanned is not one: it needs a name and a readable code. */
  get ready(): boolean {
    return this.lines.name.trim() !== "" && this.code?.state === "readable";
  }

  form(): CardForm {
    const text = (line: CardLine) => this.lines[line].trim().normalize("NFC");
    const optional = (line: CardLine) => text(line) || null;
    return {
      id: this.id, label: text("label"), name: text("name"), second_name: optional("second_name"), title: optional("title"),
      company: optional("company"), email: optional("email"), phone: optional("phone"), url: optional("url"), note: optional("note"),
    };
  }

  /** Makes the code of what is typed; an older answer never replaces a newer one. */
  async preview(form: CardForm): Promise<void> {
    const mine = ++this.#asked;
    if (form.name === "") return;
    try {
      const code = await previewCard(form);
      if (mine === this.#asked) this.code = code;
    } catch (error) {
      say(error);
    }
  }
}

export class Cards {
  /** All cards; undefined until the first answer. */
  all = $state.raw<readonly CardView[]>();
  #asked = 0;

  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const all = await cards();
      if (mine === this.#asked) this.all = all;
    } catch (error) {
      say(error);
    }
  }

  /** Saves what was typed; the card as it is now, or undefined if it could not be saved. */
  async save(draft: CardDraft): Promise<CardView | undefined> {
    const view = await change(saveCard(draft.form()), ({ card }) => words().cards.saved(card.label));
    if (view) await this.load();
    return view;
  }

  async archive({ card }: CardView): Promise<boolean> {
    const done = await change(archiveCard(card.id).then(() => true), words().cards.archived(card.label));
    if (done) await this.load();
    return done === true;
  }
}

/** The form that changes nothing. */
export function formOf({ card }: CardView): CardForm {
  const { id, label, name, second_name, title, company, email, phone, url, note } = card;
  return { id, label, name: name.display, second_name: second_name?.display ?? null, title, company, email, phone, url, note };
}

/** A new card starts with what is known about me. */
export function blank(me: Colleague | null | undefined): CardForm {
  return {
    id: null, label: "", name: me?.name.display ?? "", second_name: null, title: null, company: null,
    email: me?.email ?? null, phone: null, url: null, note: null,
  };
}

/** A card's label as a file name that every system takes. */
export function fileName(label: string, extension: string): string {
  return `${label.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "-").trim() || "card"}.${extension}`;
}

function emptyLines(): Record<CardLine, string> {
  return Object.fromEntries(cardLines.map((line) => [line, ""])) as Record<CardLine, string>;
}
