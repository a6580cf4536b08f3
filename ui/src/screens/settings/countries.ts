// Countries a phone number without a prefix may be from (ISO 3166), in the order of the language.
import type { Language } from "../../words/index.svelte";

const codes = [
  "AE", "AT", "AU", "BE", "BR", "CA", "CH", "CL", "CN", "CO", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HK", "HU", "ID", "IE",
  "IL", "IN", "IT", "JP", "KR", "LU", "MX", "MY", "NL", "NO", "NZ", "PH", "PL", "PT", "RO", "SA", "SE", "SG", "TH", "TR", "TW", "UA", "US",
  "VN", "ZA",
];

/** The choices of a list, by name. */
export function countries(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
