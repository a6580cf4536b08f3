// A stage for tests in the real window: a display, a profile, folders and a driver of its own, so
// that nothing here meets the user's data and no test meets another's.
//
//   const hall = await stage(t, { sample: true });      // ends with the test
//   const page = await hall.window();                   // a webdriverio browser
//
// WebDriver has no words for some things people do here: see drop(), choose() and compose().

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { remote } from "webdriverio";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target");
const BUILD = process.env.HALLWAY_BUILD ?? "debug";
const APP = join(TARGET, BUILD, "hallway-app");
const CLI = join(TARGET, BUILD, "hallway");
const DRIVER = join(TARGET, "tools", "bin", "tauri-driver");
const SHOTS = join(TARGET, "e2e");
const START_TIMEOUT_MS = 20_000;

/**
 * A test that the machine may spoil, not the product: a driver too slow for a scanner, a PipeWire that takes
 * the browser's process with it. It is tried once more, in a window of its own, and says so.
 */
export const twice = (body) => async (t) => {
  const ends = [];
  const end = async () => {
    for (const one of ends.splice(0).reverse()) await one();
  };
  try {
    await body({ after: (one) => ends.push(one) });
  } catch (error) {
    await end();
    t.diagnostic(`tried once more: ${error.message}`);
    await body({ after: (one) => ends.push(one) });
  } finally {
    await end();
  }
};

/**
 * Sets everything up and ends it when the test ends.
 * @param {import("node:test").TestContext} t
 * @param {{sample?: boolean, env?: Record<string, string>}} [options] `sample` fills the profile
 * first; `env` is added to the window's environment, for instance a language.
 */
export async function stage(t, { sample = false, env = {} } = {}) {
  const ends = [];
  t.after(async () => {
    for (const end of ends.reverse()) await end();
  });

  const folder = await mkdtemp(join(tmpdir(), "hallway-e2e-"));
  ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const profile = join(folder, "profile");
  if (sample) await promisify(execFile)(CLI, ["sample", profile]);

  const [display, endDisplay] = await startDisplay();
  ends.push(endDisplay);
  const own = ["DATA", "CONFIG", "CACHE", "STATE"].map((name) => [`XDG_${name}_HOME`, join(folder, name.toLowerCase())]);
  const environment = {
    ...process.env,
    ...Object.fromEntries(own),
    DISPLAY: display,
    GDK_BACKEND: "x11",
    HALLWAY_PROFILE: profile,
    TZ: "Asia/Seoul",
    LANG: "C.UTF-8",
    ...env,
  };
  delete environment.WAYLAND_DISPLAY;
  const [port, endDriver] = await startDriver(environment);
  ends.push(endDriver);

  return new Stage(profile, port, environment, ends);
}

class Stage {
  #port;
  #environment;
  #ends;

  constructor(profile, port, environment, ends) {
    /** The profile's folder. */
    this.profile = profile;
    this.#port = port;
    this.#environment = environment;
    this.#ends = ends;
  }

  /** Opens the window, with files or options as it is started. To restart it, `deleteSession()` it and open another. */
  async window(...args) {
    const page = await remote({
      hostname: "127.0.0.1",
      port: this.#port,
      logLevel: "error",
      waitforTimeout: 10_000,
      connectionRetryCount: 0,
      capabilities: {
        browserName: "wry",
        "wdio:enforceWebDriverClassic": true,
        "tauri:options": { application: APP, args },
      },
    });
    this.#ends.push(() => page.deleteSession().catch(() => {})); // it may be closed by now
    return page;
  }

