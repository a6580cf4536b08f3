// Light, dark or as the system, and the size of everything. Both act on <html> at once; whoever
// starts the window keeps them across starts (preferences.svelte.ts).

export type ThemeChoice = "light" | "dark" | "system";

/** Up to this width the sidebar is a rail and panels fold away: style with `[data-narrow]`. Media and
 * container queries will not do: engines disagree whether they see zoomed or unzoomed pixels. */
const narrow_px = 1120;
/** Below this height what normally stands still scrolls: `[data-short]`. */
const short_px = 540;
const zooms = [80, 90, 100, 110, 125, 150, 175, 200];

class Theme {
  /** What the person chose. */
  choice = $state<ThemeChoice>("system");
  /** Size in percent, 80 to 200. */
  zoom = $state(100);
  #systemDark = $state(false);

  /** What is shown. */
  get shown(): "light" | "dark" {
    if (this.choice !== "system") return this.choice;
    return this.#systemDark ? "dark" : "light";
  }

  /** One step larger or smaller. */
  step(direction: 1 | -1): void {
    const next = direction > 0 ? zooms.find((zoom) => zoom > this.zoom) : zooms.findLast((zoom) => zoom < this.zoom);
    this.zoom = next ?? this.zoom;
  }

  /** Follows the system and writes to <html>; call inside an effect root (the frame). */
  follow(root: HTMLElement = document.documentElement): void {
    $effect(() => {
      const query = matchMedia("(prefers-color-scheme: dark)");
      const changed = () => (this.#systemDark = query.matches);
      changed();
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    });
    $effect(() => {
      root.dataset.theme = this.shown;
    });
    $effect(() => {
      root.style.setProperty("zoom", String(this.zoom / 100));
    });
    $effect(() => {
      const measure = () => {
        root.toggleAttribute("data-narrow", (innerWidth * 100) / this.zoom <= narrow_px);
        root.toggleAttribute("data-short", (innerHeight * 100) / this.zoom < short_px);
      };
      measure();
      addEventListener("resize", measure);
      return () => removeEventListener("resize", measure);
    });
  }
}

/** The look of the window. */
export const theme = new Theme();

/** A stored zoom made valid. */
export function validZoom(percent: number): number {
  return zooms.includes(percent) ? percent : 100;
}
