import type { FlowDeps } from "./flows/deps.ts";
import { openDoubles, settleDoubles } from "./flows/reviewing/doubles-desk.ts";
import { postDecisions } from "./flows/reviewing/post-decisions.ts";
import { waitingRows } from "./flows/reviewing/waiting-rows.ts";
import { officeOf } from "./flows/reviewing/office-of.ts";
import { officeRows } from "./flows/reviewing/office-rows.ts";
import { isTaken, postAnswers } from "./flows/reviewing/post-answers.ts";
import { cellText } from "./flows/rows/cell-text.ts";
import { officeLayout } from "../shared/tables/office/office-grid.ts";
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
      // Whoever decides on nothing is told of doubles at their own rows.
      if (me.reviews.length === 0) return { open: [], hasMore: false };
      return openDoubles(deps, await deps.api.getCampaign(me.campaign));
    },
    settle: async (decision) => {
      const { campaign } = await deps.api.getMe();
      return settleDoubles(deps, campaign, decision);
    },
    office: async () => {
      const me = await deps.api.getMe();
      const campaign = await deps.api.getCampaign(me.campaign);
      const unit = officeOf(me, campaign);
      if (unit === undefined) return undefined;
      const rows = await officeRows(deps, { campaign, me, unit });
      return { rows, columns: officeLayout(unit).answers };
    },
    answer: async (answers) => {
      const { campaign } = await deps.api.getMe();
      const numbered = answers.map((answer, index) => ({ ...answer, row: index + 1 }));
      const posted = await postAnswers(deps, { campaign, answers: numbered, report: undefined });
      const taken = posted.filter(({ result }) => isTaken(result)).length;
      return { taken, refused: posted.length - taken };
    },
    reveal: async ({ unit, form, row, column, reason }) => {
      const { campaign } = await deps.api.getMe();
      const at = { campaign, unit, form, row };
      const { cell } = await deps.api.postReveal(at, { column, reason }, deps.newKey());
      return cellText(cell, { form, column }, deps.language);
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
