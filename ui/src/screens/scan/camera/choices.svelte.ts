// What the person chose about the camera, kept in this window's own storage.
import type { OccasionKind } from "../../../ipc/types";

const key = "hallway.camera";

/** A camera as the system names it; ids may change from start to start, names seldom do. */
export type Device = { id: string; label: string };
type At = OccasionKind | "nothing";
type Stored = { device?: Device; rapid?: boolean; sounds?: Partial<Record<At, boolean>> };

class Choices {
  #stored = $state.raw<Stored>(read());

  /** The camera chosen last. */
  get device(): Device | undefined {
    return this.#stored.device;
  }
  set device(device: Device | undefined) {
    this.#keep({ ...this.#stored, ...(device && { device }) });
  }

  /** Whether scanning goes on after each code. */
  get rapid(): boolean {
    return this.#stored.rapid ?? true;
  }
  set rapid(rapid: boolean) {
    this.#keep({ ...this.#stored, rapid });
  }

  /** Whether outcomes sound at this kind of occasion: everywhere but in sessions, unless told. */
  sounds(at: OccasionKind | undefined): boolean {
    return this.#stored.sounds?.[at ?? "nothing"] ?? at !== "session";
  }

  setSounds(at: OccasionKind | undefined, on: boolean): void {
    this.#keep({ ...this.#stored, sounds: { ...this.#stored.sounds, [at ?? "nothing"]: on } });
  }

  #keep(stored: Stored) {
    this.#stored = stored;
    localStorage.setItem(key, JSON.stringify(stored));
  }
}

/** The choices of this window. */
export const choices = new Choices();

function read(): Stored {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {}; // a damaged entry is as good as none
  }
}
