// The system's cameras: which there are, and a picture of one of them.
import type { Device } from "./choices.svelte";

const wished = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } };

/** The picture of a camera; of any where the wanted one is not there. */
export async function open(wanted: string | undefined): Promise<MediaStream> {
  const ask = (more: MediaTrackConstraints) => {
    // Without a secure page or a media stack there is no such object, whatever the types say.
    const media = navigator.mediaDevices as MediaDevices | undefined;
    if (!media) throw new DOMException("no cameras here", "NotFoundError");
    return media.getUserMedia({ video: { ...wished, ...more }, audio: false });
  };
  if (wanted === undefined) return ask({});
  try {
    return await ask({ deviceId: { exact: wanted } });
  } catch (error) {
    if (error instanceof DOMException && /^(Overconstrained|NotFound)Error$/.test(error.name)) return ask({});
    throw error;
  }
}

/** The cameras, by the names the system gives them: phones in webcam mode among them. */
export async function devices(): Promise<Device[]> {
  const all = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return all.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** The camera a stream comes from. */
export function deviceOf(stream: MediaStream): string {
  return stream.getVideoTracks()[0]?.getSettings().deviceId ?? "";
}

/** Which of the cameras was chosen before: by its id, else by its name. */
export function remembered(all: readonly Device[], chosen: Device | undefined): string | undefined {
  const same = all.find(({ id }) => id === chosen?.id) ?? all.find(({ label }) => label !== "" && label === chosen?.label);
  return same?.id;
}

/** Ends a stream; the camera's light goes out. */
export function close(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** So long a camera may take for one picture before its clock is asked instead. */
const patience_ms = 80;

/** Waits for a picture that was not there before, no sooner than `at` by the page's clock. */
export async function nextPicture(video: HTMLVideoElement, at: number): Promise<void> {
  const shown_s = video.currentTime;
  let told = false;
  do told = await isTold(video);
  while (performance.now() < at || (!told && video.currentTime === shown_s));
}

/** Whether the next picture is told of in time. WebKit on Linux, without a GPU or told not to use it, tells of none. */
function isTold(video: HTMLVideoElement): Promise<boolean> {
  return new Promise((done) => {
    const asked = video.requestVideoFrameCallback(() => {
      clearTimeout(timer);
      done(true);
    });
    const timer = setTimeout(() => {
      video.cancelVideoFrameCallback(asked);
      done(false);
    }, patience_ms);
  });
}
