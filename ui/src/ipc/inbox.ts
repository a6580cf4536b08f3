// What happens in the watched folder, whichever screen is shown.
import { listen } from "@tauri-apps/api/event";
import type { InboxNews } from "./types";

/** Hears of it; the returned function stops. */
export function listenToInbox(hear: (news: InboxNews) => void): () => void {
  const stop = listen<InboxNews>("inbox", ({ payload }) => hear(payload));
  return () => void stop.then((unlisten) => unlisten());
}
