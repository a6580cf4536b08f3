// What the tests of companies, occasions, cards, export and history share: a window with somebody in
// it, the core's commands as the window calls them, and a save dialog that answers at once.

/** Opens the window on a profile that knows who I am. */
export async function begin(hall, { language = "en" } = {}) {
  const page = await hall.window();
  await page.execute((language) => localStorage.setItem("hallway.window", JSON.stringify({ language, theme: "light" })), language);
  await command(page, "set_me", { form: { name: "서현우", email: "hyunwoo@moalabs.example", zone: "Asia/Seoul" } });
  await reload(page);
  return page;
}

/** Starts the window's page again and waits until it can be seen. */
export async function reload(page) {
  await page.execute(() => {
    document.documentElement.removeAttribute("data-ready"); // so that the old page is not taken for the new
    location.reload();
  });
  // A question that meets the old page on its way out fails: it is asked again.
  await page.waitUntil(() => page.$("html[data-ready]").isExisting().catch(() => false), { timeoutMsg: "the new page is ready" });
}

/** Goes to a screen: `#/companies`. */
export async function go(page, hash) {
  await page.execute((hash) => { location.hash = hash; }, hash);
}

/** Calls a command of the window, for what a test needs to be there or wants to know. */
export async function command(page, name, args = {}) {
  const answer = await page.executeAsync((name, args, done) => {
    globalThis.__TAURI_INTERNALS__.invoke(name, args).then((value) => done({ value }), (error) => done({ error }));
  }, name, args);
  if (answer.error) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** A person's form with nothing in it but this. */
export function person(display, more = {}) {
  return {
    name: { display, family: null, given: null }, second_name: null, reading: null, title: null, company: null, department: null,
    points: [], tags: [], language: null, zone: null, ...more,
  };
}

/** Makes the system's save dialog answer with a path: WebDriver cannot reach the system's windows. */
export async function saveDialogAnswers(page, path) {
  await page.execute((path) => {
    const ask = globalThis.fetch;
    globalThis.fetch = (url, options) =>
      decodeURIComponent(String(url)).includes("plugin:dialog|save")
        ? Promise.resolve(new Response(JSON.stringify(path), { headers: { "Tauri-Response": "ok", "content-type": "application/json" } }))
        : ask(url, options);
  }, path);
}

/** The whole text of an element, cut off or not, once it holds what is expected. */
export async function waitForText(page, selector, expected) {
  let text = "";
  await page.waitUntil(async () => {
    text = await page.execute((selector) => document.querySelector(selector)?.textContent ?? "", selector);
    return text.includes(expected);
  }, { timeoutMsg: `${selector} never said ${expected}` }).catch((error) => { throw new Error(`${error.message}; it said: ${text}`); });
  return text;
}

/** Waits until a dialog is open and has arrived: axe would measure the contrast of a half-drawn one. */
export async function dialogIsOpen(page) {
  await page.waitUntil(() => page.execute(() => document.querySelector("dialog[open]")?.getAnimations().length === 0));
}

/** Chooses an option of a native select, as WebKitWebDriver cannot open the system's list. */
export async function choose(page, selector, value) {
  await page.$(selector).waitForExist();
  await page.execute((selector, value) => {
    const select = document.querySelector(selector);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, selector, value);
}
