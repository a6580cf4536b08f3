// A conference's own questions.
import { plural } from "../plural";

export const questions = {
  title: "Questions",
  menu: "Questions to ask here…",
  of: (conference: string) => `Questions of ${conference}`,
  why: "Asked about everybody met here, right after a scan. They never hold up the next one.",
  none: "No questions yet",
  add: "Add a question",
  edit: (text: string) => `Edit: ${text}`,
  up: (text: string) => `Move up: ${text}`,
  down: (text: string) => `Move down: ${text}`,
  remove: (text: string) => `Delete: ${text}`,
  text: "Question",
  kind: "Answer",
  kinds: { text: "Text", single: "One choice", multiple: "Several choices" },
  choices: "Choices",
  choicesWhy: "Two to nine, one on each line. Their digits choose them.",
  answers: (count: number) => (count === 0 ? "No answers yet" : plural(count, "answer")),
  answered: "Answered",
  saved: "Question saved",
  deleted: (answers: number) => (answers === 0 ? "Question deleted" : `Question and ${plural(answers, "answer")} deleted`),
  sure: (answers: number) => `Delete it with ${plural(answers, "answer")}?`,
};
