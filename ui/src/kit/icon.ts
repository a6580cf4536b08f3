// The type of an icon component, so that components can take one as a prop.
// Import icons one by one (`@lucide/svelte/icons/plus`), which keeps builds fast.
import type { LucideIcon } from "@lucide/svelte";

export type IconComponent = LucideIcon;
