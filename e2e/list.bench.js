// Figures, not a test: `cargo xtask bench list`, whose head says what is measured. What a frame costs
// while the list of 100,000 people scrolls in the real window.
import { readFile, readdir } from "node:fs/promises";
import { stage } from "./harness.js";
import { ready } from "./page.js";

const PEOPLE = 100_000;
const ROW_PX = 52;
const FRAMES = 400;
const FRAME_BUDGET_MS = 8;
const JUMPS = 100;
const JUMP_BUDGET_MS = 50;
/** Until the search index is built and the day's backup made, which share the processor. */
const SETTLE_MS = 5_000;
const TICK_MS = 10;

const ends = [];
try {
  const hall = await stage({ after: (end) => ends.push(end) });
  await hall.cli("me", "set", "서현우");
  await hall.cli("dev", "generate", "--people", String(PEOPLE));
  const page = await ready(hall);
  await page.setTimeout({ script: 300_000 });
  await page.pause(SETTLE_MS);
  const web = await webProcess(hall.profile);
  await scrolling(page, web, "wheel, 3 rows a frame", 3 * ROW_PX);
  await scrolling(page, web, `scrollbar, ${PEOPLE / FRAMES} rows a frame`, (PEOPLE / FRAMES) * ROW_PX);
  const took_ms = await page.executeAsync(jump, JUMPS, ROW_PX);
  for (const percent of [50, 95]) figure(`jump to rows filled: p${percent} ms`, at(took_ms, percent), JUMP_BUDGET_MS);
} finally {
  for (const end of ends.reverse()) await end();
}

async function scrolling(page, web, name, step_px) {
  const before = await cpu(web);
  const work_ms = await page.executeAsync(scroll, FRAMES, step_px);
  const after = await cpu(web);
  for (const percent of [50, 95]) figure(`${name}: frame work p${percent} ms`, at(work_ms, percent), FRAME_BUDGET_MS);
  figure(`${name}: main thread a frame, CPU ms`, (after.main_ms - before.main_ms) / FRAMES, FRAME_BUDGET_MS);
  figure(`${name}: with drawing a frame, CPU ms`, (after.all_ms - before.all_ms) / FRAMES);
}

/** One figure a line, as core/src/figure.rs prints them. */
function figure(name, value, budget) {
  console.log(["figure", name, value, budget ? "budget" : "", budget ?? ""].join("\t"));
}

function at(values, percent) {
  return values.toSorted((one, other) => one - other)[Math.floor(((values.length - 1) * percent) / 100)];
}

/** Runs in the page: scrolls on every frame, from the top and back at an end; the work of each in ms. */
function scroll(frames, step_px, done) {
  const list = document.querySelector(".scroller");
  const work_ms = [];
  let began = 0;
  const scrolled = () => (began = performance.now());
  const frame = () => {
    list.getBoundingClientRect(); // what the scroll changed is laid out now
    if (began > 0) work_ms.push(performance.now() - began);
    if (work_ms.length === frames) {
      removeEventListener("scroll", scrolled, true);
      return done(work_ms);
    }
    began = 0;
    const next_px = list.scrollTop + step_px;
    if (next_px < 0 || next_px > list.scrollHeight - list.clientHeight) step_px = -step_px;
    list.scrollTop += step_px;
    requestAnimationFrame(frame);
  };
  list.scrollTop = 0;
  addEventListener("scroll", scrolled, true); // hears of it before the list does
  setTimeout(() => requestAnimationFrame(frame), 500);
}

/** Runs in the page: from setting the scrollbar to the frame that shows every row in view, in ms. */
function jump(jumps, row_px, done) {
  const list = document.querySelector(".scroller");
  const took_ms = [];
  const filled = () => {
    const { top, bottom } = list.getBoundingClientRect();
    const shown = [...list.querySelectorAll("[role=option]:not([hidden])")].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    return shown.length >= (bottom - top) / row_px;
  };
  const next = () => {
    if (took_ms.length === jumps) return done(took_ms);
    const began = performance.now();
    // The golden ratio's multiples come near every place and near none twice.
    list.scrollTop = (((took_ms.length + 1) * 0.618) % 1) * (list.scrollHeight - list.clientHeight);
    const look = () => {
      if (!filled()) return requestAnimationFrame(look);
      took_ms.push(performance.now() - began);
      setTimeout(next, 100);
    };
    requestAnimationFrame(look);
  };
  next();
}

/** The process that draws the window of this profile. */
async function webProcess(profile) {
  for (const id of await readdir("/proc")) {
    const [name, environment] = await Promise.all(["comm", "environ"].map((file) => readFile(`/proc/${id}/${file}`, "utf8").catch(() => "")));
    if (name.startsWith("WebKitWebProc") && environment.includes(`HALLWAY_PROFILE=${profile}\0`)) return id;
  }
  throw new Error("the window has no WebKitWebProcess");
}

/** CPU time so far: of the main thread, where scripts run and layout happens, and of all threads. */
async function cpu(id) {
  const [main, all] = await Promise.all([`task/${id}/schedstat`, "stat"].map((file) => readFile(`/proc/${id}/${file}`, "utf8")));
  const [user, system] = all.slice(all.lastIndexOf(")")).split(" ").slice(12, 14);
  return { main_ms: Number(main.split(" ")[0]) / 1e6, all_ms: (Number(user) + Number(system)) * TICK_MS };
}
