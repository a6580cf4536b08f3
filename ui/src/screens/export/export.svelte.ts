// What would be written: the preset, whom it is about, and the core's preview of the file.
import { exportPeople, exportPreview, problemOf } from "../../ipc/commands";
import type { ConferenceId, ExportDone, ExportPreview, Preset, Problem } from "../../ipc/types";

export const presets: readonly Preset[] = ["spreadsheet", "hubspot"];

/** How many rows are shown before they are saved. */
export const preview_rows = 50;

export class Export {
  preset = $state<Preset>("spreadsheet");
  /** Only people met at this conference; null for everyone. */
  conference = $state<ConferenceId | null>(null);
  preview = $state.raw<ExportPreview>();
  /** Why there is no preview. */
  problem = $state.raw<Problem>();
  #asked = 0;

  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const preview = await exportPreview(this.preset, this.conference);
      if (mine !== this.#asked) return; // an older answer must not replace a newer one
      this.preview = preview;
      this.problem = undefined;
    } catch (error) {
      if (mine === this.#asked) this.problem = problemOf(error);
    }
  }

  write(path: string): Promise<ExportDone> {
    return exportPeople(this.preset, this.conference, path);
  }
}
