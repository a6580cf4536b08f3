// How much time there is for a way.

/** How a way is: impossible, tight, or with time to spare. */
export function tightness(spare_minutes: number): "bad" | "time" | "slate" {
  return spare_minutes < 0 ? "bad" : spare_minutes < 10 ? "time" : "slate";
}
