// How far a clock was off, as a person types it.

/** `-16:00` and `0:30` in minutes, 0 for nothing typed; undefined for what is no hours and minutes. */
export function minutesOf(typed: string): number | undefined {
  const text = typed.trim().replace(/^−/, "-");
  if (text === "") return 0;
  const [, sign, hours, minutes] = /^([+-]?)(\d{1,6}):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
