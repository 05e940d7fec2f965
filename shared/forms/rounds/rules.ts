import { normAt } from "../../campaign/norms.ts";
import { postingDays } from "../evidence/round-links.ts";
import { rulesFor } from "../define-form.ts";
import type { RowRule } from "../rule.ts";
import { inOrder, notInFuture, notTooEarly } from "../rules/date-rules.ts";
import type { Round } from "./columns.ts";

const voteRules = rulesFor<Round>([
  {
    code: "E41",
    level: "block",
    column: "agreed",
    check: ({ attendees, agreed, disagreed }) => {
      const votes = (agreed ?? 0) + (disagreed ?? 0);
      return attendees !== null && votes > attendees
        ? { reason: "count", votes, attendees }
        : undefined;
    },
  },
  {
    code: "E41",
    level: "block",
    column: "passed",
    check: ({ passed, households }) =>
      passed !== null && households !== null && passed > households
        ? { reason: "passed", passed, households }
        : undefined,
  },
  {
    code: "E41",
    level: "block",
    column: "agreed",
    eventOn: ({ heldOn }) => heldOn,
    // Source: TT 01/2022/TT-BXD: more than half of those present agree. A meeting that passed nobody needs no majority.
    check: ({ kind, attendees, agreed, passed, heldOn }, { campaign, today }) => {
      if (kind !== "vote" || agreed === null || !attendees || passed === 0) return undefined;
      const least = normAt(campaign, "binh_xet.ty_le", { on: heldOn ?? today })?.value ?? 50;
      const percent = Math.round((agreed * 1000) / attendees) / 10;
      return agreed * 100 > attendees * least ? undefined : { reason: "share", percent, least };
    },
  },
]);

/** Rules a round can break by itself. */
export const roundRules: readonly RowRule[] = [
  ...notInFuture(["heldOn"]),
  ...inOrder(["heldOn", "until"]),
  ...notTooEarly(["heldOn"]),
  ...voteRules,
  postingDays,
];
