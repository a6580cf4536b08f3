import { expect, test, vi } from "vitest";
import { pump } from "./pump";

/** A camera whose frames are counted, and a reader that answers when told. */
function rig() {
  let shown = 0;
  let waiting: (() => void) | undefined;
  const sent: number[] = [];
  const answers: ((answer: string) => void)[] = [];
  const took = vi.fn<(answer: string) => void>();
  const failed = vi.fn();
  let refuse: (error: unknown) => void = () => {};
  const stop = pump<number, string>({
    next: () => new Promise<void>((done) => (waiting = done)),
    grab: () => shown,
    send: (frame) => {
      sent.push(frame);
      return new Promise((done, fail) => {
        answers.push(done);
        refuse = fail;
      });
    },
    took,
    failed,
  });
  const settle = () => new Promise((done) => setTimeout(done));
  const picture = async () => {
    shown += 1;
    waiting?.();
    waiting = undefined;
    await settle();
  };
  const answer = async (text: string) => {
    answers.shift()!(text);
    await settle();
  };
  return { picture, answer, sent, took, failed, stop, fail: async (error: unknown) => (refuse(error), await settle()) };
}

test("one frame is on its way at a time, and the next is the newest", async () => {
  const { picture, answer, sent, took } = rig();
  await picture();
  await picture();
  await picture();
  expect(sent, "two came while the first was read").toEqual([1]);
  await answer("nothing");
  expect(sent, "an old frame is not read").toEqual([1]);
  await picture();
  expect(sent).toEqual([1, 4]);
  await answer("a code");
  expect(took.mock.calls.flat()).toEqual(["nothing", "a code"]);
});

test("what was saved while it was stopped is still heard of, and nothing is sent after", async () => {
  const { picture, answer, sent, took, stop } = rig();
  await picture();
  stop();
  await answer("saved");
  expect(took).toHaveBeenCalledWith("saved");
  await picture();
  expect(sent).toEqual([1]);
});

test("a frame that cannot be read ends it, and says so", async () => {
  const { picture, fail, failed, sent } = rig();
  await picture();
  await fail("busy");
  await picture();
  expect(failed).toHaveBeenCalledWith("busy");
  expect(sent).toEqual([1]);
});
