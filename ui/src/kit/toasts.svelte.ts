// Short notices at the bottom. `info` says something, `done` offers to undo it, `problem` stays until
// it is closed and may have one action. At most three, of which one is `done`: only the newest change
// has its way back here, older ones have it in History. None says what another says already. All but
// problems last 8 s, and time stands still while the pointer or the focus is on any of them.

export type ToastKind = "info" | "done" | "problem";
export type ToastAction = { label: string; run: () => void };
export type Toast = { id: number; kind: ToastKind; text: string; detail?: string; action?: ToastAction };

const lifetime_ms = 8_000;
const most = 3;

class Toasts {
  /** What is shown, newest last. */
  items = $state.raw<readonly Toast[]>([]);
  /** Whether time stands still. */
  paused = $state(false);
  #nextId = 1;
  #timers = new Map<number, { left_ms: number; since_ms: number; handle?: ReturnType<typeof setTimeout> }>();

  /** Says something. */
  info(text: string, detail?: string): number {
    return this.#show({ kind: "info", text, ...(detail === undefined ? {} : { detail }) });
  }

  /** Says what was done, with a way back. */
  done(text: string, undo: ToastAction): number {
    return this.#show({ kind: "done", text, action: undo });
  }

  /** Says what went wrong, with the one thing to do about it; stays until closed. */
  problem(text: string, options: { detail?: string; action?: ToastAction } = {}): number {
    return this.#show({ kind: "problem", text, ...options });
  }

  /** Runs a toast's action and closes it. */
  act(id: number): void {
    const toast = this.items.find((one) => one.id === id);
    this.close(id);
    toast?.action?.run();
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id)?.handle);
    this.#timers.delete(id);
    this.items = this.items.filter((toast) => toast.id !== id);
    if (this.items.length === 0) this.paused = false; // the pointer cannot leave what is gone
  }

  /** Stops time (pointer or focus on a toast). */
  pause(): void {
    if (this.paused) return;
    this.paused = true;
    for (const timer of this.#timers.values()) {
      clearTimeout(timer.handle);
      timer.left_ms -= Date.now() - timer.since_ms;
    }
  }

  /** Lets time go on. */
  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    for (const id of this.#timers.keys()) this.#run(id);
  }

  #show(toast: Omit<Toast, "id">): number {
    const id = this.#nextId++;
    const before = this.items;
    this.items = [...before, { ...toast, id }];
    for (const one of before) if (gives(one, toast)) this.close(one.id);
    // A problem nobody has read yet outlives older good news.
    const surplus = this.items.length - most;
    if (surplus > 0) this.close((this.items.find((one) => one.kind !== "problem" && one.id !== id) ?? this.items[0])?.id ?? id);
    if (toast.kind !== "problem") {
      this.#timers.set(id, { left_ms: lifetime_ms, since_ms: Date.now() });
      if (!this.paused) this.#run(id);
    }
    return id;
  }

  #run(id: number): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    timer.since_ms = Date.now();
    timer.handle = setTimeout(() => this.close(id), Math.max(0, timer.left_ms));
  }
}

/** Whether a notice gives its place to a newer one. */
function gives(old: Toast, { kind, text, detail }: Omit<Toast, "id">): boolean {
  return old.kind === kind && (kind === "done" || (old.text === text && old.detail === detail));
}

/** The notices of the window. */
export const toasts = new Toasts();
