// A long list that is asked for by position: pages are fetched as they come into view, the newest
// few are kept. Rune state, so rows appear as their page arrives. Two are on their way at most: a
// dragged scrollbar passes by more than can come, and only where it is now counts.
//
// A list that changed is a new Slices that takes the old one's place: where its rows are not here
// yet, the old ones stand in, so that nothing flickers while the list reloads.

export type Load<T> = (offset: number, limit: number) => Promise<readonly T[]>;

const page_rows = 50;
const most_pages = 40;
const most_underway = 2;

type Options<T> = {
  /** The first rows, where they came with the list. */
  first?: readonly T[] | undefined;
  /** What stood here before. */
  before?: Slices<T> | undefined;
  failed?: ((error: unknown) => void) | undefined;
};

export class Slices<T> {
  #pages = $state.raw<ReadonlyMap<number, readonly T[]>>(new Map());
  #asked = new Set<number>();
  #underway = 0;
  #wanted: readonly [first_page: number, last_page: number] = [0, -1];
  #first: readonly T[];
  #before: Slices<T> | undefined;
  #load: Load<T>;
  #failed: (error: unknown) => void;

  constructor(load: Load<T>, { first = [], before, failed = () => {} }: Options<T> = {}) {
    this.#load = load;
    this.#first = first;
    this.#failed = failed;
    this.#before = before;
    if (before) before.#before = undefined; // one generation is enough
  }

  /** The row at a position, or undefined while it is on its way. */
  at(index: number): T | undefined {
    const page = this.#pages.get(Math.floor(index / page_rows));
    return page ? page[index % page_rows] : (this.#first[index] ?? this.#before?.at(index));
  }

  /** Makes sure the rows from `first` to `last` are here or coming; those wanted before may stay away. */
  want(first: number, last: number): void {
    if (last < this.#first.length) return;
    this.#wanted = [Math.floor(first / page_rows), Math.floor(last / page_rows)];
    this.#ask();
  }

  #ask() {
    const [first, last] = this.#wanted;
    for (let page = first; page <= last && this.#underway < most_underway; page++) {
      if (!this.#asked.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    this.#asked.add(page);
    this.#underway += 1;
    try {
      this.#keep(page, await this.#load(page * page_rows, page_rows));
      this.#underway -= 1;
      this.#ask();
    } catch (error) {
      this.#underway -= 1;
      this.#asked.delete(page); // scrolling there again tries again
      this.#failed(error);
    }
  }

  #keep(page: number, rows: readonly T[]): void {
    const pages = new Map(this.#pages).set(page, rows);
    while (pages.size > most_pages) {
      const farthest = [...pages.keys()].reduce((far, one) => (Math.abs(one - page) > Math.abs(far - page) ? one : far));
      pages.delete(farthest);
      this.#asked.delete(farthest);
    }
    this.#pages = pages;
  }
}
