// Why there is no picture, from what the system throws at whoever asks for one.
import type { CameraTrouble } from "../../../words/en/camera";

const troubles: Record<string, CameraTrouble> = {
  NotFoundError: "none",
  OverconstrainedError: "none", // WebKit says so of a computer without a camera
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** What to tell. */
export function troubleOf(error: unknown): CameraTrouble {
  const name = typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";
  return Object.hasOwn(troubles, name) ? troubles[name]! : "other";
}
