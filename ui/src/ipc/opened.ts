// Files opened with Hallway from outside: a double click, AirDrop, the command line.

import { listen } from "@tauri-apps/api/event";
import { openedFile, takeOpened } from "./commands";

/** Hands over each file, those that wait already first; the returned function stops. */
export function onOpened(take: (file: File) => void, problem: (error: unknown) => void): () => void {
  let work = Promise.resolve();
  const look = () => (work = work.then(() => all(take, problem)));
  const stop = listen("opened", look);
  void look();
  return () => void stop.then((unlisten) => unlisten());
}

async function all(take: (file: File) => void, problem: (error: unknown) => void): Promise<void> {
  try {
    for (let name = await openedFile(); name !== null; name = await openedFile()) {
      const bytes = await takeOpened().catch(problem); // one that is gone does not hold up the next
      if (bytes) take(new File([bytes], name));
    }
  } catch (error) {
    problem(error);
  }
}
