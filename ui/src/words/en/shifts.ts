// Who of us is at a booth when.
export const shifts = {
  title: "Booth shifts",
  none: "No shifts yet. Whoever is met in one is met here.",
  add: "Add a shift",
  who: "Who",
  edit: (name: string, when: string) => `Edit the shift of ${name}, ${when}`,
  remove: (name: string, when: string) => `Delete the shift of ${name}, ${when}`,
  saved: "Booth shift saved",
  deleted: "Booth shift deleted",
};
