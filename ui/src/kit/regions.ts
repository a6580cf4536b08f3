// F6 moves between the parts of the window: sidebar, toolbar, list, detail. A part is any element
// with `data-region`; the order is the document's. Coming back returns to where the focus was.

const lastFocus = new WeakMap<Element, HTMLElement>();
const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"]';

/** Moves the focus to the next (1) or previous (-1) region that can take it. */
export function moveRegion(step: 1 | -1, root: ParentNode = document): void {
  const regions = [...root.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => targetIn(region));
  if (regions.length === 0) return;
  const active = document.activeElement;
  const current = regions.findIndex((region) => region.contains(active));
  if (current >= 0 && active instanceof HTMLElement) lastFocus.set(regions[current] as Element, active);
  const next = current < 0 ? (step > 0 ? 0 : regions.length - 1) : (current + step + regions.length) % regions.length;
  targetIn(regions[next] as HTMLElement)?.focus();
}

function targetIn(region: HTMLElement): HTMLElement | null {
  const last = lastFocus.get(region);
  return last && region.contains(last) ? last : region.querySelector<HTMLElement>(focusable);
}
