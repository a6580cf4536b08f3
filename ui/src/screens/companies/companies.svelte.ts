// The companies on show and which of them: loaded whole, filtered here.
import { companies } from "../../ipc/commands";
import type { CompanyForm, CompanyPage, CompanyRelation, CompanyRow } from "../../ipc/types";
import { say } from "../../kit/change";
import type { PersonName } from "../../words/names";

/** A relation, or every one. */
export type RelationFilter = CompanyRelation | "any";

export class Companies {
  /** All companies; undefined until the first answer. */
  rows = $state.raw<readonly CompanyRow[]>();
  text = $state("");
  relation = $state<RelationFilter>("any");
  /** Those the filter lets through. */
  readonly shown = $derived(filtered(this.rows ?? [], this.text, this.relation));
  #asked = 0;

  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const rows = await companies();
      if (mine === this.#asked) this.rows = rows; // an older answer must not replace a newer one
    } catch (error) {
      say(error);
    }
  }

  showAll(): void {
    this.text = "";
    this.relation = "any";
  }
}

/** The rows of a relation whose name or city contains the text; case and accents do not count. */
export function filtered(rows: readonly CompanyRow[], text: string, relation: RelationFilter): readonly CompanyRow[] {
  const wanted = fold(text.trim());
  return rows.filter(
    ({ company }) =>
      (relation === "any" || company.relation === relation) &&
      (wanted === "" || fold(`${company.name} ${company.city ?? ""}`).includes(wanted)),
  );
}

/** The form that changes nothing. */
export function formOf({ company, aliases, domains }: CompanyPage): CompanyForm {
  const { id, name, relation, website, city } = company;
  return { id, name, relation, website, city, aliases, domains };
}

/** The page with an edit in it, as it will be once it is saved. */
export function patched(page: CompanyPage, patch: Partial<CompanyForm>): CompanyPage {
  const { aliases, domains, id: _, ...facts } = { ...formOf(page), ...patch };
  return { ...page, aliases, domains, company: { ...page.company, ...facts } };
}

/** A company's picture: the first letter of its name, whatever the script. */
export function letterOf(name: string): PersonName {
  const [letter = ""] = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return { display: letter, given: letter };
}

/** The address of a site as typed: people leave the scheme out. */
export function siteUrl(website: string): string {
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}

const fold = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC");
