import { File as RealFile } from "node:buffer";
import { render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { imports } from "../../../frame/imports.svelte";
import { router } from "../../../kit/route.svelte";
import DropAnywhere from "./DropAnywhere.svelte";

const ipc = vi.hoisted(() => ({ importContacts: vi.fn(), scanText: vi.fn(), readText: vi.fn(async (bytes: Uint8Array) => new TextDecoder().decode(bytes)), newStep: vi.fn(), recentOccasions: vi.fn(), occasions: vi.fn(), appState: vi.fn() }));
vi.mock("../../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));
vi.mock("../../../ipc/opened", () => ({ onOpened: () => () => {} }));

const cards = (count: number) => new RealFile(["BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n".repeat(count)], "phone.vcf") as unknown as File;

/** Chooses a file as the system's dialog does. */
async function choose(file: File) {
  const field = document.querySelector<HTMLInputElement>("input.contacts");
  const opened = vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(() => {});
  imports.choose();
  expect(opened.mock.instances[0]).toBe(field);
  opened.mockRestore();
  Object.defineProperty(field, "files", { value: [file], configurable: true });
  field?.dispatchEvent(new Event("change", { bubbles: true }));
}

beforeEach(() => {
  vi.clearAllMocks();
  ipc.newStep.mockResolvedValue("step");
  ipc.recentOccasions.mockResolvedValue([]);
  ipc.occasions.mockResolvedValue([]);
  ipc.appState.mockReturnValue(new Promise(() => {}));
  ipc.importContacts.mockResolvedValue({ read: 21, added: 21, same_card: 0, same_email: 0, same_phone: 0, skipped: [], problems: [], step: "step" });
  ipc.scanText.mockResolvedValue({ files: [], step: "step" });
  router.go({ screen: "people" });
  render(DropAnywhere, { children: createRawSnippet(() => ({ render: () => "<p></p>" })) });
});

test("a few contacts that are chosen are asked about as dropped ones are, and go to the run", async () => {
  await choose(cards(2));
  expect(await screen.findByText("Where did you meet these 2?")).toBeTruthy();
  expect(router.current.screen, "whatever screen is shown").toBe("people");
  expect(ipc.importContacts, "never silently").not.toHaveBeenCalled();
  (await screen.findByRole("button", { name: /Met there/ })).click();
  await vi.waitFor(() => expect(ipc.scanText).toHaveBeenCalledOnce());
  expect(router.current.screen, "where the run is").toBe("scan");
});

test("many are an import, and the screen stays", async () => {
  await choose(cards(21));
  await vi.waitFor(() => expect(ipc.importContacts).toHaveBeenCalledOnce());
  expect(router.current.screen).toBe("people");
});
