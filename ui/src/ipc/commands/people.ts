// The commands about people and companies, and what is owed to them.

import type * as t from "../types";
import { works } from "../work.svelte";
import { bytesOf, call } from "./call";

// ---- the search box, kept lists, many people at once
/** The best people, companies and occasions for a query, with what matches in them. */
export const findEverything = (query: string, limit: number) => call<t.Found>("find_everything", { query, limit });
/** What notes and abstracts say: shown after the first answer. */
export const findNotes = (query: string, limit: number) => call<t.FoundText[]>("find_notes", { query, limit });
/** How the word at the caret (in UTF-16 units) may go on. */
export const completeQuery = (query: string, caret: number, limit: number) =>
  call<t.QueryCompletion>("complete_query", { query, caret, limit });
/** What of a query matches in each of the texts. */
export const highlights = (query: string, texts: string[]) => call<t.TextRange[][]>("highlights", { query, texts });
/** Changes everybody chosen in one step; answers how many were changed. */
export const changePeople = (chosen: t.Chosen, change: t.PeopleChange) =>
  works.follow("change", (progress) => call<number>("change_people", { chosen, change, progress }));
export const savedViews = () => call<t.SavedView[]>("saved_views");
export const saveView = (name: string, filter: t.PeopleFilter) => call<t.SavedView[]>("save_view", { name, filter });
export const renameView = (id: t.SavedViewId, name: string) => call<t.SavedView[]>("rename_view", { id, name });
/** Moves a kept list to a position, 0 the first. */
export const moveView = (id: t.SavedViewId, to: number) => call<t.SavedView[]>("move_view", { id, to });
export const deleteView = (id: t.SavedViewId) => call<t.SavedView[]>("delete_view", { id });
// ---- a person's page
/** Adds, edits, ends or (empty) deletes where somebody works or worked. */
export const saveAffiliation = (form: t.AffiliationForm) => call<t.Person>("save_affiliation", { form });
/** The picture becomes the photo, cropped to a square. */
export const setPhoto = (contact: t.ContactId, bytes: Uint8Array) => call<t.Person>("set_photo", bytes, { headers: { "x-contact": contact } });
export const usePhoto = (contact: t.ContactId, picture: t.ContentHash) => call<t.Person>("use_as_photo", { contact, picture });
export const removePhoto = (contact: t.ContactId) => call<t.Person>("remove_photo", { contact });
/** `null`: as long as anybody wants. */
export const keepUntil = (contact: t.ContactId, until: string | null) => call<t.Person>("keep_until", { contact, until });
/** A person as a vCard and a code, to hand on. */
export const personCard = (id: t.ContactId) => call<t.PersonCard>("person_card", { id });
export const relate = (contact: t.ContactId, other: t.ContactId, kind: t.RelationKind) => call<t.Person>("relate", { contact, other, kind });
export const unrelate = (contact: t.ContactId, id: t.RelationId) => call<t.Person>("unrelate", { contact, id });
/** The fields of one's own, with how many use each. */
export const fields = () => call<t.FieldView[]>("fields");
export const saveField = (form: t.FieldForm) => call<t.FieldView[]>("save_field", { form });
/** Also deletes what everybody has in it. */
export const deleteField = (id: t.FieldId) => call<t.FieldView[]>("delete_field", { id });
/** An empty text empties it. */
export const setField = (contact: t.ContactId, field: t.FieldId, value: string) => call<t.Person>("set_field", { contact, field, value });
/** Says that these people work there. */
export const addToCompany = (id: t.CompanyId, people: t.ContactId[]) => call<t.CompanyPage>("add_to_company", { id, people });

// ---- what I owe
export const followUps = () => call<t.FollowUps>("follow_ups");
/** What a typed line says to do and by when: `send pricing !fri 15:00`. */
export const readOwed = (text: string) => call<t.OwedLine>("read_owed", { text });
/** Ticks one off; what is to be remembered becomes a note on the person. */
export const finishFollowUp = (id: t.FollowUpId, note: string) => call<t.FollowUp>("finish_follow_up", { id, note });
/** Puts one off until a day; `null` takes that back. */
export const snoozeFollowUp = (id: t.FollowUpId, until: string | null) => call<t.FollowUp>("snooze_follow_up", { id, until });
export const markMessage = (id: t.FollowUpId, state: t.MessageState) => call<t.FollowUp>("mark_message", { id, state });
/** A message begun from a template; `null` writes in their own language. */
export const draftMessage = (contact: t.ContactId, followUp: t.FollowUpId | null, language: t.TripLanguage | null) =>
  call<t.MessageDraft>("draft_message", { contact, followUp, language });