  /** Puts a file's content on the clipboard of the stage's display, as a screenshot or another program does. */
  async copy(path, type) {
    const owner = spawn("xclip", ["-quiet", "-selection", "clipboard", "-t", type, "-i", path], { env: this.#environment, stdio: "ignore" });
    this.#ends.push(() => end(owner)); // it owns the clipboard until it ends
    await once(owner, "spawn");
  }

  /** Runs `hallway --json` on this profile and returns its objects, one for each line. */
  async cli(...args) {
    const { stdout } = await promisify(execFile)(CLI, ["--profile", this.profile, "--json", ...args], { env: this.#environment });
    return stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }
}

/** Leaves a picture in target/e2e, for people to look at. */
export async function screenshot(page, name) {
  await mkdir(SHOTS, { recursive: true });
  await writeFile(join(SHOTS, `${name}.png`), await page.takeScreenshot(), "base64");
}

/** Fails with what axe finds wrong for people who use a keyboard or a screen reader. */
export async function axe(page) {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.execute(source);
  const violations = await page.executeAsync((done) => {
    // What still fades in has too little contrast, and nobody reads it yet. Toasts' clocks are long.
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime < 2_000);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    Promise.allSettled(moving.map((one) => one.finished)).then(() => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] })).then(
      (result) => done(result.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html.slice(0, 200)) }))),
      (error) => done([{ id: "axe", help: String(error), nodes: [] }]),
    );
  });
  const lines = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.join("\n    ")}`);
  if (lines.length > 0) throw new Error(`axe found ${lines.length}:\n${lines.join("\n")}`);
}

/** Drops files on the window, as a person does who drags them in from the desktop. */
export async function drop(page, ...paths) {
  await page.execute((files) => {
    const data = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    }
  }, await Promise.all(paths.map(carried)));
}

/** Chooses files in a file field: the driver cannot answer the system's own dialog. */
export async function choose(page, selector, ...paths) {
  await page.execute((selector, files) => {
    const data = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    const field = document.querySelector(selector);
    field.files = data.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, selector, await Promise.all(paths.map(carried)));
}

async function carried(path) {
  return { name: basename(path), base64: await readFile(path, "base64") };
}

/**
 * Types text as a Korean input method does: each syllable in a composition, and at the end the
 * Enter that only confirms the last one, which must not submit anything.
 */
export async function compose(page, selector, text) {
  await page.$(selector).click();
  await page.execute((text) => {
    const field = document.activeElement;
    const fire = (Kind, type, init) => field.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, ...init }));
    const start = field.value;
    fire(CompositionEvent, "compositionstart", { data: "" });
    for (let end = 1; end <= text.length; end++) {
      const data = text.slice(0, end);
      fire(CompositionEvent, "compositionupdate", { data });
      field.setRangeText(data, start.length, field.value.length, "end");
      fire(InputEvent, "input", { data, inputType: "insertCompositionText", isComposing: true });
    }
    fire(KeyboardEvent, "keydown", { key: "Enter", code: "Enter", keyCode: 229, isComposing: true });
    fire(CompositionEvent, "compositionend", { data: text });
  }, text);
}

async function startDisplay() {
  const args = ["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "pipe", "ignore"] });
  const number = await new Promise((done, fail) => {
    server.once("error", fail);
    server.once("exit", () => fail(new Error("Xvfb found no free display")));
    server.stdout.once("data", (data) => done(String(data).trim()));
  });
  return [`:${number}`, () => end(server)];
}

async function startDriver(env) {
  const [port, nativePort] = await freePorts(2);
  const driver = spawn(DRIVER, ["--port", port, "--native-port", nativePort], { env, stdio: ["ignore", "ignore", "inherit"] });
  driver.once("error", () => {}); // seen as a port that never opens
  try {
    await Promise.all([open(port), open(nativePort)]);
  } catch (error) {
    await end(driver);
    throw error;
  }
  return [port, () => end(driver)];
}

/** SIGTERM, as a killed tauri-driver leaves WebKitWebDriver behind, and the next test fails. */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
}

async function open(port) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const answers = await new Promise((done) => {
      const socket = createConnection(port, "127.0.0.1");
      socket.once("connect", () => done(true) || socket.destroy());
      socket.once("error", () => done(false));
    });
    if (answers) return;
    await pause(50);
  }
  throw new Error(`nothing answers on port ${port}: is tauri-driver installed? \`cargo xtask setup\``);
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => new Promise((done) => {
      const server = createServer().listen(0, "127.0.0.1", () => done(server));
    })),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
