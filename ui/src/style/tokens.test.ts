// Holds the contrast of the tokens: WCAG 2.2 asks 4.5:1 of text (1.4.3) and 3:1 of the edges and
// dots one must see (1.4.11). The formula is WCAG's relative luminance.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/style/tokens.css", "utf8");

function tokens(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? "";
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name, value]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["bg-app", "bg-canvas", "bg-sunken", "bg-raised", "bg-input", "bg-select", "accent-soft"];
const hues = ["dinner", "booth", "session", "hallway", "violet", "olive", "rose", "slate", "time", "bad", "ok"];
const text = [
  ...grounds.flatMap((ground) => [["ink-1", ground], ["ink-2", ground], ["ink-3", ground]]),
  ...hues.flatMap((hue) => [[`${hue}-fg`, `${hue}-bg`], [`${hue}-fg`, "bg-canvas"]]),
  ["accent", "bg-canvas"], ["accent", "bg-app"], ["accent", "accent-soft"], ["on-accent", "accent-fill"],
  ["on-accent", "accent-fill-hover"], ["on-bad", "bad-fill"], ["on-bad", "bad-fill-hover"], ["mark-ink", "mark"],
  ["bg-canvas", "ink-2"], ["ink-2", "time-bg"],
  ["ink-toast", "bg-toast"], ["ink-toast-2", "bg-toast"], ["toast-bad", "bg-toast"],
];
const edges = [
  ...hues.flatMap((hue) => [[`${hue}-bar`, "bg-canvas"], [`${hue}-bar`, "bg-raised"]]),
  ...["bg-app", "bg-canvas", "bg-raised", "bg-input", "bg-sunken"].flatMap((ground) => [["line-3", ground], ["focus", ground]]),
];

const light = tokens(":root,\n[data-theme=\"light\"]");
const themes = { light, dark: { ...light, ...tokens("[data-theme=\"dark\"] {") } };

describe.each(Object.entries(themes))("%s", (_, theme) => {
  test.each([...text.map((pair) => [...pair, 4.5]), ...edges.map((pair) => [...pair, 3])] as [string, string, number][])(
    "%s on %s reaches %d:1",
    (front, back, needed) => {
      const ratio = contrast(theme[front] ?? "", theme[back] ?? "");
      expect(ratio, `${theme[front]} on ${theme[back]}`).toBeGreaterThanOrEqual(needed);
    },
  );
});
