import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { app } from "../../ipc/app.svelte";
import type { AppState, Settings } from "../../ipc/types";
import Backups from "./Backups.svelte";

const ipc = vi.hoisted(() => ({ backups: vi.fn(async () => []), setSettings: vi.fn() }));
vi.mock("../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));
vi.mock("../../ipc/desktop", async (original) => ({ ...(await original<object>()), chooseFolder: async () => "/media/stick" }));

const others = { region: "KR", frame_days: null, reminders: "off" as const };

test("a second folder is chosen, named, and let go of", async () => {
  const state = (settings: Settings) => ({ settings }) as AppState;
  app.state = state({ ...others, backup_folder: null });
  ipc.setSettings.mockImplementation(async (settings: Settings) => state(settings));
  render(Backups, { zone: "Asia/Seoul" });
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Choose…" }));
  expect(ipc.setSettings).toHaveBeenLastCalledWith({ ...others, backup_folder: "/media/stick" });
  expect(await screen.findByText("/media/stick")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Stop copying" }));
  expect(ipc.setSettings).toHaveBeenLastCalledWith({ ...others, backup_folder: null });
});
