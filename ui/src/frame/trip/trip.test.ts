import { beforeEach, expect, test, vi } from "vitest";
import * as commands from "../../ipc/commands";
import { chooseFolder } from "../../ipc/desktop";
import { conferenceOf } from "../../ipc/samples";
import { tripWriting } from "./trip.svelte";

vi.mock("../../ipc/commands");
vi.mock("../../ipc/desktop");

beforeEach(() => {
  vi.mocked(commands.tripReportPreview).mockResolvedValue({ folder_name: "re-invent", days: 2, occasions: 5, my_notes: 1, people: 3, pictures: [] });
  vi.mocked(commands.saveTripReport).mockReset().mockResolvedValue({ folder: "/home/re-invent", days: 2, occasions: 5, pictures: 0, notes_left_out: 1 });
});

test("nothing private goes in unless it was chosen, each time anew", async () => {
  vi.mocked(chooseFolder).mockResolvedValue("/home");
  await tripWriting.open(conferenceOf());
  tripWriting.people = tripWriting.myNotes = true;
  tripWriting.toggle("c1");
  await tripWriting.open(conferenceOf());
  await tripWriting.save();
  expect(commands.saveTripReport).toHaveBeenCalledExactlyOnceWith(
    { conference: "f1", language: "en", people: false, companies: false, my_notes: false, pictures: [] }, "/home",
  );
  expect(tripWriting.shown).toBe(false);
});

test("who thinks better of it writes nothing", async () => {
  vi.mocked(chooseFolder).mockResolvedValue(null);
  await tripWriting.open(conferenceOf());
  await tripWriting.save();
  expect(commands.saveTripReport).not.toHaveBeenCalled();
  expect(tripWriting.shown).toBe(true);
});
