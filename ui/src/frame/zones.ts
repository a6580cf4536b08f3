// Time zones found by what people call them: a city in either language, the zone's own city, its
// id, its short or long name. Lists are searched by `searchZones`, chosen ones named by `zoneTitle`.
import { matching, type Option } from "../kit/combobox";
import { cities } from "../words/cities";
import { time, zoneCity, zoneLongName, zoneName, type Instant } from "../words/dates";
import type { Language } from "../words/index.svelte";

/** The zone this computer is set to. */
export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** Zones that match what was typed, each once, under the name it was found by, with its clock now. */
export function searchZones(typed: string, language: Language, now: Instant): Option[] {
  const found = new Map<string, Option>();
  for (const option of matching(allZones(language), typed)) {
    if (!found.has(option.value)) found.set(option.value, option);
  }
  return [...found.values()].map((option) => ({ ...option, hint: `${time(now, option.value)} ${offset(option.value, now)}` }));
}

/** "Los Angeles, GMT-8": a chosen zone with its offset at an instant. */
export function zoneTitle(zone: string, language: Language, now: Instant): string {
  const city = zoneCity(zone, language);
  const short = zoneName(now, zone);
  const away = offset(zone, now);
  if (short === city) return city; // UTC
  return short === away ? `${city}, ${away}` : `${city}, ${short} (${away})`;
}

/** The zone of a city of the list, whichever language it is written in. */
export function zoneOfCity(name: string): string | undefined {
  const wanted = fold(name);
  return cities.find(([, english, korean]) => fold(english) === wanted || korean === wanted)?.[0];
}

/** "GMT-8" at an instant. */
export function offset(zone: string, at: Instant): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(new Date(at));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

// Naming 420 zones takes a tenth of a second, so it is done at the first search, once a language.
const known = new Map<Language, readonly Option[]>();
function allZones(language: Language): readonly Option[] {
  const made = known.get(language) ?? [...ofCities(language), ...ofZones(language)];
  known.set(language, made);
  return made;
}

function ofCities(language: Language): Option[] {
  return cities.map(([value, english, korean, also = ""]) => ({
    value,
    label: language === "ko" ? korean : english,
    keywords: `${english} ${korean} ${also}`,
  }));
}

function ofZones(language: Language): Option[] {
  return [...Intl.supportedValuesOf("timeZone"), "UTC"].map((value) => ({
    value,
    label: zoneCity(value, language),
    keywords: `${value} ${zoneName(0, value)} ${zoneLongName(value, language)}`,
  }));
}

function fold(text: string): string {
  return text.trim().toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC");
}
