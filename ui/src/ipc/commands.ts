// Every command of the window, typed. The names equal the Rust functions in src-tauri/src/commands;
// a test holds the lists equal. Nothing else in the UI imports @tauri-apps (files, clipboard and
// links are in this folder too).

import { Channel } from "@tauri-apps/api/core";
import { bytesOf, call } from "./commands/call";
import type * as t from "./types";
import { works } from "./work.svelte";

export { CommandError, problemOf } from "./commands/call";
export * from "./commands/people";

const listHeaders = (options: t.MatchOptions | t.ProgrammeOptions, progress: { toJSON(): string }) => ({
  headers: { "x-progress": progress.toJSON(), "x-options": encodeURIComponent(JSON.stringify(options)) },
});

/** What belongs to a file whose bytes are a raw body. */
const aboutFile = (file: string | null, modified: number | null) => ({
  ...(file === null ? {} : { "x-file": encodeURIComponent(file) }),
  ...(modified === null ? {} : { "x-modified": String(modified) }),
});

// ---- the frame
export const appState = () => call<t.AppState>("app_state");
export const setMe = (form: t.MeForm) => call<t.AppState>("set_me", { form });
export const setSettings = (settings: t.Settings) => call<t.AppState>("set_settings", { settings });
export const chooseConference = (id: t.ConferenceId | null) => call<t.AppState>("choose_conference", { id });
/** Pins where new people are recorded; `null` follows the clock again. */
export const pin = (occasion: t.OccasionId | null) => call<t.AppState>("pin", { occasion });
/** Switches to the sample, a profile of its own, and back. */
export const openSample = () => call<t.AppState>("open_sample");
export const leaveSample = () => call<t.AppState>("leave_sample");
/** Tells whoever started the window that the first rows are on the screen. */
export const painted = (rows: number) => call<void>("painted", { rows });

// ---- conferences and occasions
export const conference = (id: t.ConferenceId) => call<t.ConferencePage>("conference", { id });
export const saveConference = (form: t.ConferenceForm) => call<t.ConferencePage>("save_conference", { form });
export const occasion = (id: t.OccasionId) => call<t.OccasionPage>("occasion", { id });
export const saveOccasion = (form: t.OccasionForm) => call<t.OccasionPage>("save_occasion", { form });
/** Opens a list of occasions; its rows are asked for by position. */
export const occasionList = (filter: t.OccasionFilter) => call<t.OccasionsView>("occasion_list", { filter });
export const occasionRows = (view: number, offset: number, limit: number) => call<t.OccasionRow[]>("occasion_rows", { view, offset, limit });
export const occasionPosition = (view: number, id: t.OccasionId) => call<number | null>("occasion_position", { view, id });
/** What the occasions of a conference can be narrowed by. */
export const occasionFacets = (conference: t.ConferenceId | null) => call<t.OccasionFacets>("occasion_facets", { conference });
/** Those to choose one from, fifty at most: the nearest to now, or the best match. */
export const pickOccasions = (conference: t.ConferenceId | null, query: string, kind: t.OccasionKind | null) => call<t.OccasionRow[]>("pick_occasions", { conference, query, kind });
/** The last occasions I had a part in, the likeliest first. */
export const recentOccasions = (limit: number) => call<t.OccasionRef[]>("recent_occasions", { limit });
/** `count` days of mine; without a day today, or the first of the conference with anything of mine. */
export const day = (on: string | null, count: number) => call<t.DayView>("day", { on, count });
/** What is on now, what comes next, and what I owe. */
export const now = () => call<t.NowView>("now");
/** What a day left open and what it came to; without a day the one that is ending. */
export const wrapUp = (on: string | null) => call<t.WrapUp>("wrap_up", { on });
/** Says that two contacts are two people. */
export const notSamePerson = (one: t.ContactId, other: t.ContactId) => call<null>("not_same_person", { one, other });
/** Looks for people who may be one, among everybody. */
export const duplicates = () => works.follow("duplicates", (progress) => call<t.DuplicatesView>("duplicates", { progress }));
/** Rows of the suggestions found last. */
export const duplicatesRows = (view: number, offset: number, limit: number) =>
  call<t.Duplicate[]>("duplicates_rows", { view, offset, limit });
