import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { app } from "../../ipc/app.svelte";
import * as commands from "../../ipc/commands";
import type { PeopleFilter, PersonRow } from "../../ipc/types";
import { keys } from "../../kit/keys.svelte";
import { router } from "../../kit/route.svelte";
import { toasts } from "../../kit/toasts.svelte";
import PeopleScreen from "./PeopleScreen.svelte";
import { aPerson, aRow, aState } from "../../frame/person/sample";

vi.mock("../../ipc/commands");

const jiwon = aRow();
const marta = aRow({ id: "marta", name: { display: "Marta Lindqvist", family: "Lindqvist", given: "Marta" }, second_name: null, company: "Copperline" });
const owen = aRow({ id: "owen", name: { display: "Owen Castellan", family: "Castellan", given: "Owen" }, second_name: null, company: "Fernway" });

let everybody: PersonRow[];
let view = 0;

beforeEach(() => {
  everybody = [jiwon, marta, owen];
  router.go({ screen: "people" });
  for (const toast of toasts.items) toasts.close(toast.id);
  app.take(aState());
  const matching = (filter: PeopleFilter) => everybody.filter((row) => row.name.display.toLowerCase().includes(filter.query.toLowerCase()));
  const daysOf = ({ query, sort }: PeopleFilter) => (query === "" && sort === "last_met" ? [{ on: "2022-11-30", first: 0 }, { on: "2021-11-29", first: 2 }] : []);
  const problem = () => ({ code: "internal" as const, detail: "" });
  vi.mocked(commands.problemOf).mockImplementation(problem);
  vi.mocked(commands.people).mockImplementation(async (filter) => ({ view: ++view, count: matching(filter).length, rows: matching(filter), days: daysOf(filter) }));
  vi.mocked(commands.peopleRows).mockImplementation(async (_, offset, limit) => everybody.slice(offset, offset + limit));
  vi.mocked(commands.peoplePosition).mockImplementation(async (_, id) => {
    const at = everybody.findIndex((row) => row.id === id);
    return at < 0 ? null : at;
  });
  vi.mocked(commands.person).mockImplementation(async (id) => {
    const row = everybody.find((one) => one.id === id) ?? jiwon;
    return aPerson({ row, contact: { ...aPerson().contact, id, name: row.name, second_name: row.second_name } });
  });
  vi.mocked(commands.appState).mockImplementation(async () => aState());
  vi.mocked(commands.history).mockResolvedValue([
    { id: "step", verb: "edit_contact", of: null, at: "2022-12-01T04:00:00Z", entries: 1, args: {}, name: null, live: true, undoable: true },
  ]);
  vi.mocked(commands.painted).mockResolvedValue();
  vi.mocked(commands.approachMarks).mockResolvedValue([]);
  vi.mocked(commands.pickOccasions).mockResolvedValue([]);
  vi.mocked(commands.companies).mockResolvedValue([]);
});

async function show() {
  const user = userEvent.setup();
  render(PeopleScreen);
  const stop = keys.listen();
  await screen.findByRole("option", { name: /Marta/ });
  return { user, stop };
}
const shownName = async (name: string) => within(screen.getByRole("region", { name: "Person" })).findByRole("button", { name: new RegExp(`Edit Name: ${name}`) });

