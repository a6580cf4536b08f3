// Which rows of a list of fixed-height rows are in view, and where they are drawn.
//
// WebKitGTK caps an element at 33,554,430 px, which 52 px rows reach at 645,000 rows. Beyond 30
// million the scrollbar is scaled: a jump (dragging the thumb) maps its position onto all rows, while
// a small step (wheel, keys) moves by its own pixels, so that no row is ever skipped. After small
// steps the thumb is a little off; `seat` tells where it belongs once scrolling rests.

const most_px = 30_000_000;
/** Rows drawn above and below the view: a turn of the wheel shows them before the page hears of it. */
const spare_rows = 4;

type Range = readonly [first: number, last: number];

export class Viewport {
  /** Pixels of rows above the view. */
  top_px: number;
  /** First and last row to draw. Another value only when they change, as every row depends on it. */
  drawn: Range;
  #scroll_px: number;
  readonly count: number;
  readonly row_px: number;
  readonly height_px: number;

  constructor(count: number, row_px: number, height_px: number, scroll_px = 0) {
    this.count = count;
    this.row_px = row_px;
    this.height_px = height_px;
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
    return Math.min(this.count * this.row_px, most_px);
  }

  /** Whether the scrollbar is scaled. */
  get scaled(): boolean {
    return this.count * this.row_px > most_px;
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
    const row_top_px = index * this.row_px;
    const lowest_px = row_top_px + this.row_px - this.height_px;
    this.#move(Math.min(row_top_px, Math.max(lowest_px, this.top_px)));
    return this.seat();
  }

  /** First and last row that are at least partly in view. */
  get inView(): Range {
    return this.#range(this.top_px, 0);
  }

  /** Where a row is drawn, in pixels from the start of the content. */
  rowTop_px(index: number): number {
    const start_px = index * this.row_px;
    return this.scaled ? start_px - this.top_px + this.#scroll_px : start_px;
  }

  #move(top_px: number) {
    this.top_px = this.#clamp(top_px);
    const [first, last] = this.#range(this.top_px, spare_rows);
    if (first !== this.drawn[0] || last !== this.drawn[1]) this.drawn = [first, last];
  }

  #range(top_px: number, spare: number): Range {
    const first = Math.floor(top_px / this.row_px) - spare;
    const last = Math.ceil((top_px + this.height_px) / this.row_px) + spare;
    return [Math.max(0, first), Math.min(this.count, last) - 1];
  }

  #toRows(scroll_px: number): number {
    if (!this.scaled) return this.#clamp(scroll_px);
    return this.#clamp((scroll_px / (this.content_px - this.height_px)) * this.#span());
  }

  #span(): number {
    return Math.max(0, this.count * this.row_px - this.height_px);
  }

  #clamp(px: number): number {
    return Math.min(Math.max(0, px), this.#span());
  }
}
