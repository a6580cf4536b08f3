// Importing a conference's programme: what the window says.
import type {
  ProgrammeChangeKind, ProgrammeKind, ProgrammeReason, ProgrammeZone, SessionField,
} from "../../ipc/types";
import { plural } from "../plural";

const sessions = (count: number) => plural(count, "session");

const bad: Readonly<Record<string, string>> = {
  broken: "The file is broken off or damaged. Download it again.",
  entities: "The file declares entities of its own, which can fill any memory. It was not read.",
  too_large: "The file is larger than 256 MB.",
  too_many: "The file holds more than 200,000 sessions.",
  no_title_column: "Say which column holds the titles.",
  no_sessions: "The file holds no sessions.",
  asks_zone: "Say which time zone its times are in.",
  asks_rest: "Most of the known sessions are not in it. Say whether they are gone.",
  asks_conference: "Say which conference it is for.",
  unknown_format: "This is no programme in a format Hallway knows: schedule XML or JSON, calendars, session catalogues, CSV, TSV and Excel.",
};

export const programme = {
  bad: (detail: string) => {
    const [reason = "", line] = `${detail}`.split(" ");
    const told = bad[reason] ?? bad.unknown_format;
    return line === undefined ? `${told} Nothing was changed.` : `Line ${line}: ${told} Nothing was changed.`;
  },

  import: "Import programme",
  title: "Import a programme",
  choose: "Choose a file",
  dropHere: "Drop a file here, choose one, or paste a table you copied from a web page",
  paste: "Paste a table",
  pasteHint: "Copy the table on the web page, then paste it here.",
  pasted: "Pasted table",
  usePasted: "Look at it",
  formats: "XML or schedule.json (pretalx, frab), calendars (.ics), session catalogues in JSON, CSV, TSV and Excel",

  kind: {
    frab_xml: "Schedule in XML", frab_json: "Schedule in JSON", ics: "Calendar", reinvent: "Session catalogue", table: "Table",
  } satisfies Record<ProgrammeKind, string>,

  into: "Conference",
  intoNew: (name: string) => `New: ${name}`,
  zone: "Time zone",
  intoChoose: "Choose a conference",
  intoAsked: "The file names no days, so nothing tells which conference it is for.",
  zoneAsked: "The file names no time zone. Which clock are its times on?",
  zoneWhy: {
    given: "As you say.", file: "The file says so.", unknown: "Nothing in it suggests one.", sessions: "Other sessions of the file name this one.", conference: "This is the conference’s.",
    place: "This is where the places in the file are.",
  } satisfies Record<ProgrammeZone, string>,
  fileProblem: (name: string, text: string) => `${name}: ${text}`,

  columns: "Columns",
  columnsWhy: "What each column is. It is remembered for the next table with these headers.",
  columnsSaved: "As you set it the last time for such a table.",
  noTitle: "Say which column holds the titles.",
  column: (header: string) => `What is in ${header}`,
  field: {
    ignore: "Not taken", id: "Id", code: "Code", title: "Title", description: "Abstract", date: "Day",
    starts: "Start", ends: "End", minutes: "Length", place: "Place (venue | room)", venue: "Venue", room: "Room",
    track: "Track", format: "Format", level: "Level", language: "Language", topics: "Topics", speakers: "Speakers",
    speaker_title: "Speaker’s title", speaker_company: "Speaker’s company", host: "Host", sponsor: "Sponsor", link: "Link",
  } satisfies Record<SessionField, string>,

  sums: "What will happen",
  sumsDone: "What happened",
  read: "Sessions in the file",
  added: "New",
  changed: "Changed",
  unchanged: "As before",
  notPlaced: "Not placed",
  contains: "In the programme",
  scheduled: "With a time",
  unscheduled: "Without a time",
  people: "People",
  companies: "Companies",
  venues: "Venues",
  rooms: "Rooms",
  repeats: "Repeats",
  overflows: "Overflow rooms",
  vanished: (count: number) => `${sessions(count)} of the last import ${count === 1 ? "is" : "are"} not in this file.`,
  vanishedWhy: "They are marked as cancelled and kept, with your notes.",
  restAsked: "That is more than half of what is known. Is the file whole?",
  restIsGone: "The rest is no longer in it",
  partial: "This is only a part of the programme",

  changes: "Since the last import",
  change: {
    moved: "Moved", renamed: "Renamed", cancelled: "Cancelled", added: "Added", back: "Back", details: "Details",
  } satisfies Record<ProgrammeChangeKind, string>,
  was: (title: string) => `was “${title}”`,
  noTime: "no time",
  yours: "On your plan",

  problems: (count: number) => plural(count, "remark"),
  line: (line: number) => `Line ${line.toLocaleString("en-GB")}`,
  file: "File",
  reason: {
    no_title: "It has no title.",
    doubled: "It stands there twice.",
    called_off: "It was called off.",
    damaged: "Its parts cannot be told.",
    same_id: "Another session has its id; it got one of its own.",
    bad_time: "That is not a time; the session is kept without one.",
    bad_end: "That is no end and no length; its end is open.",
    skipped_hour: "The clocks skip that time in spring; an hour was added.",
    several_days: "It fills several days; it stands on the first.",
    ends_before_start: "It would end before it starts; its end is open.",
    unknown_zone: "Nobody knows its time zone; its time is taken for the place’s.",
    recurring: "It comes again and again; not every time of it is placed.",
    undecodable: "Some of it is no text in any charset.",
  } satisfies Record<ProgrammeReason, string>,
  left: "Not placed",
  more: (count: number) => `and ${count.toLocaleString("en-GB")} more`,

  doImport: (count: number) => (count > 0 ? `Import ${sessions(count)}` : "Import"),
  nothing: "Everything is here already. Importing changes nothing.",
  done: (count: number) => (count > 0 ? `${sessions(count)} imported` : "Nothing changed"),
  another: "Another file",

  help: "Where do I find the file?",
  where: {
    sched: "Open the event’s schedule, choose “Printable & export” or the calendar icon, then “Download .ics”. The address ends in /all.ics.",
    pretalx: "Below the schedule choose “Export schedule”, then “JSON” or “XML”. The address ends in /schedule/export/schedule.json.",
    frab: "The public schedule links “Fahrplan XML”, also called schedule.xml (FOSDEM: /schedule/xml).",
    luma: "On the calendar’s page choose “Add iCal subscription” and open the address in a browser; it saves an .ics file.",
    google: "On a computer: Settings, “Import & export”, “Export”. Unpack the ZIP and choose the .ics file inside.",
    reinvent: "Catalogues others saved as JSON or CSV are read as they are. A table on a page can be copied and pasted here.",
  },
};