describe("the list", () => {
  test("shows the first person, tells that it is painted, and reads a row in order", async () => {
    await show();
    await shownName("Jiwon Park");
    expect(screen.getByRole("option", { name: /Jiwon Park 박지원 CTO, Bandal Partner dinner Today/ })).toBeTruthy();
    await vi.waitFor(() => expect(commands.painted, "the bench waits for this").toHaveBeenCalledExactlyOnceWith(3));
  });

  test("stands under its days, each with how many were met then", async () => {
    const { user } = await show();
    expect(screen.getByText("Wednesday 30 Nov").parentElement?.textContent).toBe("Wednesday 30 Nov2");
    expect(screen.getByText("Monday 29 Nov 2021").parentElement?.textContent).toBe("Monday 29 Nov 20211");
    await user.type(screen.getByRole("searchbox"), "owen");
    await shownName("Owen Castellan");
    expect(screen.queryByText("Wednesday 30 Nov"), "a search ranks, and has no days").toBeNull();
  });

  test("moving shows the next person and names them in the address", async () => {
    const { user } = await show();
    screen.getByRole("listbox", { name: "Everyone" }).focus();
    await user.keyboard("{ArrowDown}");
    await shownName("Marta Lindqvist");
    expect(location.hash).toBe("#/people/marta");
  });

  test("a reload keeps the person, wherever the list puts them", async () => {
    const { user } = await show();
    screen.getByRole("listbox", { name: "Everyone" }).focus();
    await user.keyboard("{ArrowDown}");
    await shownName("Marta Lindqvist");
    everybody = [owen, jiwon, marta];
    await app.refresh();
    await vi.waitFor(() => expect(within(screen.getByRole("listbox", { name: "Everyone" })).getByRole("option", { selected: true }).getAttribute("aria-posinset")).toBe("3"));
    await shownName("Marta Lindqvist");
  });

  test("when the person goes, the one who now stands there is shown", async () => {
    const { user } = await show();
    screen.getByRole("listbox", { name: "Everyone" }).focus();
    await user.keyboard("{ArrowDown}");
    await shownName("Marta Lindqvist");
    everybody = [jiwon, owen];
    await app.refresh();
    await shownName("Owen Castellan");
  });

  test("a search shows its first match, and says when there is none", async () => {
    const { user } = await show();
    await user.type(screen.getByRole("searchbox"), "owen");
    await shownName("Owen Castellan");
    expect(within(screen.getByRole("listbox", { name: "Everyone" })).getAllByRole("option")).toHaveLength(1);
    await user.type(screen.getByRole("searchbox"), "x");
    expect(await screen.findByRole("heading", { name: "Nobody matches owenx" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(await screen.findByRole("option", { name: /Marta/ })).toBeTruthy();
  });

  test("a syllable is searched while it is composed, and its Enter goes nowhere", async () => {
    await show();
    const box = screen.getByRole<HTMLInputElement>("searchbox");
    box.focus();
    await fireEvent.compositionStart(box);
    await fireEvent.input(box, { target: { value: "바" }, isComposing: true });
    await vi.waitFor(() => expect(commands.people).toHaveBeenLastCalledWith(expect.objectContaining({ query: "바" })));
    await fireEvent.keyDown(box, { key: "Enter", keyCode: 229, isComposing: true });
    expect(document.activeElement, "still typing").toBe(box);
  });
});

describe("changes", () => {
  test("an edit saves the whole person with one thing changed, and can be undone", async () => {
    const { user } = await show();
    await shownName("Jiwon Park");
    vi.mocked(commands.editPerson).mockResolvedValue(aPerson());
    await user.click(screen.getByRole("button", { name: /Edit Title/ }));
    await user.keyboard("CEO{Enter}");
    expect(commands.editPerson).toHaveBeenCalledExactlyOnceWith("jiwon", expect.objectContaining({ title: "CEO", company: "Bandal", tags: ["observability", "seed-A"] }));
    await vi.waitFor(() => expect(toasts.items.at(-1)?.action?.label).toBe("Undo"));
  });

  test("Delete moves the person to the trash, or those ticked", async () => {
    const { user, stop } = await show();
    await shownName("Jiwon Park");
    vi.mocked(commands.trashPeople).mockResolvedValue();
    screen.getByRole("listbox", { name: "Everyone" }).focus();
    await user.keyboard("{Delete}");
    await vi.waitFor(() => expect(commands.trashPeople).toHaveBeenLastCalledWith(["jiwon"]));
    await user.keyboard("x{ArrowDown}x{Delete}");
    await vi.waitFor(() => expect(commands.trashPeople).toHaveBeenLastCalledWith(["jiwon", "marta"]));
    stop();
  });

  test("a follow-up without words is not saved, and the dialog says why", async () => {
    const { user, stop } = await show();
    await shownName("Jiwon Park");
    await user.click(screen.getByRole("button", { name: /^Follow up/ }));
    const dialog = within(await screen.findByRole("dialog", { name: /^Follow up with/ }));
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(dialog.getByText("Say what you owe them.")).toBeTruthy();
    stop();
  });

  test("a contact point's usual label is a word of the window", async () => {
    const { stop } = await show();
    await shownName("Jiwon Park");
    expect(screen.getByText("Work"), "it came as “work”").toBeTruthy();
    stop();
  });

  test("somebody typed in who is known already is told as such and can be opened", async () => {
    const { user, stop } = await show();
    await shownName("Jiwon Park");
    vi.mocked(commands.addPerson).mockResolvedValue({ outcome: "already_met", row: owen, last: owen.last, encounter: null });
    screen.getByRole("listbox", { name: "Everyone" }).focus();
    await user.keyboard("n");
    const dialog = within(await screen.findByRole("dialog", { name: "Add a person" }));
    await user.click(dialog.getByRole("button", { name: "Add" }));
    expect(dialog.getByText("A name is needed."), "nothing is sent without one").toBeTruthy();
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Owen");
    await user.type(dialog.getByRole("textbox", { name: "Email" }), "owen@fernway.example");
    await user.click(dialog.getByRole("button", { name: "Add" }));
    expect(commands.addPerson).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ points: [{ id: null, kind: "email", label: null, value: "owen@fernway.example" }] }),
      expect.objectContaining({ place: { at: "nowhere" } }),
    );
    expect(await dialog.findByText("You have met Owen Castellan already")).toBeTruthy();
    expect(toasts.items.at(-1)?.text, "the notice says the same").toBe("Met Owen Castellan");
    expect(document.activeElement, "the field that had the focus is gone").toBe(dialog.getByRole("button", { name: "Open" }));
    await user.keyboard("{Enter}");
    await shownName("Owen Castellan");
    stop();
  });
});
