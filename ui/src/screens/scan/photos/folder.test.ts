import { beforeEach, expect, test, vi } from "vitest";
import { listPhotos, photoStamps, readPhotos, seenPhotos } from "../../../ipc/commands";
import type { OccasionRef, PhotosReport, PhotoView } from "../../../ipc/types";
import { toasts } from "../../../kit/toasts.svelte";
import { Folder } from "./folder.svelte";

vi.mock("../../../ipc/desktop", () => ({}));
vi.mock("../../../frame/imports.svelte", () => ({ imports: {} }));
vi.mock("../../../ipc/app.svelte", () => ({ app: { refresh: async () => {} } }));
vi.mock("../../../ipc/commands", () => ({
  listPhotos: vi.fn(), photoStamps: vi.fn(), readPhotos: vi.fn(), seenPhotos: vi.fn(), problemOf: (problem: unknown) => problem,
}));

const zone = "America/Los_Angeles";
const photo = (name: string, day: string, hour: string): PhotoView => ({
  path: `/DCIM/${name}`, name, at_source: "exif_local", stamp: { at: `${day}T${hour}:00:00.000Z`, day, zone, occasion: null },
});
const dinner: OccasionRef = { id: "dinner", kind: "dinner", title: "Onggi", code: null, starts_at: null, zone, overflow: false };
const photos = [photo("a.jpg", "2022-11-29", "19"), photo("b.jpg", "2022-11-30", "18"), photo("c.jpg", "2022-11-30", "19")];
const report: PhotosReport = { total: 1, read: 1, people: 1, waiting: 0, not_people: 0, sessions: 0, cards: 0, nothing: 0, seen: 0, unreadable: 0, files: [], step: "step" };

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(listPhotos).mockImplementation(async (_, camera) => ({ photos, camera: camera ?? zone, without_offset: 3, unreadable: [] }));
  vi.mocked(seenPhotos).mockImplementation(async (paths) => paths.map((path) => path.endsWith("c.jpg")));
  vi.mocked(photoStamps).mockImplementation(async (at) => at.map((one) => ({ at: one, day: one.slice(0, 10), zone, occasion: null })));
  vi.mocked(readPhotos).mockResolvedValue(report);
});

async function opened(): Promise<Folder> {
  const folder = new Folder();
  await folder.open("/DCIM");
  await vi.waitFor(() => expect(folder.seen.size).toBe(2));
  return folder;
}

test("the latest day is shown first, without what was read before", async () => {
  const folder = await opened();
  expect(folder.days).toEqual([{ on: "2022-11-29", count: 1 }, { on: "2022-11-30", count: 2 }]);
  expect([folder.day, folder.seenCount, folder.shown.map(({ name }) => name)]).toEqual(["2022-11-30", 1, ["b.jpg"]]);
  folder.showSeen = true;
  expect(folder.shown).toHaveLength(2);
  expect(localStorage.getItem("hallway.photos.folder")).toBe("/DCIM");
});

test("only what was corrected by hand is told to the core", async () => {
  const folder = await opened();
  folder.ticked.add("/DCIM/b.jpg");
  await folder.shift(-15);
  folder.place(dinner);
  folder.cards.add("/DCIM/b.jpg");
  expect(folder.stampOf(photos[1] as PhotoView)).toMatchObject({ at: "2022-11-30T17:45:00.000Z", occasion: dinner });
  await folder.setCamera("Asia/Seoul");
  expect(folder.stampOf(photos[1] as PhotoView).at, "the zone changes nothing that was corrected").toBe("2022-11-30T17:45:00.000Z");
  await folder.read();
  const corrected = { path: "/DCIM/b.jpg", at: "2022-11-30T17:45:00.000Z", occasion: "dinner", card: true };
  expect(readPhotos).toHaveBeenCalledExactlyOnceWith({ photos: [corrected], camera: "Asia/Seoul" });
  expect([folder.report, folder.ticked.size, folder.cards.size]).toEqual([report, 0, 0]);

  folder.day = "2022-11-29";
  folder.ticked.add("/DCIM/a.jpg");
  await folder.read();
  expect(readPhotos).toHaveBeenLastCalledWith({ photos: [{ path: "/DCIM/a.jpg", at: null, occasion: null, card: false }], camera: "Asia/Seoul" });
});

test("a folder that cannot be opened leaves the one on show", async () => {
  const folder = await opened();
  vi.mocked(listPhotos).mockRejectedValue({ code: "unreadable", detail: "/gone" });
  await folder.open("/gone");
  expect([folder.path, folder.list?.photos.length]).toEqual(["/DCIM", 3]);
  expect(toasts.items).toHaveLength(1);
});

test("what an undo takes back is new at once, and a redo hides it again", async () => {
  const folder = await opened();
  expect(folder.shown.map(({ name }) => name)).toEqual(["b.jpg"]);
  vi.mocked(seenPhotos).mockImplementation(async (paths) => paths.map(() => false));
  await folder.look();
  expect(folder.shown).toHaveLength(2);
  vi.mocked(seenPhotos).mockImplementation(async (paths) => paths.map(() => true));
  await folder.look();
  expect([folder.shown.length, folder.seenCount]).toEqual([0, 2]);
});

test("a change while it is asking is asked about too", async () => {
  const folder = await opened();
  vi.mocked(seenPhotos).mockClear();
  let answer = (_: boolean[]) => {};
  vi.mocked(seenPhotos).mockImplementationOnce(() => new Promise((done) => (answer = done)));
  vi.mocked(seenPhotos).mockImplementation(async (paths) => paths.map(() => false));
  const work = folder.look();
  await folder.look(); // nothing is asked twice at a time
  expect(seenPhotos).toHaveBeenCalledOnce();
  answer([true, true]);
  await work;
  expect([vi.mocked(seenPhotos).mock.calls.length, folder.seenCount]).toEqual([2, 0]);
});
