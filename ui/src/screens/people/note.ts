// Who may read a note, from the fewest to the most.
import type { Visibility } from "../../ipc/types";

export const visibilities = ["mine", "team", "crm"] as const satisfies readonly Visibility[];
