// Small pictures of photos in a folder, made when they come into view and kept for a while.
import { thumbnail } from "../../../ipc/commands";

/** What is shown on a screen of twice the density. */
const side_px = 320;
/** More at once would only make each slower. */
const most_at_once = 3;
/** Some megabytes; a day of photos. */
const most_kept = 400;

const kept = new Map<string, string>();
const waiting: { path: string; done: (url: string | undefined) => void; wanted: () => boolean }[] = [];
let working = 0;

/** The address of a photo's small picture; undefined if it is none. Whoever does not want it any more
 * is passed over, and gets no answer. */
export function thumbOf(path: string, wanted: () => boolean): Promise<string | undefined> {
  const known = kept.get(path);
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((done) => {
    waiting.push({ path, done, wanted });
    void work();
  });
}

/** Forgets all of them: the files may have changed. */
export function forgetThumbs(): void {
  for (const url of kept.values()) URL.revokeObjectURL(url);
  kept.clear();
}

async function work(): Promise<void> {
  if (working >= most_at_once) return;
  working += 1;
  // What came into view last is looked at first.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.wanted()) next.done(kept.get(next.path) ?? (await make(next.path)));
  }
  working -= 1;
}

async function make(path: string): Promise<string | undefined> {
  try {
    const url = URL.createObjectURL(new Blob([await thumbnail(path, side_px)], { type: "image/jpeg" }));
    kept.set(path, url);
    const [oldest] = kept;
    if (kept.size > most_kept && oldest) {
      URL.revokeObjectURL(oldest[1]);
      kept.delete(oldest[0]);
    }
    return url;
  } catch {
    return undefined; // reading it says why
  }
}
