// Frames to whoever reads them, one at a time: while one is on its way no other is taken, and the
// next is the newest there is. So a slow reader makes the picture rarer, never older.

export type Parts<Frame, Answer> = {
  /** Waits for a frame that was not there before. */
  next: () => Promise<void>;
  /** Takes it; undefined if there is none after all. */
  grab: () => Frame | undefined;
  send: (frame: Frame) => Promise<Answer>;
  /** Hears every answer, also one that comes when the pump stands still: it may have saved somebody. */
  took: (answer: Answer) => void;
  failed: (error: unknown) => void;
};

/** Starts; the returned function stops after the frame on its way. */
export function pump<Frame, Answer>({ next, grab, send, took, failed }: Parts<Frame, Answer>): () => void {
  let stopped = false;
  const work = async () => {
    while (!stopped) {
      await next();
      const frame = stopped ? undefined : grab();
      if (frame !== undefined) took(await send(frame));
    }
  };
  work().catch(failed);
  return () => {
    stopped = true;
  };
}
