// How an occasion is called.
import type { OccasionRef } from "../ipc/types";
import { words } from "../words/index.svelte";
import { visible } from "../words/visible";

/** What an occasion is called in a line: a session by its code, an overflow room as one. */
export function occasionName({ title, code, overflow }: OccasionRef): string {
  return visible(code ? `${code} ${overflow ? words().overflow : title}` : title);
}
