// Where a list or a calendar opens: in the top layer, so that no dialog cuts it off and none has to keep
// room for it; below its field, or above where there is more room.

/** Between the field and what opens, and to the edges of the window. */
const gap_px = 4;
const edge_px = 8;

type Box = { left: number; top: number; bottom: number; width: number };
/** In pixels of the window. */
export type Spot = { left: number; width: number; height: number } & ({ top: number } | { bottom: number });

/** Where something of this size goes beside a field in a window of that size; its height is what it gets. */
export function spotBeside(field: Box, size: { width: number; height: number }, view: { width: number; height: number }): Spot {
  const [below, above] = [view.height - field.bottom - gap_px - edge_px, field.top - gap_px - edge_px];
  const left = Math.max(edge_px, Math.min(field.left, view.width - size.width - edge_px));
  const isBelow = below >= size.height || below >= above;
  const height = Math.max(0, Math.min(size.height, isBelow ? below : above));
  return { left, width: size.width, height, ...(isBelow ? { top: field.bottom + gap_px } : { bottom: view.height - field.top + gap_px }) };
}

/** Puts a popover there. The window may be zoomed: the field's own pixels tell by how much. */
export function place(popover: HTMLElement, field: HTMLElement, size: { width?: number; height: number }): void {
  const box = field.getBoundingClientRect();
  const zoom = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
  const wanted = { width: (size.width ?? field.offsetWidth) * zoom, height: size.height * zoom };
  const spot = spotBeside(box, wanted, { width: innerWidth, height: innerHeight });
  const px = (pixels: number) => `${pixels / zoom}px`;
  Object.assign(popover.style, {
    left: px(spot.left), width: px(spot.width), maxHeight: px(spot.height),
    top: "top" in spot ? px(spot.top) : "auto", bottom: "bottom" in spot ? px(spot.bottom) : "auto",
  });
}
