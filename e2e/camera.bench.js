// Figures, not a test: `cargo xtask bench camera`, whose head says what is measured. From a code in view to
// its outcome painted, and how many frames are read meanwhile, with a canvas as the camera.
import { code, hold, scan, until } from "./camera.js";
import { vcard } from "./qr.js";

const TRIALS = 60;
const PLACES = 20;
const BUDGET_MS = 300;
const WATCH_MS = 5_000;
const LEAST_FRAMES = 10;

const ends = [];
try {
  const { page } = await scan({ after: (end) => ends.push(end) });
  await page.setTimeout({ script: 60_000 });
  const frames = () => page.execute(() => [Number(document.querySelector(".camera").dataset.frames), performance.now()]);
  const rate = async () => {
    const [before, from] = await frames();
    await page.pause(WATCH_MS);
    const [after, to] = await frames();
    return ((after - before) * 1000) / (to - from);
  };
  figure("1920×1080 without a code: frames read a second", await rate(), "at least", LEAST_FRAMES);
  const took_ms = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const text = vcard({ family: `Trial ${trial}`, given: "Owen", company: "Fernway", email: `owen${trial}@fernway.example` });
    const picture = await code(text, { x: 300 + 37 * (trial % PLACES), y: 200 + 11 * (trial % PLACES), side: 420 });
    took_ms.push(await page.executeAsync(untilPainted, picture));
    await hold(page);
    await until(page, async () => !(await page.$(".stage > svg path").isExisting()), "the code has left");
  }
  for (const percent of [50, 95]) figure(`code in view to outcome painted: p${percent} ms`, at(took_ms, percent), "budget", BUDGET_MS);
  figure("code in view to outcome painted: the first of all, ms", took_ms[0]);
  await hold(page, await code("https://hallway.example/held", { side: 420 }));
  await page.$(".stage > svg path").waitForExist();
  figure("1920×1080 with a code held: frames read a second", await rate(), "at least", LEAST_FRAMES);
} finally {
  for (const end of ends.reverse()) await end();
}

/** One figure a line, as core/src/figure.rs prints them. */
function figure(name, value, peer, other) {
  console.log(["figure", name, value, peer ?? "", other ?? ""].join("\t"));
}

function at(values, percent) {
  return values.toSorted((one, other) => one - other)[Math.floor(((values.length - 1) * percent) / 100)];
}

/** Runs in the page: from the frame that first has the code to the frame that shows one more outcome, in ms. */
function untilPainted({ png, ...place }, done) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const shown = () => document.querySelectorAll("section.run li").length;
  const before = shown();
  createImageBitmap(new Blob([bytes], { type: "image/png" })).then((bitmap) => {
    const camera = globalThis.canvasCamera;
    camera.shown = [{ bitmap, ...place }];
    camera.drawn = () => {
      camera.drawn = undefined;
      const began = performance.now();
      const look = () => (shown() > before ? requestAnimationFrame(() => done(performance.now() - began)) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    };
  });
}
