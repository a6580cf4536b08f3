// The person shown in detail. Every edit in place saves the whole form with one thing changed.
import { editPerson, person, problemOf } from "../../ipc/commands";
import type { ContactId, Person, PersonForm, Problem } from "../../ipc/types";
import { change } from "../../kit/change";
import { language, words } from "../../words/index.svelte";
import { fullName } from "../../words/names";
import { formOf } from "../../frame/person/form";
import { Newest } from "../../kit/newest";

export class PersonPage {
  /** Who is shown; undefined before the first answer and when there is nobody. */
  person = $state.raw<Person>();
  problem = $state.raw<Problem>();

  #newest = new Newest<ContactId | undefined, Person | undefined>(
    async (id) => (id === undefined ? undefined : person(id)),
    (answer) => {
      this.person = answer;
      this.problem = undefined;
    },
    (error) => {
      this.person = undefined;
      this.problem = problemOf(error);
    },
  );

  /** The name as one line. */
  readonly name = $derived(this.person ? fullName(this.person.row.name, this.person.row.second_name, language.current) : "");

  /** Shows this person as they are now. */
  show(id: ContactId | undefined): Promise<void> {
    return this.#newest.want(id);
  }

  /** Saves the person with something changed. */
  async edit(changed: (form: PersonForm) => PersonForm): Promise<void> {
    const before = this.person;
    if (!before) return;
    const saved = await change(editPerson(before.contact.id, changed(formOf(before))), words().people.saved(this.name));
    this.take(saved);
  }

  /** Shows what a change answered with, if it is still about the person shown. */
  take(answer: Person | undefined): void {
    if (answer && answer.contact.id === this.person?.contact.id) this.person = answer;
  }
}
