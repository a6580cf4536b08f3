// Every sentence the window shows, in English. The Korean twin is ko.ts; its type is this object's,
// so a key missing there fails `npm run check`. To add a sentence: add it here, then there. A
// sentence with a number or a name in it is a function; a plural is decided here, not by callers.
import { conference } from "./en/conference";
import { firstRun } from "./en/firstRun";
import { followUps } from "./en/followUps";
import { frame } from "./en/frame";
import { camera } from "./en/camera";
import { scan } from "./en/scan";
import { settings } from "./en/settings";
import type {
  Basis, CaptureStatus, CompanyRelation, CompanyRole, ErrorCode, InstantSource, OccasionKind,
  Outcome, PersonRole, Plan, PointKind, Rating, Source, Visibility,
} from "./kinds";
import { cards } from "./en/cards";
import { companies } from "./en/companies";
import { day } from "./en/day";
import { evening } from "./en/evening";
import { exports } from "./en/exports";
import { history } from "./en/history";
import { imports } from "./en/imports";
import { notes } from "./en/notes";
import { approach } from "./en/approach";
import { guests } from "./en/guests";
import { occasions } from "./en/occasions";
import { speakers } from "./en/speakers";
import { person } from "./en/person";
import { places } from "./en/places";
import { programme } from "./en/programme";
import { questions } from "./en/questions";
import { run } from "./en/run";
import { shifts } from "./en/shifts";
import { team } from "./en/team";
import { trip } from "./en/trip";
import { people } from "./en/people";
import { waiting } from "./en/waiting";
import { words as photos } from "./en/photos";
import { texts } from "./en/texts";
import { work } from "./en/work";
import { plural } from "./plural";

/** What to do instead, where a field cannot be taken. */
const tooMuch: Readonly<Record<string, string>> = {
  pasted_text: "This text is too long to paste. Paste up to 1 MB, or import it as a contacts file.",
  choices: "Give two to nine different choices, one on each line.",
  venue_name: "Another venue has this name. Make the two one instead.",
  venue_in_use: "Something takes place there. Make it one with another venue instead.",
  colleague: "Somebody of you has this name already. Add something that tells them apart.",
  shift: "No clock is that far off. Shift by hours and minutes, such as -16:00.",
  answer: "This is none of the choices. Choose one that is there.",
  pasted_cards: "These are more than 100 contacts. Save them as a contacts file (.vcf) and import it.",
  approach: "A company cannot be met or written to. Open it and choose somebody.",
  folder: "There is something in this folder. Choose a new or an empty one.",
  url: "This is no web address. It begins with https:// or http://.",
  speaker: "Somebody of your people is linked already.",
  text: "There is no text. Paste or type what a card, a badge or a code says.",
  line: "The line names nobody. Write at least a name, an e-mail or a phone.",
  pasted_people: "These are more than 500 people. Paste them in parts.",
};

