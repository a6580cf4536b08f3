// A camera made of a canvas, in place of the system's: what a test shows it is what the window sees.
import QRCode from "qrcode";
import { stage } from "./harness.js";
import { go, ready, textsOf } from "./page.js";
import { vcard } from "./qr.js";

export const jiwon = vcard({ family: "Park", given: "Jiwon", company: "Bandal", email: "jiwon@bandal.example" });
export const owen = vcard({ family: "Castellan", given: "Owen", company: "Fernway", email: "owen@fernway.example" });
/** Frames are many times slower on a machine that builds. */
const patience_ms = 40_000;

/** A window with a canvas as its camera, on its first screen. */
export async function atCamera(t, camera, options) {
  const hall = await stage(t, options);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await canvasCamera(page, camera);
  return { hall, page };
}

/** The same, scanning. */
export async function scan(t, camera, options) {
  const { hall, page } = await atCamera(t, camera, options);
  await go(page, "scan");
  await scanning(page);
  return { hall, page };
}

/** Waits for frames to be read and to tell. */
export const until = (page, check, timeoutMsg) => page.waitUntil(check, { timeout: patience_ms, timeoutMsg });

/** What this run brought, newest first. */
export const entries = (page) => textsOf(page, "section.run li");

/** Waits until the newest of it says so. */
export const newest = (page, pattern) => until(page, async () => pattern.test((await entries(page))[0] ?? ""), `the newest entry says ${pattern}`);

/** Puts it in place; do so before the scan screen is shown. */
export async function canvasCamera(page, { width = 1920, height = 1080, names = ["Canvas camera"] } = {}) {
  await page.execute((width, height, names) => {
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d");
    const fake = { error: "", asked: [], shown: [], tracks: [], since: 0 };
    let tick = 0;
    setInterval(() => {
      context.fillStyle = "#8a8f8c";
      context.fillRect(0, 0, width, height);
      for (const { bitmap, x, y, side, covered } of fake.shown) {
        context.drawImage(bitmap, x, y, side, side * (bitmap.height / bitmap.width));
        if (covered) context.fillRect(x + side * 0.25, y + side * 0.25, side * 0.5, side * 0.5); // a thumb
      }
      context.fillStyle = tick++ % 2 ? "#000000" : "#ffffff"; // so that every frame is a new one
      context.fillRect(0, 0, 4, 4);
      fake.drawn?.();
    }, 33);
    const devices = MediaDevices.prototype; // what is put on the object itself goes when WebKit collects its wrapper
    devices.getUserMedia = async (asked) => {
      fake.asked.push(asked);
      if (fake.error) throw new DOMException("simulated", fake.error);
      const stream = canvas.captureStream(30);
      const [track] = stream.getVideoTracks();
      track.getSettings = () => ({ deviceId: asked.video.deviceId?.exact ?? "0" });
      fake.tracks.push(track);
      return stream;
    };
    devices.enumerateDevices = async () => (fake.error ? [] : names.map((label, index) => ({ kind: "videoinput", deviceId: String(index), label })));
    globalThis.canvasCamera = fake;
  }, width, height, names);
}

/** Holds pictures (PNGs in base64) before it; none: an empty view. */
export async function hold(page, ...pictures) {
  await page.executeAsync((pictures, done) => {
    const bitmap = ({ png }) => createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))], { type: "image/png" }));
    Promise.all(pictures.map(bitmap)).then((bitmaps) => {
      globalThis.canvasCamera.shown = bitmaps.map((bitmap, index) => ({ bitmap, ...pictures[index] }));
      done();
    });
  }, pictures);
}

/** A code of a text, so many pixels a side, at a place. */
export async function code(text, { x = 700, y = 250, side = 500 } = {}) {
  const png = await QRCode.toBuffer([{ data: Buffer.from(text), mode: "byte" }], { scale: 8, margin: 4 });
  return { png: png.toString("base64"), x, y, side };
}

/** Asking for the camera fails like this from now on; "" works again. */
export async function cameraFails(page, error) {
  await page.execute((error) => { globalThis.canvasCamera.error = error; }, error);
}

/** The camera is pulled out: its track ends, or, as WebKit on Linux has it, goes on with its last picture. */
export async function unplug(page, { ends = true } = {}) {
  await page.execute((ends) => {
    const fake = globalThis.canvasCamera;
    if (ends) return fake.tracks.at(-1).dispatchEvent(new Event("ended"));
    fake.error = "OverconstrainedError";
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
  }, ends);
}

/** Another one is plugged in. */
export async function plugIn(page) {
  await cameraFails(page, "");
  await page.execute(() => navigator.mediaDevices.dispatchEvent(new Event("devicechange")));
}

/** Waits until frames are read. */
export async function scanning(page) {
  const frames = () => page.execute(() => Number(document.querySelector(".camera")?.dataset.frames ?? 0));
  const before = await frames();
  await until(page, async () => (await frames()) > before + 1, "the camera's frames are read");
}
