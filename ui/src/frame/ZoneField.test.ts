import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { clock } from "./clock.svelte";
import ZoneField from "./ZoneField.svelte";

test("a zone is chosen by a city in another language, and shown with its offset", async () => {
  const user = userEvent.setup();
  clock.set("2022-11-30T12:00:00Z");
  const onchange = vi.fn();
  render(ZoneField, { label: "Time zone", value: "America/Los_Angeles", onchange });
  const field = screen.getByRole("combobox", { name: "Time zone" }) as HTMLInputElement;
  expect(field.value).toBe("Los Angeles, PST (GMT-8)");
  await user.click(field);
  await user.keyboard("서울");
  expect(await screen.findByRole("option", { name: /^Seoul 21:00 GMT\+9$/ })).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(onchange).toHaveBeenCalledExactlyOnceWith("Asia/Seoul");
  expect(field.value).toBe("Seoul, KST (GMT+9)");
});
