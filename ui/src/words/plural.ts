// English numbers with their noun; the Korean files attach a counter instead.

/** "1 person", "12,345 people". */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
