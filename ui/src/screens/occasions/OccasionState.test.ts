import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { occasionOf } from "../../ipc/samples";
import type { Occasion } from "../../ipc/types";
import OccasionState from "./OccasionState.svelte";

const dinner = occasionOf();

const offered = (occasion: Occasion) => {
  const { unmount } = render(OccasionState, { occasion, save: () => {} });
  const found = [screen.queryByRole("radio", { name: "Waitlisted" }), screen.queryByText("Watch later")].map(Boolean);
  unmount();
  return found;
};

test("waiting lists and recordings are offered for sessions, and elsewhere only to be taken back", () => {
  expect(offered({ ...dinner, kind: "session" })).toEqual([true, true]);
  expect(offered(dinner)).toEqual([false, false]);
  expect(offered({ ...dinner, plan: "waitlisted", watch_later: true })).toEqual([true, true]);
});
