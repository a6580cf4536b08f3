/** Whether this is the run's note line before anything was written: it has the focus between two scans, so
    what is no letter goes on to the screen. */
export function isEmptyNote(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.matches("[data-run-note]") && target.value === "";
}