/** Who else somebody may be. */
export const duplicatesOf = (id: t.ContactId) => call<t.Duplicate[]>("duplicates_of", { id });
/** Companies that may be one. */
export const companyDuplicates = () => call<t.CompanyDuplicate[]>("company_duplicates");
/** What a merge would make; nothing is changed. */
export const mergePlan = (form: t.MergeForm) => call<t.MergePlan>("merge_plan", { form });
/** Makes several people one, in one step. */
export const merge = (form: t.MergeForm) => call<t.Person>("merge", { form });
/** Makes companies a part of one, in one step. */
export const mergeCompanies = (into: t.CompanyId, from: t.CompanyId[]) =>
  call<t.CompanyPage>("merge_companies", { into, from });
/** Says what I mean to do about an occasion and what became of it. */
export const setMyPart = (id: t.OccasionId, part: t.MyPart) => call<t.OccasionRow>("set_my_part", { id, part });
/** Whether I can make it to an occasion, and how to have it after all. */
export const chances = (id: t.OccasionId) => call<t.Chances>("chances", { id });
/** Writes who comes, PDF or HTML by the ending of the path; answers how many they are. */
export const writeGuestSheet = (occasion: t.OccasionId, language: t.TripLanguage, path: string) =>
  call<number>("write_guest_sheet", { occasion, language, path });
/** Writes a day as a sheet for the phone; answers how many stops it has. */
export const writeDaySheet = (on: string, language: t.TripLanguage, path: string) => call<number>("write_day_sheet", { on, language, path });
/** Writes my agenda to a calendar file; answers how many entries it has. */
export const writeAgenda = (path: string) => call<number>("write_agenda", { path });
export const deleteOccasion = (id: t.OccasionId) => call<void>("delete_occasion", { id });

// ---- places and travel
export const places = (conference: t.ConferenceId) => call<t.PlacesPage>("places", { conference });
export const saveVenue = (form: t.VenueForm) => call<t.PlacesPage>("save_venue", { form });
/** Deletes a venue where nothing takes place. */
export const deleteVenue = (id: t.VenueId) => call<t.PlacesPage>("delete_venue", { id });
/** What takes place at `gone`, its names and ways are those of `kept` from then on. */
export const mergeVenues = (gone: t.VenueId, kept: t.VenueId) => call<t.PlacesPage>("merge_venues", { gone, kept });
export const saveWay = (form: t.WayForm) => call<t.PlacesPage>("save_way", { form });
export const saveRules = (conference: t.ConferenceId, form: t.RulesForm) => call<t.PlacesPage>("save_rules", { conference, form });
/** Fills in re:Invent's hotels, the ways between them and its rules, where nothing was said. */
export const startWithLasVegas = (conference: t.ConferenceId) => call<t.PlacesPage>("start_with_las_vegas", { conference });
// ---- a session's people, links and notes
/** The people of an occasion's programme, with who of the contacts they are or may be. */
export const speakers = (occasion: t.OccasionId) => call<t.SpeakerView[]>("speakers", { occasion });
/** Says who somebody on a programme is, in all sessions of the conference. */
export const linkSpeaker = (id: t.OccasionPersonId, contact: t.ContactId) => call<t.SpeakerView[]>("link_speaker", { id, contact });
/** Says who they are not. */
export const rejectSpeaker = (id: t.OccasionPersonId, contact: t.ContactId) => call<t.SpeakerView[]>("reject_speaker", { id, contact });
/** Makes somebody on a programme a contact. */
export const keepSpeaker = (id: t.OccasionPersonId) => call<t.SpeakerView[]>("keep_speaker", { id });
/** An empty address deletes the link; answers with those there are then. */
export const saveLink = (form: t.LinkForm) => call<t.OccasionLink[]>("save_link", { form });
/** Writes a note as one more entry of a step, so that what is kept while it is typed is undone as one. */
export const writeNoteIn = (step: t.StepId, form: t.NoteForm) => call<t.Note | null>("write_note_in", { step, form });

// ---- the guests of a dinner or a booth
export const guestSheet = (occasion: t.OccasionId) => call<t.GuestSheet>("guest_sheet", { occasion });
/** Says who is expected, a line each: `Jiwon Park, CTO @ Bandal`. */
export const expectGuests = (occasion: t.OccasionId, lines: string) => call<t.GuestSheet>("expect_guests", { occasion, lines });
export const dropGuest = (id: t.OccasionPersonId) => call<t.GuestSheet>("drop_guest", { id });
/** Records that somebody expected came. */
export const guestCame = (id: t.OccasionPersonId) => call<t.GuestSheet>("guest_came", { id });
/** Adds somebody met there from a line. */
export const addGuest = (occasion: t.OccasionId, line: string) => call<t.CaptureOutcome>("add_guest", { occasion, line });

