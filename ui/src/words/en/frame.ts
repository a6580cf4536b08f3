// What the frame says: clocks, the stamp, undo, the sample, and why a profile cannot be opened.
import { plural } from "../plural";

export const frame = {
  notLoaded: "This part of the window did not load",
  notLoadedWhy: "Nothing of yours is lost. Trying again loads the window anew.",
  sample: {
    band: "This is the sample: invented people, kept apart from yours.",
    leave: "Back to my own",
    left: "Back in your own profile.",
    own: "Hallway was started with the sample. Start it without naming a profile to see your own.",
  },

  clock: {
    now: (time: string, day: string) => `${time}, ${day}`,
    home: (time: string, zone: string) => `At home ${time} ${zone}`,
  },

  stamp: {
    title: "New people are recorded at",
    lead: "New people are recorded at",
    nowhere: "No occasion",
    nowhereLong: "New people are recorded without an occasion",
    change: "Change",
    pinned: "Pinned",
    attended: "You are there",
    reserved: "Reserved",
    shift: "Booth shift",
    on_now: "By the clock",
    unsure: "Choose where you are",
    occasion: "Occasion",
    search: "Search, or type a new one",
    followClock: "Follow the clock",
    make: "Add and record here",
    newKind: (name: string) => `What is “${name}”?`,
    why: "A pin stays until you change it. Photos keep their own time.",
    stillAt: (title: string) => `Still at ${title}?`,
    clockSays: (title: string) => `By the clock it is ${title}.`,
    clockSaysOver: "By the clock it is over.",
    stay: "Stay here",
    move: "Move on",
    moved: (title: string) => `New people are now recorded at ${title}`,
    today: "Today",
  },

  start: {
    retry: "Try again",
    folder: "Profile folder",
    copy: "Copy details",
    backups: "Backups",
    backup: (people: number, encounters: number) => `${plural(people, "person", "people")}, ${plural(encounters, "encounter")}`,
    unreadable: "Cannot be read",
    restored: "The backup is in place.",
    titles: {
      damaged: "Your data cannot be read",
      newer_profile: "This profile needs a newer Hallway",
      not_writable: "The profile folder cannot be written to",
      busy: "Another Hallway is using this profile",
      disk_full: "The disk is full",
      other: "Hallway could not open your profile",
    },
    causes: {
      damaged: "The database file is damaged. It is kept, never deleted.",
      newer_profile: "A newer version wrote it. Nothing was changed.",
      not_writable: "Hallway may read this folder but not write to it. Nothing was changed.",
      busy: "It is being restored, upgraded or cleaned by another window or terminal.",
      disk_full: "There is no space left to write to. Nothing was lost.",
      other: "Nothing was changed.",
    },
    remedies: {
      damaged: "Restore the newest backup below. What is damaged is kept beside it.",
      newer_profile: "Update Hallway on this computer, then open it again.",
      not_writable: "Give yourself the right to write to the folder, then try again.",
      busy: "Wait until it is done, then try again.",
      disk_full: "Free some space, then try again.",
      other: "Try again. If it stays like this, the details below help whoever looks into it.",
    },
  },
};
