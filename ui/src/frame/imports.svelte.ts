// Contacts from a vCard file, whatever screen it came in on: People has a command for it. Scan takes the
// file first, and hands over those with too many cards to be people just met, or whom nobody met.
import { app } from "../ipc/app.svelte";
import { importContacts } from "../ipc/commands";
import type { ImportReport, StepId } from "../ipc/types";
import { say } from "../kit/change";
import { router } from "../kit/route.svelte";

/** A file and what became of its cards. */
export type Imported = { file: string; report: ImportReport };

class Imports {
  /** Reports nobody has closed yet, the oldest first. */
  reports = $state.raw<readonly Imported[]>([]);
  /** The import whose people are to be shown; the list of people takes it. */
  asked = $state<StepId>();
  /** The field that opens the system's dialog. */
  field = $state<HTMLInputElement>();

  /** Asks for a file. */
  choose(): void {
    this.field?.click();
  }

  /** Imports a file as one step; its report, or undefined if nothing was imported, which is said. */
  async take(file: File): Promise<ImportReport | undefined> {
    try {
      const report = await importContacts(file);
      this.reports = [...this.reports, { file: file.name, report }];
      void app.refresh(); // sooner than the core tells of the change
      return report;
    } catch (error) {
      say(error);
      return undefined;
    }
  }

  /** Closes the report on show. */
  close(): void {
    this.reports = this.reports.slice(1);
  }

  /** Shows the people an import brought or completed. */
  show(step: StepId): void {
    this.asked = step;
    router.go({ screen: "people" });
  }
}

/** The imports of the window. */
export const imports = new Imports();
