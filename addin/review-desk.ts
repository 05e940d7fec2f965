import type { FlowDeps } from "./flows/deps.ts";
import { openDoubles, settleDoubles } from "./flows/reviewing/doubles-desk.ts";
import { postDecisions } from "./flows/reviewing/post-decisions.ts";
import { waitingRows } from "./flows/reviewing/waiting-rows.ts";
import type { Reviewing } from "./pane/pane.ts";

/** The desk of the signed-in reviewer, straight from the service: no sheet is needed to look and decide. */
export function reviewDesk(deps: FlowDeps): Reviewing {
  return {
    list: async () => {
      const me = await deps.api.getMe();
      return waitingRows(deps, await deps.api.getCampaign(me.campaign), me);
    },
    doubles: async () => {
      const me = await deps.api.getMe();
      return openDoubles(deps, await deps.api.getCampaign(me.campaign));
    },
    settle: async (decision) => {
      const { campaign } = await deps.api.getMe();
      return settleDoubles(deps, campaign, decision);
    },
    decide: async (decisions) => {
      const { campaign } = await deps.api.getMe();
      const numbered = decisions.map((decision, index) => ({ ...decision, row: index + 1 }));
      const decided = await postDecisions(deps, {
        campaign,
        decisions: numbered,
        report: undefined,
      });
      const taken = decided.filter(({ outcome }) => outcome === "decided");
      const accepted = taken.filter(({ decision }) => decision.decision === "accept").length;
      return {
        accepted,
        returned: taken.length - accepted,
        refused: decided.length - taken.length,
      };
    },
  };
}
