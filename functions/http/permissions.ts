import type { Role } from "../../shared/campaign/campaign.ts";
import type { RouteId } from "../../shared/api/routes.ts";

/**
 * Who may call a route at all; whoever is not named here may not. What of it they may see or change is decided by their
 * unit and review lanes (authorise.ts). Source: reliability §1.4 with the changes of design §6.
 */
export const permissions: Readonly<Record<RouteId, readonly Role[] | "everybody">> = {
  getMe: ["clerk", "reviewer", "leader", "admin", "auditor"],
  getCampaign: ["clerk", "reviewer", "leader", "admin", "auditor"],
  listRows: ["clerk", "reviewer"],
  postSubmission: ["clerk"],
  postReview: ["reviewer"],
  postOfficeEntries: ["clerk"],
  postReveal: ["reviewer"],
  getAccessLog: ["auditor"],
  listDuplicates: ["clerk", "reviewer"],
  postDoubles: ["clerk"],
  postSettlements: ["reviewer"],
  listSnapshots: ["clerk", "reviewer", "leader", "admin"],
  getSnapshot: ["clerk", "reviewer", "leader", "admin"],
  postHandover: ["admin"],
  listLocks: ["clerk", "reviewer", "leader", "admin", "auditor"],
  postLock: ["admin"],
  postReopenRequest: ["clerk", "reviewer"],
  postReopenDecision: ["leader"],
  postReopenWithdrawal: ["clerk", "reviewer", "leader", "admin"],
  postReopening: ["admin"],
  getSummary: ["clerk", "reviewer", "leader", "admin"],
  getRuleImpact: ["reviewer", "admin"],
  getOpenapi: "everybody",
  getHealth: "everybody",
  getReady: "everybody",
};
