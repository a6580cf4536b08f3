// A code as one SVG path: a rectangle for every run of dark modules in a row, in units of a module.

/** Light modules around a code: ISO/IEC 18004 asks for four. */
export const quiet_modules = 4;

/** The path of the dark modules; `rows` holds `1` for dark, without the quiet zone. */
export function qrPath(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join("");
}
