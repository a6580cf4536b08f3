// Long work of the core: how far it is, and what names it when it is to stop. Commands that may take
// long run through here, so that whoever calls them need not think of it; kit/ProgressDialog shows it.

import { Channel } from "@tauri-apps/api/core";
import type { HowFar } from "./types";

export type WorkKind = "import" | "programme" | "match" | "export" | "undo" | "redo" | "duplicates" | "trash" | "restore" | "change" | "erase" | "list_photos" | "seen_photos" | "read_photos";

/** What is over sooner is not worth a word. */
const slow_ms = 300;

/** One piece of work under way. */
export class Work {
  readonly kind: WorkKind;
  /** Hears how far it is; its id names the work. */
  readonly channel = new Channel<HowFar>();
  far = $state.raw<HowFar>({ done: 0, total: 0 });
  /** Whether it takes long enough to be shown. */
  slow = $state(false);
  /** Whether it was asked to stop. */
  stopping = $state(false);

  constructor(kind: WorkKind) {
    this.kind = kind;
    this.channel.onmessage = (far) => (this.far = far);
  }
}

class Works {
  #all = $state.raw<readonly Work[]>([]);

  /** What is shown: the oldest that takes long. */
  get shown(): Work | undefined {
    return this.#all.find((work) => work.slow);
  }

  /** Starts work and follows it to its end. */
  async follow<T>(kind: WorkKind, start: (progress: Channel<HowFar>) => Promise<T>): Promise<T> {
    const work = new Work(kind);
    const timer = setTimeout(() => (work.slow = true), slow_ms);
    this.#all = [...this.#all, work];
    try {
      return await start(work.channel);
    } finally {
      clearTimeout(timer);
      this.#all = this.#all.filter((one) => one !== work);
    }
  }
}

/** The work of the window. */
export const works = new Works();
