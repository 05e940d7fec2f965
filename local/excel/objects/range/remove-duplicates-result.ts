/** Excel.RemoveDuplicatesResult. */
import type { ObjectType } from "../object-type.ts";
import type { Targets } from "../targets.ts";

export const removeDuplicatesResult: ObjectType<Targets["RemoveDuplicatesResult"]> = {
  scalars: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ remaining }) => remaining },
  },
};