export const en = {
  app: { name: "Hallway", onThisComputer: "On this computer" },

  nav: {
    main: "Main",
    now: "Now",
    agenda: "Agenda",
    evening: "Wrap up",
    people: "People",
    companies: "Companies",
    occasions: "Programme",
    approach: "To meet",
    scan: "Scan",
    cards: "Cards",
    after: "After the event",
    "follow-ups": "Follow-ups",
    export: "Export",
    history: "History",
    settings: "Settings",
    conference: "Conference",
    noConference: "No conference yet",
    allConferences: "All conferences",
    search: "Search people",
  },

  act: {
    add: "Add",
    save: "Save",
    cancel: "Cancel",
    close: "Close",
    delete: "Delete",
    edit: "Edit",
    undo: "Undo",
    redo: "Redo",
    retry: "Try again",
    remove: "Remove",
    copy: "Copy",
    open: "Open",
    more: "More",
    details: "Details",
    clear: "Clear",
    stop: "Stop",
    metAgain: "Met again",
    showMyCard: "Show my QR",
    scan: "Scan",
    addPerson: "Add a person",
    chooseFiles: "Choose files",
    makeCard: "Make a card",
  },

  kit: {
    removeNamed: (name: string) => `Remove ${name}`,
    editNamed: (name: string) => `Edit ${name}`,
    empty: "Empty",
    required: "Needed",
    noMatch: "Nothing matches",
    createNamed: (text: string) => `Add “${text}”`,
    loading: "Loading",
    notices: "Notices",
    problem: "Problem",
    dropHere: "Drop here",
    zoomIn: "Enlarge",
    zoomOut: "Show all of it",
    pictures: { title: "Pictures", of: (when: string) => `Picture of ${when}`, removed: "Picture removed" },
    pictureGone: "The picture was deleted",
    progress: (done: number, all: number) =>
      `${done.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")}`,
    date: "Date",
    time: "Time",
    inZone: (zone: string) => `Time in ${zone}`,
    chooseDate: "Choose a day",
    previousMonth: "Previous month",
    nextMonth: "Next month",
    notADate: (like: string) => `A date looks like ${like}.`,
    notATime: "A time looks like 19:05.",
    noSuchTime: "The clocks skip this time that day. The next one that exists is used.",
    resize: "Width of the panel",
    results: (count: number) => plural(count, "result"),
    unmet: "Not met yet",
    colleague: "Colleague",
    unknownBadge: "Unknown badge",
  },

  keys: {
    title: "Keyboard",
    everywhere: "Everywhere",
    here: "On this screen",
    list: "In lists",
    thisList: "List of keys",
    nextRegion: "Next part of the window",
    previousRegion: "Previous part of the window",
    search: "Search",
    move: "Move",
    open: "Open",
    firstLast: "First and last",
    goTo: (screen: string) => `Go to ${screen}`,
    singleLetters: "Single-letter keys",
    singleLettersHint: "They work while no field has the focus.",
  },

  frame,
  day,
  evening,
  firstRun,
  conference,
  camera,
  scan,
  photos,
  settings: {
    ...settings,
    theme: "Appearance",
    light: "Light",
    dark: "Dark",
    system: "As the system",
    language: "Language",
    english: "English",
    korean: "한국어",
    zoom: "Size",
    zoomValue: (percent: number) => `${percent}%`,
    zoomIn: "Larger",
    zoomOut: "Smaller",
  },

  empty: {
    people: "No one here yet",
    peopleWhy: "The first person usually comes from the registration line. Scan a code or type a name.",
    companies: "No companies yet",
    companiesWhy: "A company appears with the first person who works there.",
    occasions: "Nothing on the programme yet",
    occasionsWhy: "Dinners, booths and sessions you add appear here, day by day.",
    scan: "Nothing scanned yet",
    scanWhy: "Drop photos of badges and cards on the window, or choose files.",
    cards: "No card yet",
    cardsWhy: "Your card is a QR code that any phone reads.",
    export: "Nothing to export yet",
    exportWhy: "People you meet can be saved as a CSV file for a spreadsheet or a CRM.",
    history: "No changes yet",
    historyWhy: "Every change is listed here, and each can be undone.",
    search: (query: string) => `Nobody matches ${query}`,
    searchWhy: "Searched names, companies, titles and initial consonants.",
  },

  days: { today: "Today", yesterday: "Yesterday", tomorrow: "Tomorrow" },
  clock: {
    event: "Event time",
    home: "Home time",
    daysAhead: (days: number) => (days > 0 ? `+${days} d` : `${days} d`),
  },

  count: {
    people: (count: number) => plural(count, "person", "people"),
    companies: (count: number) => plural(count, "company", "companies"),
    occasions: (count: number) => plural(count, "entry", "entries"),
    encounters: (count: number) => plural(count, "encounter"),
    rows: (count: number) => plural(count, "row"),
    selected: (count: number) => `${count.toLocaleString("en-GB")} selected`,
  },

  occasionKind: {
    session: "Session", booth: "Booth", dinner: "Dinner", party: "Party", meeting: "Meeting",
    hallway: "Hallway", badge_pickup: "Badge pickup", break: "Break", other: "Other",
  } satisfies Record<OccasionKind, string>,
  overflow: "Overflow room",
  plan: {
    none: "No plan", favourite: "Favourite", reserved: "Reserved", waitlisted: "Waitlisted",
  } satisfies Record<Plan, string>,
  outcome: {
    attended: "Attended", walk_up: "Walk-up", in_overflow: "In overflow", turned_away: "Turned away",
    missed: "Missed",
  } satisfies Record<Outcome, string>,
  relation: {
    customer: "Customer", prospect: "Prospect", partner: "Partner", vendor: "Vendor",
    competitor: "Competitor", peer: "Peer", other: "Other",
  } satisfies Record<CompanyRelation, string>,
  companyRole: { host: "Host", sponsor: "Sponsor", subject: "Topic" } satisfies Record<CompanyRole, string>,
  personRole: {
    speaker: "Speaker", moderator: "Moderator", host: "Host", guest: "Guest",
  } satisfies Record<PersonRole, string>,
  visibility: { mine: "Only me", team: "Team", crm: "CRM" } satisfies Record<Visibility, string>,
  rating: { hot: "Hot", warm: "Warm", cold: "Cold" } satisfies Record<Rating, string>,
  pointKind: {
    email: "Email", phone: "Phone", url: "Web", social: "Profile", address: "Address",
  } satisfies Record<PointKind, string>,
  source: {
    scan: "Scanned", typed: "Typed", pasted: "Pasted", import: "Imported", programme: "From the programme",
    colleague: "From a colleague",
  } satisfies Record<Source, string>,
  basis: {
    card_handed_over: "They handed over a card", badge_consent: "They let their badge be scanned",
    public_speaker: "They spoke in public", unknown: "Not recorded",
  } satisfies Record<Basis, string>,
  instantSource: {
    clock: "This computer's clock", exif: "The photo's time", exif_local: "The photo's time, in the event's zone",
    file_name: "The file's name", file_time: "The file's date", typed: "Typed",
  } satisfies Record<InstantSource, string>,
  captureStatus: {
    saved: "Saved", already_met: "Already met", unresolved: "Kept for later", not_a_person: "Not a person",
    dismissed: "Put away",
  } satisfies Record<CaptureStatus, string>,

  people,

  error: {
    invalid: (field: string) => tooMuch[field] ?? `This cannot be saved as it is: ${field}. Change it and try again.`,
    not_found: () => "It is not there any more. Somebody may have deleted it; undo brings it back.",
    not_empty: (path: string) => `Something was entered there before; the sample needs a folder of its own: ${path}`,
    newer_profile: (path: string) => `A newer Hallway wrote this profile. Update Hallway to open it: ${path}`,
    damaged: (path: string) => `The database is damaged. Restore a backup; the damaged file is kept: ${path}`,
    not_writable: (path: string) => `This place cannot be written to. Choose another folder or change its rights: ${path}`,
    in_profile: (path: string) => `This is the folder where Hallway keeps its own files. Nothing was written; choose another place: ${path}`,
    disk_full: () => "The disk is full. Nothing was changed; free some space and try again.",
    busy: () => "Another Hallway is working on this profile alone. Try again when it is done.",
    unreadable: (path: string) => `This file cannot be read: ${path}`,
    bad_programme: (detail: string) => programme.bad(detail),
    was_erased: () => "Somebody with this address or number was erased, and asked for that perhaps. Nobody was added.",
    nothing_to_undo: () => "There is nothing to undo.",
    undo_blocked: (count: string) => `Later changes${count === "0" ? "" : ` to ${plural(Number(count), "person", "people")}`} stand in the way. Choose in History what to do with them.`,
    too_old_to_undo: () => "An older version wrote this step; it can be read but not undone.",
    card_too_long: () => "The card holds too much for a code that phones read well. Shorten a line.",
    cancelled: () => "Stopped. Nothing was changed.",
    internal: (detail: string) => `Something went wrong; nothing was changed. ${detail}`,
  } satisfies Record<ErrorCode, (detail: string) => string>,

  // What one screen says, a file each.
  companies,
  followUps,
  approach,
  guests,
  occasions,
  speakers,
  cards,
  exports,
  history,
  imports,
  waiting,
  notes,
  person,
  places,
  programme,
  questions,
  shifts,
  run,
  team,
  trip,
  texts,
  work,
};

/** What every language has to say. */
export type Words = typeof en;
