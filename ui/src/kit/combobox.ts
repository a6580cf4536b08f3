// Which options of a Combobox match what was typed. All words must occur, in any order, in label,
// hint or keywords; case and accents do not count; options whose label starts so come first.

export type Option<V extends string = string> = {
  value: V;
  label: string;
  /** Shown at the right. */
  hint?: string;
  /** Searched, not shown. */
  keywords?: string;
};

const most = 50;

/** The options that match, best first, at most fifty. */
export function matching<V extends string>(options: readonly Option<V>[], typed: string): readonly Option<V>[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const hits = options.filter((option) => {
    const text = fold(`${option.label} ${option.hint ?? ""} ${option.keywords ?? ""}`);
    return wanted.every((word) => text.includes(word));
  });
  const start = wanted[0] ?? "";
  const [first, rest] = [hits.filter((hit) => fold(hit.label).startsWith(start)), hits.filter((hit) => !fold(hit.label).startsWith(start))];
  return [...first, ...rest].slice(0, most);
}

function fold(text: string): string {
  // Latin loses its accents; Hangul is put together again, so that 서 is not found in 성.
  return text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC").replaceAll(/[_/]/g, " ");
}