// ---- a conference as a folder of Markdown
export const tripReportPreview = (conference: t.ConferenceId) => call<t.TripReportPreview>("trip_report_preview", { conference });
/** Writes it into a new folder in `folder`. */
export const saveTripReport = (form: t.TripReportForm, folder: string) => call<t.TripReportDone>("save_trip_report", { form, folder });

// ---- who is to be met
/** What can still happen first, by the next chance; then who was not met, who was, who is done with. */
export const approachList = (conference: t.ConferenceId | null) => call<t.ApproachEntry[]>("approach_list", { conference });
/** The marks that are still open, wherever. */
export const approachMarks = () => call<t.ApproachMark[]>("approach_marks");
export const markApproach = (form: t.ApproachForm) => call<t.Approach>("mark_approach", { form });
export const forgetApproach = (target: t.ApproachTarget, conference: t.ConferenceId | null) =>
  call<void>("forget_approach", { target, conference });
/** Records that somebody was met; a speaker or guest becomes a contact. */
export const approachMet = (target: t.ApproachTarget, form: t.EncounterForm) => call<t.PersonRow>("approach_met", { target, form });
/** Not met: writing to them becomes a follow-up. */
export const writeInstead = (target: t.ApproachTarget, conference: t.ConferenceId | null, what: string, dueOn: string | null) =>
  call<t.FollowUp>("write_instead", { target, conference, what, dueOn });
/** Who of us is at a booth when, in the order of time. */
export const shifts = (occasion: t.OccasionId) => call<t.ShiftView[]>("shifts", { occasion });
export const saveShift = (form: t.ShiftForm) => call<t.ShiftView[]>("save_shift", { form });
export const deleteShift = (id: t.ShiftId) => call<t.ShiftView[]>("delete_shift", { id });

// ---- scanning: each image is one journal entry of one step
/** A step for the images that follow. */
export const newStep = () => call<t.StepId>("new_step");
/** What hears how far a work is, and names it. */
export const newProgress = () => new Channel<t.HowFar>();
/** Reads the codes of one image; `modified` is the file's own time in milliseconds, if it has one. `stopWork` with
    the id of `progress` makes it fail with `cancelled`. */
export const scanImage = (step: t.StepId, file: string | null, modified: number | null, bytes: Uint8Array, progress = newProgress(), markSeen = false) =>
  call<t.ScanReport>("scan_image", bytes, { headers: { "x-progress": progress.toJSON(), "x-step": step, ...aboutFile(file, modified), ...(markSeen ? { "x-mark-seen": "1" } : {}) } });
/** Reads the codes in a camera's frame and saves what is new; `number` counts its frames. */
export const scanFrame = ({ luma, width, height }: { luma: Uint8Array; width: number; height: number }, number: number) =>
  call<t.FrameReport>("scan_frame", luma, { headers: { "x-width": String(width), "x-height": String(height), "x-frame": String(number) } });
/** What is asked of a text; `keep`: also what is about no person, `scanned`: a scanner typed it. */
export type TextOptions = { keep?: boolean; scanned?: boolean; at?: string | null; place?: t.Place };
/** Understands a text as if it stood in a code. */
export const scanText = (text: string, { keep = false, scanned = false, at = null, place = { at: "stamp" } }: TextOptions = {}) =>
  call<t.ScanReport>("scan_text", { text, keep, scanned, at, place });
