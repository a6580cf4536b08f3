// A virtual camera, which the system takes for a real one: a session bus, PipeWire and its session manager
// of the test's own, and a GStreamer pipeline that shows a white wall with a QR code on it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import QRCode from "qrcode";

const START_TIMEOUT_MS = 30_000;

/** Shows a camera a code of this text until the test ends; answers with what a window needs to see it. */
export async function virtualCamera(t, text) {
  const children = [];
  const folder = await mkdtemp(join(tmpdir(), "hallway-pipewire-"));
  t.after(async () => {
    for (const child of children.reverse()) await end(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const env = { ...process.env, XDG_RUNTIME_DIR: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder };
  delete env.DISPLAY; // nobody asks anything
  const start = async (program, ...args) => {
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "ignore"] });
    await new Promise((done, fail) => {
      child.once("spawn", done);
      child.once("error", () => fail(new Error(`${program} is missing: \`cargo xtask setup\` installs it`)));
    });
    children.push(child);
    return child;
  };

  const bus = await start("dbus-daemon", "--session", "--nofork", "--print-address=1");
  env.DBUS_SESSION_BUS_ADDRESS = await new Promise((done) => bus.stdout.once("data", (data) => done(String(data).trim())));
  await start("pipewire");
  await until(() => existsSync(join(folder, "pipewire-0")), "PipeWire's socket");
  await start("wireplumber");

  const code = join(folder, "code.png");
  await QRCode.toFile(code, [{ data: Buffer.from(text), mode: "byte" }], { scale: 6, margin: 4 });
  const source = ["videotestsrc", "pattern=white", "is-live=true", "!", "video/x-raw,format=I420,width=1280,height=720,framerate=15/1"];
  const overlay = ["!", "gdkpixbufoverlay", `location=${code}`, "offset-x=400", "offset-y=150"];
  const sink = ["!", "pipewiresink", "mode=provide", "stream-properties=p,media.class=Video/Source,media.role=Camera,node.description=HallwayCamera"];
  const camera = await start("gst-launch-1.0", "--quiet", ...source, ...overlay, ...sink);
  await until(async () => camera.exitCode === null && (await nodes(env)).includes("HallwayCamera"), "the camera");
  return { XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: env.DBUS_SESSION_BUS_ADDRESS };
}

/** What PipeWire has, as it tells it. */
async function nodes(env) {
  const list = spawn("pw-cli", ["ls", "Node"], { env, stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  list.stdout.on("data", (data) => (text += data));
  await new Promise((done) => list.once("close", done).once("error", done));
  return text;
}

async function until(check, what) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`${what} never came`);
    await pause(100);
  }
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
}
