// Who is marked to be met: asked for once for every change of the profile, shared by all marks on a page.
import { untrack } from "svelte";
import { app } from "../ipc/app.svelte";
import { approachMarks, forgetApproach, markApproach } from "../ipc/commands";
import type { ApproachMark, ApproachTarget } from "../ipc/types";
import { words } from "../words/index.svelte";
import { change } from "./change";

class Approaches {
  #marks = $state.raw<readonly ApproachMark[]>([]);
  #version = -1;

  /** The marks as they are by now; to be called in an effect. */
  follow(): void {
    const version = app.version;
    if (version === untrack(() => this.#version)) return;
    this.#version = version;
    approachMarks().then((marks) => (this.#marks = marks), () => {}); // said by whatever else asks
  }

  /** Whether somebody is marked, at the conference on show or anywhere. */
  has(target: ApproachTarget): boolean {
    const here = app.state?.conference?.id ?? null;
    return this.#marks.some((mark) => {
      if (mark.approach.conference !== null && mark.approach.conference !== here) return false;
      if (target.what === "company") return mark.approach.company === target.id;
      return target.what === "contact" ? mark.contact === target.id : mark.people.includes(target.id);
    });
  }

  /** Puts somebody on the list of the conference on show, or takes them off. */
  async toggle(target: ApproachTarget, name: string): Promise<void> {
    const said = words().approach;
    const conference = app.state?.conference?.id ?? null;
    if (this.has(target)) await change(forgetApproach(target, conference).then(() => true), said.unmarked(name));
    else await change(markApproach({ target, conference, why: null, done: false }), said.marked(name));
  }
}

/** The marks of the profile on show. */
export const approaches = new Approaches();
