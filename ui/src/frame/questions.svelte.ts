// The questions of a conference while they are made and edited.
import { app } from "../ipc/app.svelte";
import { deleteQuestion, orderQuestions, questions, saveQuestion } from "../ipc/commands";
import type { Conference, QuestionId, QuestionKind, QuestionView } from "../ipc/types";
import { change, say } from "../kit/change";
import { words } from "../words/index.svelte";

class QuestionEditing {
  open = $state(false);
  conference = $state.raw<Conference>();
  all = $state.raw<readonly QuestionView[]>([]);
  /** The form is shown: a new question, or the one of `id`. */
  editing = $state(false);
  id = $state<QuestionId | null>(null);
  text = $state("");
  kind = $state<QuestionKind>("single");
  /** The choices, one on each line. */
  choices = $state("");
  busy = $state(false);

  /** Opens the questions of a conference. */
  async show(conference: Conference): Promise<void> {
    try {
      this.all = await questions(conference.id);
      this.conference = conference;
      this.editing = false;
      this.open = true;
    } catch (error) {
      say(error);
    }
  }

  /** Asks again, as something changed; an undo brings questions back. */
  async look(): Promise<void> {
    if (this.conference) this.all = await questions(this.conference.id).catch(() => this.all);
  }

  edit(view?: QuestionView): void {
    const question = view?.question;
    [this.id, this.text, this.kind] = [question?.id ?? null, question?.text ?? "", question?.kind ?? "single"];
    this.choices = question?.choices.join("\n") ?? "";
    this.editing = true;
  }

  async save(): Promise<void> {
    if (this.busy || !this.conference || this.text.trim() === "") return;
    const { id, text, kind } = this;
    const choices = kind === "text" ? [] : this.choices.split("\n");
    await this.#do(saveQuestion({ id, conference: this.conference.id, text, kind, choices }), words().questions.saved, () => (this.editing = false));
  }

  /** Moves a question up (-1) or down (1). */
  async move(index: number, by: 1 | -1): Promise<void> {
    const order = this.all.map(({ question }) => question.id);
    const [moved] = order.splice(index, 1);
    if (!moved || !this.conference) return;
    order.splice(index + by, 0, moved);
    await this.#do(orderQuestions(this.conference.id, order), words().questions.saved);
  }

  async remove({ question, answers }: QuestionView): Promise<void> {
    await this.#do(deleteQuestion(question.id), words().questions.deleted(answers));
  }

  async #do(work: Promise<QuestionView[]>, told: string, done = () => {}): Promise<void> {
    this.busy = true;
    const all = await change(work, told);
    this.busy = false;
    if (!all) return;
    this.all = all;
    done();
    void app.refresh();
  }
}

/** The questions dialog of the window. */
export const questionEditing = new QuestionEditing();
