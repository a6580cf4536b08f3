// History and backups: what the screen says. `verb` tells a step with the name of what it was about
// and how many; either may be missing ("" and 0). A new verb without a sentence fails the check.
import type { Verb, Via } from "../../ipc/types";
import { plural } from "../plural";

const of = (what: string, name: string) => (name === "" ? what : `${what} ${name}`);
/** What was scanned, by what it was read with. */
const scanned = (via: Via | null, count: number): string => {
  if (via === "camera") return `${count > 1 ? plural(count, "code") : "a code"} with the camera`;
  if (via === "scanner") return "a code with the scanner";
  if (via === "text") return count > 1 ? plural(count, "card") : "a text";
  return count > 1 ? plural(count, "image") : "an image";
};
const people = (count: number) => plural(count, "person", "people");

export const history = {
  steps: "Changes",
  verb: {
    set_me: (name) => of("Said who you are:", name),
    add_conference: (name) => of("Added conference", name),
    edit_conference: (name) => of("Changed conference", name),
    save_venue: (name) => of("Changed venue", name),
    remove_venue: (name) => of("Removed venue", name),
    save_travel: (name) => of("Changed travel minutes:", name || "a conference"),
    save_rules: (name) => of("Changed the rules of travel:", name || "a conference"),
    add_occasion: (name) => of("Added", name || "a session"),
    edit_occasion: (name) => of("Changed", name || "a session"),
    delete_occasion: (name) => of("Deleted", name || "a session"),
    link_speaker: (name) => of("Said whether on the programme:", name || "a person"),
    keep_speaker: (name) => of("Made a contact of speaker", name),
    save_link: (name) => of("Changed the links of", name || "a session"),
    mark_approach: (name) => of("Changed whom to meet:", name || "a person"),
    write_instead: (name) => of("Wrote down to write to", name || "a person"),
    expect_guests: (name) => of("Changed the guests of", name || "a dinner"),
    save_shift: (name) => of("Changed the booth shifts of", name || "a booth"),
    add_contact: (name) => of("Added", name || "a person"),
    add_notes: (_, count) => `Added ${people(count)} from notes`,
    save_field: () => "Changed the fields of your own",
    edit_contact: (name) => of("Changed", name || "a person"),
    tag_people: (name, count) => of("Tagged", name || (count > 0 ? people(count) : "people")),
    untag_people: (name, count) => of("Took a tag from", name || (count > 0 ? people(count) : "people")),
    set_company: (name, count) => of("Changed the company of", name || (count > 0 ? people(count) : "people")),
    trash_contact: (name, count) => of("Deleted", name || (count > 0 ? people(count) : "a person")),
    restore_contact: (name, count) => of("Brought back", name || (count > 0 ? people(count) : "a person")),
    log_encounter: (name) => of("Met again:", name || "a person"),
    edit_encounter: (name) => of("Changed when you met", name || "a person"),
    delete_encounter: (name) => of("Deleted a meeting with", name || "a person"),
    rate_encounter: (name) => of("Rated the meeting with", name || "a person"),
    correct_captures: (_, count) => `Corrected time and place of ${plural(count, "meeting")}`,
    drop_scan: (name) => of("Took one scan back:", name || "a person"),
    answer_question: (name) => of("Answered a question about", name || "a person"),
    save_question: (name) => of("Changed the questions of", name || "a conference"),
    delete_question: (name) => of("Deleted a question of", name || "a conference"),
    save_colleague: (name) => of("Changed colleague", name),
    erase: (_, count) => `Erased ${people(Math.max(count, 1))} for good`,
    set_retention: (name) => of("Set how long to keep", name),
    remove_colleague: (name) => of("Removed colleague", name),
    save_capture: (name, count, via) => of("Scanned", (count > 1 ? "" : name) || scanned(via, count)),
    dismiss_capture: (_, count) => `Put away ${plural(Math.max(count, 1), "badge or code", "badges and codes")}`,
    take_back_capture: (_, count) => `Took back ${plural(Math.max(count, 1), "badge or code", "badges and codes")}`,
    match_list: (_, count) => `Matched ${plural(count, "badge")} with a list`,
    teach_badge: (_, count) => (count > 0 ? `Taught how badges are read: ${people(count)}` : "Changed how badges are read"),
    not_same: (name) => of("Said who is somebody else:", name),
    same_person: (name) => of("Made one person of two:", name),
    merge_companies: (name) => of("Made one company of several:", name),
    name_capture: (name) => of("Named a picture or badge:", name || "a person"),
    change_pictures: (name) => of("Changed the pictures of", name || "somebody"),
    write_note: (name) => of("Wrote a note about", name || "something"),
    follow_up: (name) => of("Set a follow-up for", name || "a person"),
    edit_company: (name) => of("Changed company", name),
    save_card: (name) => of("Changed my card", name),
    import_contacts: (_, count) => `Imported ${people(count)}`,
    import_programme: (_, count) => `Imported a programme: ${plural(count, "session")}`,
    fill_sample: (_, count) => (count > 0 ? `Filled the sample with ${people(count)}` : "Filled the sample"),
    generate: (_, count) => `Generated ${people(count)}`,
    undo: () => "Took a change back",
    redo: () => "Did a change again",
  } satisfies Record<Verb, (name: string, count: number, via: Via | null) => string> as Record<Verb, (name: string, count: number, via: Via | null) => string>,
  undid: (what: string) => `Took back: ${what}`,
  redid: (what: string) => `Did again: ${what}`,
  takenBack: "Taken back",
  tooOld: "Too old to undo",
  undoThis: "Undo this",
  undoNamed: (what: string) => `Undo this: ${what}`,
  undone: (what: string) => `Took back: ${what}`,
  leftOut: (count: number) => `${people(count)} left as they are`,
  kept: (count: number) => `${plural(count, "later change")} stayed where made`,
  next: "Undo takes back",
  nothing: "Nothing to undo",
  nextRedo: "Redo does again",
  more: "Show more",

  blocked: "Later changes stand in the way",
  blockedWhy: (what: string) => `“${what}” was followed by changes to the same people.`,
  blockedThing: (what: string) => `“${what}” was followed by changes to the same thing.`,
  blockedElse: (what: string) => `“${what}” made what other things need now. Undo those first.`,
  moreChanges: (count: number) => `and ${plural(count, "more change")}`,
  later: "Later changes",
  theirs: "About",
  others: "Undoing those too takes back what was done to",
  andMore: (count: number) => `and ${count} more`,
  undoToo: "Undo those too",
  changedSessions: "Sessions they changed",
  leaveOutSessions: (count: number) => `Leave ${plural(count, "session")} out`,
  leaveOut: (count: number) => `Leave ${people(count)} out`,

  backups: "Backups",
  backupsWhy: "Made once a day when something changed, and before every upgrade. Ten are kept.",
  noBackups: "No backup yet.",
  damaged: "Cannot be read",
  backUp: "Back up now",
  backedUp: "Backup made and checked",
  holds: (held: number, met: number) => `${people(held)}, ${plural(met, "encounter")}`,
  size: (bytes: number) => size(bytes, "en-GB"),
  lastChange: (when: string) => `Newest change in it: ${when}`,
  second: "Second folder",
  secondWhy: "Each backup is copied there as well: a stick, or a folder that is synced.",
  secondNone: "Nowhere else",
  secondChoose: "Choose…",
  secondRemove: "Stop copying",
  restore: "Restore",
  restoreNamed: (when: string) => `Restore the backup of ${when}`,
  restoreTitle: "Restore this backup?",
  restoreWhy: "Everything then is as it was in the backup. The present state is kept as a backup of its own, so you can come back.",
  restored: "Backup restored; the state before is kept in the list",
};

/** "1.2 MB" in the language's numbers. */
export function size(bytes: number, locale: string): string {
  const [unit, divisor] = bytes < 1_000_000 ? (["KB", 1_000] as const) : (["MB", 1_000_000] as const);
  const value = (bytes / divisor).toLocaleString(locale, { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 });
  return `${value} ${unit}`;
}
