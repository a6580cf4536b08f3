// Says on the desktop what is due today, once each, while the app runs. Whether, and whether with names,
// is a choice of this computer.
import { app } from "../../ipc/app.svelte";
import { followUps, remind } from "../../ipc/commands";
import type { Owed } from "../../ipc/types";
import { language, words } from "../../words/index.svelte";
import { fullName } from "../../words/names";
import { visible } from "../../words/visible";
import { clock } from "../clock.svelte";

const KEPT = "hallway.reminded";
const most = 4;

/** Those to be told now: due today, at their hour where they have one, and not told before. */
export function toTell(owed: readonly Owed[], told: ReadonlySet<string>, now: number): Owed[] {
  const isNow = ({ group, due }: Owed) =>
    (group === "today" || (group === "overdue" && due?.at != null)) && (due?.at == null || Date.parse(due.at) <= now + 300_000);
  return owed.filter((one) => isNow(one) && !told.has(keyOf(one)));
}

/** Put off or given another day, it is told again. */
export const keyOf = ({ follow_up, due }: Owed) => `${follow_up.id} ${due?.at ?? due?.on ?? ""}`;

function toldBefore(): Set<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEPT) ?? "[]") as string[]);
  } catch {
    return new Set();
  }
}

async function look(now: number): Promise<void> {
  const how = app.state?.settings.reminders ?? "off";
  if (how === "off" || !app.state?.me) return;
  const list = await followUps();
  const before = toldBefore();
  const due = toTell(list.owed, before, now);
  if (due.length === 0) return;
  localStorage.setItem(KEPT, JSON.stringify([...before, ...due.map(keyOf)].slice(-500)));
  const said = words().followUps;
  const lines = due.slice(0, most).map(({ person, follow_up }) => `${fullName(person.name, person.second_name, language.current)}: ${visible(follow_up.what)}`);
  await remind(said.remindTitle(due.length), how === "names" ? lines.join("\n") : said.remindCount);
}

/** Looks every minute and after every change; call it where effects may be. */
export function keepReminding(): void {
  const minute = $derived(Math.floor(clock.now / 60_000));
  $effect(() => {
    void app.version;
    void look(minute * 60_000).catch(() => {}); // the next look may be luckier
  });
}
