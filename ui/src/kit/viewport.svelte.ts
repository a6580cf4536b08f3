// Which rows of a list of fixed-height rows are in view, and where they are drawn.
//
// WebKitGTK caps an element at 33,554,430 px, which 52 px rows reach at 645,000 rows. Beyond 30
// million the scrollbar is scaled: a jump (dragging the thumb) maps its position onto all rows, while
// a small step (wheel, keys) moves by its own pixels, so that no row is ever skipped. After small
// steps the thumb is a little off; `seat` tells where it belongs once scrolling rests.

const most_px = 30_000_000;

export class Viewport {
  /** Pixels of rows above the view. */
  top_px: number;
  #scroll_px: number;
  readonly count: number;
  readonly row_px: number;
  readonly height_px: number;

  constructor(count: number, row_px: number, height_px: number, scroll_px = 0) {
    this.count = count;
    this.row_px = row_px;
    this.height_px = height_px;
    this.#scroll_px = $state(scroll_px);
    this.top_px = $state(this.#toRows(scroll_px));
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
    this.top_px = small ? this.#clamp(this.top_px + step_px) : this.#toRows(scroll_px);
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
    if (row_top_px < this.top_px) this.top_px = row_top_px;
    else if (row_top_px + this.row_px > this.top_px + this.height_px) this.top_px = row_top_px + this.row_px - this.height_px;
    this.top_px = this.#clamp(this.top_px);
    return this.seat();
  }

  /** First and last row to draw, with some to spare on both sides. */
  range(spare = 6): [first: number, last: number] {
    const first = Math.floor(this.top_px / this.row_px) - spare;
    const last = Math.ceil((this.top_px + this.height_px) / this.row_px) + spare;
    return [Math.max(0, first), Math.min(this.count, last) - 1];
  }

  /** Where a row is drawn, in pixels from the start of the content. */
  rowTop_px(index: number): number {
    const start_px = index * this.row_px;
    return this.scaled ? start_px - this.top_px + this.#scroll_px : start_px;
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
