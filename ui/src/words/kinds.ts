// The closed sets of words that come from the core, under the name this folder knows them by. A
// sentence table keyed by one of these types fails `npm run check` when a word is missing.
export type {
  Basis, CaptureStatus, CompanyRelation, CompanyRole, ErrorCode, InstantSource, OccasionKind, Outcome,
  PersonRole, Plan, PointKind, Rating, Source, Visibility,
} from "../ipc/types";
