// A long list that is asked for by position: pages are fetched as they come into view, the newest
// few are kept. Rune state, so rows appear as their page arrives.

export type Load<T> = (offset: number, limit: number) => Promise<readonly T[]>;

const page_rows = 100;
const most_pages = 20;

export class Slices<T> {
  #pages = $state.raw<ReadonlyMap<number, readonly T[]>>(new Map());
  #asked = new Set<number>();
  #load: Load<T>;
  #failed: (error: unknown) => void;

  constructor(load: Load<T>, failed: (error: unknown) => void = () => {}) {
    this.#load = load;
    this.#failed = failed;
  }

  /** The row at a position, or undefined while it is on its way. */
  at(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / page_rows))?.[index % page_rows];
  }

  /** Makes sure the rows from `first` to `last` are here or coming. */
  want(first: number, last: number): void {
    for (let page = Math.floor(first / page_rows); page <= Math.floor(last / page_rows); page++) {
      if (!this.#asked.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    this.#asked.add(page);
    try {
      this.#keep(page, await this.#load(page * page_rows, page_rows));
    } catch (error) {
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
