// What a guest is called.
import type { GuestView } from "../../ipc/types";
import { language } from "../../words/index.svelte";
import { fullName } from "../../words/names";

/** The contact's names, else the one the list of guests has. */
export const guestName = ({ contact, person }: GuestView) =>
  contact ? fullName(contact.name, contact.second_name, language.current) : (person?.name ?? "");
