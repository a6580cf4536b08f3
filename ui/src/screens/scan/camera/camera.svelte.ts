// The camera of the scan screen: from the system's stream to what the run hears of. It is on while its
// pane is shown and the window is seen, and off else.
import { app } from "../../../ipc/app.svelte";
import { scanFrame } from "../../../ipc/commands";
import type { FrameReport } from "../../../ipc/types";
import { say as tell } from "../../../kit/change";
import { live } from "../../../kit/live.svelte";
import { words } from "../../../words/index.svelte";
import type { CameraHint, CameraTrouble } from "../../../words/en/camera";
import { run, type Entry } from "../run/run.svelte";
import { choices, type Device } from "./choices.svelte";
import { Watch } from "./hint";
import { LumaGrabber, type Luma } from "./luma";
import type { Corners, Size } from "./place";
import { pump } from "./pump";
import { play, soundOf, type Sound } from "./sounds";
import { close, deviceOf, devices, nextPicture, open, remembered } from "./stream";
import { troubleOf } from "./trouble";

/** No more frames a second than this: the person may be typing a note. */
const frame_ms = 1000 / 20;
/** After something new the next frame waits so long, as painting what became of it comes first. */
const painting_ms = 150;
/** An outline stays for a frame that was not read. */
const outline_ms = 250;

class Camera {
  state = $state<"off" | "starting" | "live">("off");
  trouble = $state<CameraTrouble>();
  paused = $state(false);
  devices = $state.raw<readonly Device[]>([]);
  /** Which camera is on. */
  device = $state("");
  /** The size of its picture. */
  size = $state.raw<Size>();
  /** Where codes are, in a frame of this size. */
  seen = $state.raw<{ corners: readonly Corners[]; frame: Size }>();
  hint = $state<CameraHint>();
  /** What the last frame with something new brought. */
  outcome = $state.raw<readonly Entry[]>([]);
  /** Frames read since the camera went on. */
  frames = $state(0);
  #stream: MediaStream | undefined;
  #video: HTMLVideoElement | undefined;
  #grabber = new LumaGrabber();
  #watch = new Watch();
  #endPump = () => {};
  #outlined = 0;
  /** When the next frame is due, by the page's clock. */
  #next_at = 0;
  #turn = 0;

  /** Shows the camera in this element and starts scanning. */
  async start(video: HTMLVideoElement, wanted = choices.device?.id): Promise<void> {
    this.stop();
    const turn = this.#turn;
    this.#video = video;
    this.state = "starting";
    try {
      let stream = await open(wanted);
      if (turn !== this.#turn) return close(stream);
      this.#stream = stream;
      this.devices = await devices();
      const chosen = remembered(this.devices, choices.device);
      if (turn === this.#turn && chosen !== undefined && chosen !== deviceOf(stream)) {
        close(stream); // names are told only once a camera is on
        this.#stream = stream = await open(chosen);
      }
      if (turn !== this.#turn) return close(stream);
      stream.getVideoTracks()[0]?.addEventListener("ended", () => turn === this.#turn && this.#fail("gone"));
      video.srcObject = stream;
      await video.play();
      if (turn !== this.#turn) return;
      this.device = deviceOf(stream);
      this.size = { width: video.videoWidth, height: video.videoHeight };
      this.state = "live";
      if (!this.paused) this.#scan(video);
    } catch (error) {
      if (turn === this.#turn) this.#fail(troubleOf(error));
    }
  }

  /** Switches the camera off. */
  stop(): void {
    this.#turn += 1;
    this.#endPump();
    close(this.#stream);
    if (this.#video) this.#video.srcObject = null;
    this.#stream = this.trouble = this.hint = this.seen = this.size = undefined;
    this.state = "off";
  }

  /** A camera came or went. */
  async devicesChanged(video: HTMLVideoElement): Promise<void> {
    this.devices = await devices();
    // WebKit on Linux goes on with the last picture of a camera that was pulled out.
    if (this.state === "live" && !this.devices.some(({ id }) => id === this.device)) this.#fail("gone");
    else if (this.trouble) await this.start(video);
  }

  /** Uses another camera from now on. */
  async choose(id: string, video: HTMLVideoElement): Promise<void> {
    choices.device = this.devices.find((device) => device.id === id);
    await this.start(video, id);
  }

  /** Pauses or goes on. */
  toggle(): void {
    if (this.state !== "live" || !this.#video) return;
    if (this.paused) {
      this.paused = false;
      this.outcome = [];
      void this.#video.play();
      this.#scan(this.#video);
    } else {
      this.#pause();
    }
    live.say(this.paused ? words().camera.paused : words().camera.hold);
  }

  #pause() {
    this.paused = true;
    this.#endPump();
    this.#video?.pause();
    this.hint = undefined;
  }

  #fail(trouble: CameraTrouble) {
    this.stop();
    this.trouble = trouble;
    live.say(words().camera.trouble[trouble].title);
  }

  #scan(video: HTMLVideoElement) {
    this.#endPump();
    this.#watch.reset();
    this.#endPump = pump<Luma, { report: FrameReport; frame: Size }>({
      next: () => nextPicture(video, this.#next_at),
      grab: () => {
        this.#next_at = performance.now() + frame_ms;
        return this.#grabber.grab(video);
      },
      send: async (luma) => ({ report: await scanFrame(luma, this.frames++), frame: { width: luma.width, height: luma.height } }),
      took: ({ report, frame }) => this.#took(report, frame),
      failed: (error) => {
        this.#pause();
        tell(error);
      },
    });
  }

  #took({ codes, unread, step }: FrameReport, frame: Size) {
    const taken = codes.flatMap(({ code }) => code ?? []);
    if (taken.length > 0) {
      this.#next_at = performance.now() + painting_ms;
      this.outcome = run.frame(taken, step);
      for (const sound of new Set(taken.map(soundOf))) this.#play(sound);
    }
    if (this.state !== "live") return; // it was switched off meanwhile; what was saved is told
    this.#outline(codes.map(({ corners }) => corners), frame);
    if (codes.length > 0) {
      this.#watch.reset();
      this.#advise(undefined);
    } else if (unread) {
      const { hint, unreadable } = this.#watch.look(unread, frame);
      this.#advise(hint);
      if (unreadable) this.#play("unreadable");
    }
    if (taken.length > 0 && !choices.rapid) this.#pause();
  }

  #outline(corners: Corners[], frame: Size) {
    const now = performance.now();
    if (corners.length > 0) {
      this.seen = { corners, frame };
      this.#outlined = now;
    } else if (now - this.#outlined > outline_ms) {
      this.seen = undefined;
    }
  }

  #advise(hint: CameraHint | undefined) {
    if (hint && hint !== this.hint) live.say(words().camera.hint[hint]);
    this.hint = hint;
  }

  #play(sound: Sound) {
    if (choices.sounds(app.state?.stamp.occasion?.kind)) play(sound);
  }
}

/** The camera of the window. */
export const camera = new Camera();