/** What a typed line would be saved as; its parts stand in the order of the line. */
export const readLine = (line: string) => call<t.QuickPart[]>("read_line", { line });
/** Saves the person a line is about, met now at the stamp's place. */
export const quickAdd = (line: string) => call<t.ScanReport>("quick_add", { line });
/** Says by a line whose a waiting capture is: met when and where it was captured. */
export const nameCapture = (id: t.CaptureId, line: string) => call<t.ScanReport>("name_capture", { id, line });
/** What a pasted text would become; empty for a single code or card. */
export const readNotes = (text: string) => call<t.NotesPiece[]>("read_notes", { text });
/** What a file of text says, whatever its charset; fails for what is no text. */
export const readText = (bytes: Uint8Array) => call<string>("read_text", bytes);
/** Adds the people of pasted notes as one step. */
export const addNotes = (lines: t.NotesLine[]) => call<t.ScanReport>("add_notes", { lines });
/** The name of the next file that was opened with Hallway; null if none waits. */
export const openedFile = () => call<string | null>("opened_file");
/** That file's bytes; it is not offered again. */
export const takeOpened = () => call<ArrayBuffer>("take_opened");
/** Captures of these statuses, the latest first. */
export const captures = (statuses: t.CaptureStatus[]) => call<t.CaptureView[]>("captures", { statuses });
/** These captures as they are by now; those that are gone are left out. */
export const capturesOf = (ids: t.CaptureId[]) => call<t.CaptureView[]>("captures_of", { ids });
/** Puts captures away: nobody looks for a person in them any more. */
export const dismissCaptures = (ids: t.CaptureId[]) => call<number>("dismiss_captures", { ids });
export const takeBackCaptures = (ids: t.CaptureId[]) => call<number>("take_back_captures", { ids });
/** What is in an organiser's list and what matching it would do; saves nothing. */
export const lookAtList = (file: File, options: t.MatchOptions) =>
  works.follow("match", async (progress) => call<t.ListLook>("look_at_list", await bytesOf(file), listHeaders(options, progress)));
/** Makes the badges that wait the people a list says they are. */
export const matchList = (file: File, options: t.MatchOptions) =>
  works.follow("match", async (progress) => call<t.MatchReport>("match_list", await bytesOf(file), listHeaders(options, progress)));
/** The text of a conference's badge in parts; `null` guesses what stands between them. */
export const cutBadge = (conference: t.ConferenceId | null, text: string, delimiter: string | null) =>
  call<t.BadgeParts>("cut_badge", { conference, text, delimiter });
/** What a layout makes of a badge; saves nothing. */
export const tryBadge = (form: t.BadgeLayoutForm, text: string) => call<t.BadgeTrial>("try_badge", { form, text });
/** Keeps a layout and reads again with it what waits. */
export const teachBadge = (form: t.BadgeLayoutForm) => call<t.Taught>("teach_badge", { form });
export const badgeLayouts = () => call<t.BadgeLayoutView[]>("badge_layouts");
export const deleteBadgeLayout = (id: t.LayoutId) => call<void>("delete_badge_layout", { id });
/** Says that a new contact is one known before: a merge as proposed. */
export const samePerson = (fresh: t.ContactId, old: t.ContactId) => call<t.CaptureOutcome>("same_person", { new: fresh, old });
/** A picture kept with a capture, as a JPEG. */
export const picture = (hash: t.ContentHash) => call<ArrayBuffer>("picture", { hash });

// ---- the phone's day
/** The photos of a folder; `camera` is the zone of those that did not write down theirs. */
export const listPhotos = (folder: string, camera: string | null) =>
  works.follow("list_photos", (progress) => call<t.PhotoList>("list_photos", { folder, camera, progress }));
/** The day and the occasion a photo of these instants would get. */
export const photoStamps = (at: string[]) => call<t.PhotoStamp[]>("photo_stamps", { at });
/** Which of these files were read before. */
export const seenPhotos = (paths: string[]) =>
  works.follow("seen_photos", (progress) => call<boolean[]>("seen_photos", { paths, progress }));
/** A small picture of a photo, as a JPEG. */
export const thumbnail = (path: string, side: number) => call<ArrayBuffer>("thumbnail", { path, side });
export const readPhotos = (form: t.PhotosForm) =>
  works.follow("read_photos", (progress) => call<t.PhotosReport>("read_photos", { form, progress }));
/** Keeps the photo of a paper card until somebody types it in. */
export const keepCard = (file: string | null, modified: number | null, bytes: Uint8Array) =>
  call<t.ScanReport>("keep_card", bytes, { headers: aboutFile(file, modified) });
/** The paper cards that wait to be typed in. */
export const paperCards = () => call<t.PaperCard[]>("paper_cards");
/** Says that a waiting picture is of somebody who is known. */
export const addPicture = (id: t.CaptureId, contact: t.ContactId) => call<void>("add_picture", { id, contact });
/** Lets the picture of a capture go. */
export const removePicture = (id: t.CaptureId) => call<void>("remove_picture", { id });

// ---- what is said right after a scan
/** Encounters with everything said about them; those that are gone are left out. */
export const encounters = (ids: t.EncounterId[]) => call<t.EncounterView[]>("encounters", { ids });
export const rateEncounter = (id: t.EncounterId, rating: t.Rating | null) =>
  call<t.EncounterView>("rate_encounter", { id, rating });
