// Which rows of a list of fixed-height rows are in view, and where they are drawn. Heads of one height
// may stand between the rows.
//
// WebKitGTK caps an element at 33,554,430 px, which 52 px rows reach at 645,000 rows. Beyond 30
// million the scrollbar is scaled: a jump (dragging the thumb) maps its position onto all rows, while
// a small step (wheel, keys) moves by its own pixels, so that no row is ever skipped. After small
// steps the thumb is a little off; `seat` tells where it belongs once scrolling rests.

const most_px = 30_000_000;
/** Rows drawn above and below the view: a turn of the wheel shows them before the page hears of it. */
const spare_rows = 4;

type Range = readonly [first: number, last: number];

/** Heads between the rows: the rows they stand before, in order, and their height. */
export type Heads = { before: readonly number[]; px: number };

/** A head with the rows below it: which, and where it is drawn. */
export type HeadedRows = { head: number; top_px: number; height_px: number };

export class Viewport {
  /** Pixels of rows above the view. */
  top_px: number;
  /** First and last row to draw. Another value only when they change, as every row depends on it. */
  drawn: Range;
  #scroll_px: number;
  readonly count: number;
  readonly row_px: number;
  readonly height_px: number;
  readonly #heads: Heads;

  constructor(count: number, row_px: number, height_px: number, scroll_px = 0, heads: Heads = { before: [], px: 0 }) {
    this.count = count;
    this.row_px = row_px;
    this.height_px = height_px;
    this.#heads = heads;
    this.#scroll_px = $state(scroll_px);
    const top_px = this.#toRows(scroll_px);
    this.top_px = $state(top_px);
    this.drawn = $state.raw(this.#range(top_px, spare_rows));
  }

  /** The most rows that are ever drawn at once. */
  get slots(): number {
    return Math.min(this.count, Math.ceil(this.height_px / this.row_px) + 1 + 2 * spare_rows);
  }

  /** Height of the scrolled content. */
  get content_px(): number {
    return Math.min(this.#all_px, most_px);
  }

  /** Whether the scrollbar is scaled. */
  get scaled(): boolean {
    return this.#all_px > most_px;
  }

  /** Takes note of a scroll event. */
  scrolled(scroll_px: number): void {
    const step_px = scroll_px - this.#scroll_px;
    this.#scroll_px = scroll_px;
    const atEnd = scroll_px <= 0 || scroll_px >= this.content_px - this.height_px;
    const small = this.scaled && !atEnd && Math.abs(step_px) <= this.height_px;
    this.#move(small ? this.top_px + step_px : this.#toRows(scroll_px));
  }

  /** The scroll position that belongs to what is shown; setting it does not move the rows. */
  seat(): number {
    const span_px = this.#span();
    this.#scroll_px = this.scaled ? Math.round((this.top_px / span_px) * (this.content_px - this.height_px)) : this.top_px;
    return this.#scroll_px;
  }

  /** Brings a row into view, moving as little as possible, and returns the scroll position for it. */
  reveal(index: number): number {
    const row_top_px = this.#start_px(index);
    const cover_px = this.#heads.before.length > 0 ? this.#heads.px : 0; // its own head, or the one that stays at the top
    const lowest_px = row_top_px + this.row_px - this.height_px;
    this.#move(Math.min(row_top_px - cover_px, Math.max(lowest_px, this.top_px)));
    return this.seat();
  }

  /** First and last row that are at least partly in view. */
  get inView(): Range {
    return this.#range(this.top_px, 0);
  }

  /** Where a row is drawn, in pixels from the start of the content. */
  rowTop_px(index: number): number {
    return this.#drawn_px(this.#start_px(index));
  }

  /** The heads whose rows are in view, each with where it and its rows are drawn. */
  headed(): readonly HeadedRows[] {
    const { before, px } = this.#heads;
    const [first, last] = this.inView;
    const [from, to] = [Math.max(0, this.#headsUpTo(first) - 1), this.#headsUpTo(last)];
    return before.slice(from, to).map((row, index) => {
      const head = from + index;
      const next = before[head + 1];
      const [start_px, end_px] = [this.#start_px(row) - px, next === undefined ? this.#all_px : this.#start_px(next) - px];
      if (!this.scaled) return { head, top_px: start_px, height_px: end_px - start_px };
      // More rows than an element may be high: those around the view will do.
      const [drawn_px, until_px] = [Math.max(start_px, this.top_px - this.height_px), Math.min(end_px, this.top_px + 2 * this.height_px)];
      return { head, top_px: this.#drawn_px(drawn_px), height_px: until_px - drawn_px };
    });
  }

  /** The height of everything. */
  get #all_px(): number {
    return this.#start_px(this.count);
  }

  /** Pixels above a row, without scaling. */
  #start_px(index: number): number {
    return index * this.row_px + this.#headsUpTo(index) * this.#heads.px;
  }

  #drawn_px(start_px: number): number {
    return this.scaled ? start_px - this.top_px + this.#scroll_px : start_px;
  }

  #move(top_px: number) {
    this.top_px = this.#clamp(top_px);
    const [first, last] = this.#range(this.top_px, spare_rows);
    if (first !== this.drawn[0] || last !== this.drawn[1]) this.drawn = [first, last];
  }

  #range(top_px: number, spare: number): Range {
    const first = this.#rowAt(top_px) - spare;
    const last = this.#rowAt(top_px + this.height_px - 1) + spare;
    return [Math.max(0, first), Math.min(this.count - 1, last)];
  }

  /** The row at a height; at a head, the first below it. */
  #rowAt(px: number): number {
    const { before, px: head_px } = this.#heads;
    const heads = this.#headsWhile((row, head) => row * this.row_px + head * head_px <= px);
    const row = Math.floor((px - heads * head_px) / this.row_px);
    return Math.min(Math.max(row, before[heads - 1] ?? 0), this.count - 1);
  }

  /** How many heads stand before a row or before one above it. */
  #headsUpTo(index: number): number {
    return this.#headsWhile((row) => row <= index);
  }

  /** How many heads come before the first that is not so; bisected, as days can be thousands. */
  #headsWhile(so: (row: number, head: number) => boolean): number {
    const { before } = this.#heads;
    let [from, to] = [0, before.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (so(before[middle] ?? 0, middle)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #toRows(scroll_px: number): number {
    if (!this.scaled) return this.#clamp(scroll_px);
    return this.#clamp((scroll_px / (this.content_px - this.height_px)) * this.#span());
  }

  #span(): number {
    return Math.max(0, this.#all_px - this.height_px);
  }

  #clamp(px: number): number {
    return Math.min(Math.max(0, px), this.#span());
  }
}
