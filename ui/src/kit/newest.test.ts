import { expect, test, vi } from "vitest";
import { Newest } from "./newest";

/** An asker whose answers come when the test says so. */
function slow() {
  const asked: string[] = [];
  const answers: ((failed?: boolean) => void)[] = [];
  const ask = (question: string) =>
    new Promise<string>((done, fail) => {
      asked.push(question);
      answers.push((failed) => (failed ? fail(new Error("busy")) : done(question.toUpperCase())));
    });
  const [take, failed] = [vi.fn(), vi.fn()];
  return { asked, answers, take, failed, newest: new Newest(ask, take, failed) };
}
const settled = () => new Promise((done) => setTimeout(done));

test("while one is asked, only the newest waits", async () => {
  const { asked, answers, take, newest } = slow();
  for (const text of ["ㅂ", "바", "박"]) void newest.want(text);
  expect(asked, "one query in flight").toEqual(["ㅂ"]);
  answers[0]?.();
  await settled();
  expect(take, "an answer nobody waits for any more is not shown").not.toHaveBeenCalled();
  expect(asked, "the one between was never asked").toEqual(["ㅂ", "박"]);
  answers[1]?.();
  await settled();
  expect(take).toHaveBeenCalledExactlyOnceWith("박", "박");
});

test("a failure is told, and the next question works", async () => {
  const { answers, take, failed, newest } = slow();
  void newest.want("a");
  answers[0]?.(true);
  await settled();
  expect(failed).toHaveBeenCalledOnce();
  void newest.want("b");
  answers[1]?.();
  await settled();
  expect(take).toHaveBeenCalledExactlyOnceWith("B", "b");
});

test("who waits goes on when the answer is taken, however long that takes", async () => {
  let taken = false;
  const take = async () => {
    await settled();
    taken = true;
  };
  await new Newest(async (text: string) => text, take, () => {}).want("박");
  expect(taken).toBe(true);
});