/** Answers a conference's question; several choices are several lines, nothing takes the answer away. */
export const answer = (encounter: t.EncounterId, question: t.QuestionId, value: string) =>
  call<t.EncounterView>("answer", { encounter, question, value });
/** Moves captures and encounters in time or to another occasion; answers how many. */
export const correct = (correction: t.Correction) => call<number>("correct", { correction });
/** Takes one scan of many back. */
export const dropScan = (id: t.EncounterId) => call<void>("drop_scan", { id });
export const questions = (conference: t.ConferenceId) => call<t.QuestionView[]>("questions", { conference });
export const saveQuestion = (form: t.QuestionForm) => call<t.QuestionView[]>("save_question", { form });
export const orderQuestions = (conference: t.ConferenceId, order: t.QuestionId[]) =>
  call<t.QuestionView[]>("order_questions", { conference, order });
export const deleteQuestion = (id: t.QuestionId) => call<t.QuestionView[]>("delete_question", { id });
export const saveColleague = (form: t.ColleagueForm) => call<t.AppState>("save_colleague", { form });
/** Who of us scans at this computer; null is me. */
/** Removes one of us; what they did still names them. */
export const removeColleague = (id: t.ColleagueId) => call<t.AppState>("remove_colleague", { id });
export const chooseOperator = (colleague: t.ColleagueId | null) =>
  call<t.AppState>("choose_operator", { colleague });
/** Watches a folder for new photos from now on; `null`: none. */
export const setInbox = (folder: string | null) => call<t.AppState>("set_inbox", { folder });

// ---- a conference's programme
/** Whether a file is a programme, by how it begins. */
export const isProgramme = async (file: File) => call<boolean>("is_programme", await bytesOf(new File([file.slice(0, 65_536)], file.name)));
/** What is in a programme and what importing it would do; saves nothing. */
export const lookAtProgramme = (file: File, options: t.ProgrammeOptions) =>
  works.follow("programme", async (progress) => call<t.ProgrammeLook>("look_at_programme", await bytesOf(file), listHeaders(options, progress)));
/** Imports a programme, or brings one up to date, as one step. */
export const importProgramme = (file: File, options: t.ProgrammeOptions) =>
  works.follow("programme", async (progress) => call<t.ProgrammeReport>("import_programme", await bytesOf(file), listHeaders(options, progress)));

// ---- my cards
export const cards = () => call<t.CardView[]>("cards");
export const previewCard = (form: t.CardForm) => call<t.CardCode>("preview_card", { form });
export const saveCard = (form: t.CardForm) => call<t.CardView>("save_card", { form });
export const archiveCard = (id: t.CardId) => call<void>("archive_card", { id });
/** Writes the card"s code; the file"s ending (.svg or .png) decides the format. */
export const writeCard = (id: t.CardId, path: string) => call<void>("write_card", { id, path });

// ---- export
export const exportPreview = (preset: t.Preset, conference: t.ConferenceId | null) =>
  call<t.ExportPreview>("export_preview", { preset, conference });
export const exportPeople = (preset: t.Preset, conference: t.ConferenceId | null, path: string) =>
  works.follow("export", (progress) => call<t.ExportDone>("export_people", { preset, conference, path, progress }));

// ---- history and safety
export const undo = () => works.follow("undo", (progress) => call<t.UndoDone>("undo", { progress }));
export const redo = () => works.follow("redo", (progress) => call<t.UndoDone>("redo", { progress }));
/** The newest steps, before `before` if it is given. */
export const history = (before: t.StepId | null, limit: number) => call<t.Step[]>("history", { before, limit });
export const obstacles = (step: t.StepId) => call<t.ObstaclesView>("obstacles", { step });
export const undoStep = (step: t.StepId, later: t.LaterChanges) =>
  works.follow("undo", (progress) => call<t.UndoDone>("undo_step", { step, later, progress }));
export const backups = () => call<t.BackupView[]>("backups");
export const backUp = () => call<t.BackupView>("back_up");
/** Puts a backup in place, also when the profile cannot be opened; the state before is kept. */
export const restore = (path: string) => call<t.RestoreDone>("restore", { path });
/** Looks for damage in everything the profile holds. */
export const check = () => call<t.CheckReport>("check");

// ---- long work
/** Stops the work that a channel hears of; its command then fails with `cancelled`. */
export const stopWork = (work: number) => call<void>("stop_work", { work });
