// The icon of each relation: it always stands beside its word, as relation has no hue.
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import Handshake from "@lucide/svelte/icons/handshake";
import Minus from "@lucide/svelte/icons/minus";
import Package from "@lucide/svelte/icons/package";
import Swords from "@lucide/svelte/icons/swords";
import UsersRound from "@lucide/svelte/icons/users-round";
import type { CompanyRelation } from "../../ipc/types";
import type { IconComponent } from "../../kit/icon";

export const relationIcon: Record<CompanyRelation, IconComponent> = {
  customer: CircleCheck,
  prospect: CircleDashed,
  partner: Handshake,
  vendor: Package,
  competitor: Swords,
  peer: UsersRound,
  other: Minus,
};

/** In the order in which they are offered. */
export const relations = Object.keys(relationIcon) as CompanyRelation[];
