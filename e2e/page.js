// What tests do with a page again and again.

import { setTimeout as pause } from "node:timers/promises";

/** Longer than a scanner waits between two letters. */
const HUMAN_MS = 200;

const keys = { Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", ArrowDown: "\uE015", ArrowUp: "\uE013", ArrowRight: "\uE014", Alt: "\uE00A", Control: "\uE009", Shift: "\uE008" };

/** Opens the window and waits until its first screen is painted. */
export async function ready(hall) {
  const page = await hall.window();
  await page.$("html[data-ready]").waitForExist({ timeout: 60_000 }); // a busy machine takes its time
  return page;
}

/** Presses a key, with its modifiers: `press(page, "Control", "z")`. */
export async function press(page, ...names) {
  await page.keys(names.map((name) => keys[name] ?? name));
}

/** The text of the first element. (The driver's own `getText` leaves out what may be cut off with dots.) */
export async function textOf(page, selector) {
  return (await textsOf(page, selector))[0] ?? "";
}

/** The texts of all elements, in order. */
export async function textsOf(page, selector) {
  return page.execute((selector) => [...document.querySelectorAll(selector)].map((element) => element.innerText), selector);
}

/** Shows a screen by its address. */
export async function go(page, screen) {
  await page.execute((screen) => { location.hash = `#/${screen}`; }, screen);
}

/**
 * Types into what has the focus. (The driver's own `keys` swallows the second of two equal letters.)
 * Not more than five letters at once, as whoever types faster is taken for a scanner: see `burst`.
 */
export async function type(page, text) {
  await pause(HUMAN_MS); // the key before is none of them
  for (const letters of text.match(/[^]{1,5}/gu) ?? []) {
    await burst(page, letters);
    await pause(HUMAN_MS);
  }
}

/** Types into what has the focus as fast as a scanner does. */
export async function burst(page, text) {
  const field = await page.getActiveElement();
  await page.elementSendKeys(Object.values(field)[0], text);
}

/** Waits until nothing moves any more, for pictures. */
export async function settled(page) {
  await page.executeAsync((done) => {
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime < 2_000);
    Promise.allSettled(moving.map((one) => one.finished)).then(() => done());
  });
}
