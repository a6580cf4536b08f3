// Notes, wherever they hang.

export const notes = {
  title: "Notes",
  note: "Note",
  add: "Write a note",
  save: "Save note",
  readers: "Who may read it",
  saved: "Note saved",
  deleted: "Note deleted",
};
