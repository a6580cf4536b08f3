import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import DateTimeInput from "./DateTimeInput.svelte";

function input(value: string) {
  const onchange = vi.fn();
  render(DateTimeInput, { label: "Starts", value, zone: "America/Los_Angeles", onchange });
  return { onchange, user: userEvent.setup(), time: screen.getByRole<HTMLInputElement>("textbox", { name: "Starts, Time" }) };
}

test("a time typed in short is written in full", async () => {
  const { onchange, user, time } = input("2022-11-30T19:05");
  await user.clear(time);
  await user.type(time, "9pm");
  await user.tab();
  expect(time.value).toBe("21:00");
  expect(onchange).toHaveBeenLastCalledWith("2022-11-30T21:00");
});

test("what is no time is kept, marked, and is no value", async () => {
  const { onchange, user, time } = input("2022-11-30T19:05");
  await user.clear(time);
  await user.type(time, "soon");
  await user.tab();
  expect(time.value, "typed text is not thrown away").toBe("soon");
  expect(time.getAttribute("aria-invalid")).toBe("true");
  expect(onchange).not.toHaveBeenCalled();
  const day = screen.getByRole("textbox", { name: "Starts, Date" });
  await user.clear(day);
  await user.type(day, "1 Dec 2022{Tab}");
  expect(time.value, "nor by another day").toBe("soon");
});

test("a time without a day waits for one", async () => {
  const { onchange, user, time } = input("");
  await user.type(time, "7pm");
  expect(onchange, "no value yet").not.toHaveBeenCalled();
  await user.type(screen.getByRole("textbox", { name: "Starts, Date" }), "1 Dec 2022{Tab}");
  expect(time.value).toBe("19:00");
  expect(onchange).toHaveBeenLastCalledWith("2022-12-01T19:00");
});

test("the zone is shown, and a skipped hour is explained", () => {
  input("2022-03-13T02:30");
  expect(screen.getByText(/Los Angeles P[DS]T/)).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("skip");
});
