// The icons of the kinds of contact points.
import AtSign from "@lucide/svelte/icons/at-sign";
import Link from "@lucide/svelte/icons/link";
import Mail from "@lucide/svelte/icons/mail";
import MapPin from "@lucide/svelte/icons/map-pin";
import Phone from "@lucide/svelte/icons/phone";
import type { PointKind } from "../../ipc/types";
import type { IconComponent } from "../../kit/icon";

export const pointKinds = ["email", "phone", "url", "social", "address"] as const satisfies readonly PointKind[];

export const pointIcons: Record<PointKind, IconComponent> = { email: Mail, phone: Phone, url: Link, social: AtSign, address: MapPin };
