// Long work under way: what it is and how far. `total` is 0 while nobody knows it.
import type { WorkKind } from "../../ipc/work.svelte";
import { plural } from "../plural";

const number = (count: number) => count.toLocaleString("en-GB");
const of = (done: number, total: number, one: string, many?: string) => `${number(done)} of ${plural(total, one, many)}`;
// What undo counts are pieces of the journal, and say nothing to anybody.
const percent = (done: number, total: number) => `${Math.floor((100 * done) / Math.max(1, total))}% done`;

export const work = {
  title: {
    import: "Importing contacts",
    programme: "Reading the programme",
    match: "Reading the list",
    export: "Saving the file",
    undo: "Taking it back",
    redo: "Doing it again",
    duplicates: "Looking for duplicates",
    trash: "Moving people to the trash",
    restore: "Restoring people",
    erase: "Erasing people from every file",
    change: "Changing people",
    list_photos: "Looking through the folder",
    seen_photos: "Looking which were read before",
    read_photos: "Reading photos",
  } satisfies Record<WorkKind, string>,
  count: {
    import: (done, total) => (total > 0 ? of(done, total, "card") : `${plural(done, "card")} read`),
    programme: (done, total) => (total > 0 ? of(done, total, "session") : `${plural(done, "row")} read`),
    match: (done, total) => (total > 0 ? of(done, total, "badge") : `${plural(done, "row")} read`),
    export: (done, total) => of(done, total, "row"),
    undo: percent,
    redo: percent,
    duplicates: percent,
    trash: (done, total) => of(done, total, "person", "people"),
    restore: (done, total) => of(done, total, "person", "people"),
    erase: percent,
    change: (done, total) => of(done, total, "person", "people"),
    list_photos: (done, total) => of(done, total, "photo"),
    seen_photos: (done, total) => of(done, total, "photo"),
    read_photos: (done, total) => of(done, total, "photo"),
  } satisfies Record<WorkKind, (done: number, total: number) => string> as Record<WorkKind, (done: number, total: number) => string>,
  stopping: "Stopping",
};
