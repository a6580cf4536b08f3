// A person as a form: everything that is there, so that saving it with one thing changed changes
// that one thing. Every edit in place goes through here.
import type { ContactPoint, FollowUp, FollowUpForm, Person, PersonForm, PointForm } from "../../ipc/types";
import { hides } from "../../words/visible";

/** The form that, saved as it is, changes nothing. */
export function formOf({ contact, affiliations, points, tags }: Person): PersonForm {
  // The core edits the affiliation that lasts; one that ended is history.
  const current = affiliations.find(({ affiliation }) => affiliation.to_on === null);
  return {
    name: contact.name,
    second_name: contact.second_name,
    reading: contact.reading,
    title: current?.affiliation.title ?? null,
    company: current?.company?.name ?? null,
    department: current?.affiliation.department ?? null,
    points: points.map(formOfPoint),
    tags: [...tags],
    language: contact.language,
    zone: contact.zone,
    basis: contact.basis,
  };
}

/** A form with nothing in it. */
export function blankForm(): PersonForm {
  return {
    name: named(""), second_name: null, reading: null, title: null, company: null, department: null,
    points: [], tags: [], language: null, zone: null, basis: null,
  };
}

/** A name as typed; the core finds its parts. */
export function named(display: string): PersonForm["name"] {
  return { display: display.trim().normalize("NFC"), family: null, given: null };
}

/** A text, or null for nothing. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim().normalize("NFC");
  return trimmed === "" ? null : trimmed;
}

/** A contact point as a form. */
export function formOfPoint({ id, kind, label, value }: ContactPoint): PointForm {
  return { id, kind, label, value };
}

/** The form with this point in place of the one with its id, or added. */
export function withPoint(form: PersonForm, point: PointForm): PersonForm {
  const known = point.id !== null && form.points.some((one) => one.id === point.id);
  return { ...form, points: known ? form.points.map((one) => (one.id === point.id ? point : one)) : [...form.points, point] };
}

/** The form with the point before the others: the first of a kind is the primary one. */
export function firstOfKind(form: PersonForm, id: string): PersonForm {
  const { points } = form;
  return { ...form, points: [...points.filter((one) => one.id === id), ...points.filter((one) => one.id !== id)] };
}

/** The form without the point. */
export function withoutPoint(form: PersonForm, id: string): PersonForm {
  return { ...form, points: form.points.filter((point) => point.id !== id) };
}

/** A follow-up as a form that changes nothing. */
export function followUpForm({ id, contact, what, due_on, due_at, cadence_weeks, done_at }: FollowUp): FollowUpForm {
  return { id, contact, what, due_on, due_at, cadence_weeks, done: done_at !== null };
}

/**
 * What opens a contact point: mail, a call, a page. Undefined where nothing safe does, and where the
 * value is not what it looks like.
 */
export function linkOf({ kind, value, normal }: Pick<ContactPoint, "kind" | "value" | "normal">): string | undefined {
  if (hides(value)) return undefined;
  if (kind === "email") return /^[^\s@]+@[^\s@]+$/.test(value) ? `mailto:${encodeURI(value).replace(/[?&#]/g, encodeURIComponent)}` : undefined;
  if (kind === "phone") {
    const number = normal ?? value.replace(/[^\d+]/g, "");
    return /\d/.test(number) ? `tel:${number}` : undefined;
  }
  if (kind === "address") return undefined;
  if (/^https?:\/\/\S+$/i.test(value)) return value;
  // "bandal.example/jiwon" is how people write it; anything else with a scheme stays closed.
  return /^[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/.test(value) ? `https://${value}` : undefined;
}
