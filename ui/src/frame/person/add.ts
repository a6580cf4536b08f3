// A person as typed into the dialog, and the form it becomes.
import type { PersonForm, PointKind } from "../../ipc/types";
import { blankForm, named, textOrNull } from "./form";

export type TypedPerson = Record<"name" | "second" | "title" | "email" | "phone" | "tags" | "note", string> & { company: string };

/** Nothing typed yet. */
export function blankPerson(): TypedPerson {
  return { name: "", second: "", title: "", company: "", email: "", phone: "", tags: "", note: "" };
}

/** The form of what was typed; the note goes with the encounter. */
export function formOfTyped(typed: TypedPerson): PersonForm {
  const point = (kind: PointKind, value: string) => (value.trim() ? [{ id: null, kind, label: null, value: value.trim() }] : []);
  const tags = typed.tags.split(/[,，、]/).map((tag) => tag.trim().normalize("NFC")).filter(Boolean);
  return {
    ...blankForm(),
    name: named(typed.name),
    second_name: typed.second.trim() ? named(typed.second) : null,
    title: textOrNull(typed.title),
    company: textOrNull(typed.company),
    points: [...point("email", typed.email), ...point("phone", typed.phone)],
    tags: [...new Set(tags)],
  };
}