/** Writes a message to a file that mail programs open as a draft. */
export const writeMessage = (path: string, draft: t.MessageDraft) => call<void>("write_message", { path, draft });
export const messageTemplates = () => call<t.MessageTemplate[]>("message_templates");
export const saveMessageTemplate = (template: t.MessageTemplate) => call<t.MessageTemplate[]>("save_message_template", { template });
/** Says something on the desktop. */
export const remind = (title: string, body: string) => call<void>("remind", { title, body });

// ---- people
export const people = (filter: t.PeopleFilter) => call<t.PeopleView>("people", { filter });
export const peopleRows = (view: number, offset: number, limit: number) =>
  call<t.PersonRow[]>("people_rows", { view, offset, limit });
/** Where a person stands in an open list; null if not in it. */
export const peoplePosition = (view: number, id: t.ContactId) => call<number | null>("people_position", { view, id });
export const person = (id: t.ContactId) => call<t.Person>("person", { id });
/** Saves a typed person; an e-mail or phone already known becomes a new encounter instead. */
export const addPerson = (form: t.PersonForm, met: t.EncounterForm | null) =>
  call<t.CaptureOutcome>("add_person", { form, met });
export const editPerson = (id: t.ContactId, form: t.PersonForm) => call<t.Person>("edit_person", { id, form });
export const trashPeople = (ids: t.ContactId[]) =>
  works.follow("trash", (progress) => call<void>("trash_people", { ids, progress }));
export const restorePeople = (ids: t.ContactId[]) =>
  works.follow("restore", (progress) => call<void>("restore_people", { ids, progress }));
export const trash = () => call<t.PersonRow[]>("trash");
/** Who is in the trash with the day they are erased, the next first. */
export const trashList = () => call<t.TrashRow[]>("trash_list");
/** Erases people in the trash now; `null`: all of them. Nothing takes that back. */
export const emptyTrash = (people: t.ContactId[] | null) =>
  works.follow("erase", (progress) => call<t.Receipt>("empty_trash", { people, progress }));
/** What an erase would remove; nothing is changed. */
export const wouldErase = (people: t.ContactId[]) => call<t.Receipt>("would_erase", { people });
/** Removes people for good. With `keepHash` nobody brings them back unasked. */
export const erasePeople = (people: t.ContactId[], keepHash: boolean) =>
  works.follow("erase", (progress) => call<t.Receipt>("erase_people", { people, keepHash, progress }));
/** Until when people are kept, and whose day is over. */
export const retention = () => call<t.RetentionView>("retention");
/** Until when those met at a conference are kept who have no day of their own. */
export const keepConferenceUntil = (id: t.ConferenceId, day: string | null) => call<void>("keep_conference_until", { id, day });
export const keepPeopleUntil = (people: t.ContactId[], day: string | null) => call<void>("keep_people_until", { people, day });
export const keptUntil = (id: t.ContactId) => call<t.KeptPerson>("kept_until", { id });
/** Writes everything about one person into a folder, for them. */
export const writeAbout = (id: t.ContactId, language: t.TripLanguage, folder: string) =>
  call<t.AboutDone>("write_about", { id, language, folder });
export const metAgain = (contact: t.ContactId, form: t.EncounterForm) => call<t.Person>("met_again", { contact, form });
export const editEncounter = (id: t.EncounterId, form: t.EncounterForm) =>
  call<t.Person>("edit_encounter", { id, form });
export const deleteEncounter = (id: t.EncounterId) => call<t.Person>("delete_encounter", { id });
/** An empty body deletes the note and answers `null`. */
export const writeNote = (form: t.NoteForm) => call<t.Note | null>("write_note", { form });
/** An empty text deletes the follow-up and answers `null`. */
export const saveFollowUp = (form: t.FollowUpForm) => call<t.FollowUp | null>("save_follow_up", { form });
/** Every tag in use, the most used first. */
export const tags = () => call<string[]>("tags");
/** Contacts of a vCard file of any size. */
export const importContacts = (file: File) =>
  works.follow("import", async (progress) => {
    const headers = { "x-progress": progress.toJSON() };
    return call<t.ImportReport>("import_contacts", await bytesOf(file), { headers });
  });

// ---- companies
export const companies = () => call<t.CompanyRow[]>("companies");
export const company = (id: t.CompanyId) => call<t.CompanyPage>("company", { id });
export const saveCompany = (form: t.CompanyForm) => call<t.CompanyPage>("save_company", { form });
