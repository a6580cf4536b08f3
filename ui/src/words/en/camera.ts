export type CameraTrouble = "none" | "refused" | "busy" | "gone" | "other";
export type CameraHint = "closer" | "left" | "right" | "up" | "down" | "steady";

export const camera = {
  viewfinder: "What the camera sees, mirrored",
  starting: "The camera is starting",
  hold: "Hold the code anywhere in view. Frames never leave this computer.",
  rapid: "Rapid mode",
  rapidWhy: "Scanning goes on after each code",
  choose: "Camera",
  unnamed: (number: number) => `Camera ${number}`,
  small: (width: number, height: number) => `Only ${width}×${height} pixels: hold small codes close.`,
  lamp: "White edge as a lamp",
  sound: "Sounds",
  soundOn: (where: string) => `Sounds on: ${where}`,
  soundOff: (where: string) => `Sounds off: ${where}`,
  atNothing: "between occasions",
  pause: "Pause",
  resume: "Go on",
  paused: "Paused",
  next: "for the next one",
  again: "Try again",
  more: (count: number) => `and ${count} more`,
  trouble: {
    none: { title: "No camera found", why: "Plug one in, or switch your phone to webcam mode: scanning starts by itself." },
    refused: { title: "The camera is not allowed", why: "Allow Hallway the camera in the system’s privacy settings, then try again." },
    busy: { title: "The camera is busy", why: "Another app, often a video call, is using it. Close that one, then try again." },
    gone: { title: "The camera is gone", why: "It was unplugged or switched off. What was scanned is saved. Plug it in again and scanning goes on by itself." },
    other: { title: "The camera does not start", why: "Unplug it and plug it in again, or choose another one." },
  } satisfies Record<CameraTrouble, { title: string; why: string }>,
  hint: {
    closer: "Closer: the code is too small to read.",
    left: "Code at the right edge, move it left.",
    right: "Code at the left edge, move it right.",
    up: "Code at the lower edge, move it up.",
    down: "Code at the upper edge, move it down.",
    steady: "Hold the code still and tilt it out of the light.",
  } satisfies Record<CameraHint, string>,
};
