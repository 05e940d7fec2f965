/** Every route once: the service registers these, the client calls these, tests compare both with this list. */
export const routes = {
  getMe: { method: "GET", path: "me" },
  getCampaign: { method: "GET", path: "campaigns/{campaign}" },
  listRows: { method: "GET", path: "campaigns/{campaign}/units/{unit}/forms/{form}/rows" },
  postSubmission: {
    method: "POST",
    path: "campaigns/{campaign}/units/{unit}/forms/{form}/submissions",
  },
  postReview: { method: "POST", path: "campaigns/{campaign}/units/{unit}/forms/{form}/reviews" },
  postOfficeEntries: {
    method: "POST",
    path: "campaigns/{campaign}/units/{unit}/forms/{form}/office-entries",
  },
  postReveal: {
    method: "POST",
    path: "campaigns/{campaign}/units/{unit}/forms/{form}/rows/{row}/reveal",
  },
  getAccessLog: { method: "GET", path: "campaigns/{campaign}/access-log" },
  listDuplicates: { method: "GET", path: "campaigns/{campaign}/duplicates" },
  postDoubles: { method: "POST", path: "campaigns/{campaign}/units/{unit}/forms/{form}/doubles" },
  postSettlements: { method: "POST", path: "campaigns/{campaign}/duplicates" },
  listSnapshots: { method: "GET", path: "campaigns/{campaign}/snapshots" },
  getSnapshot: { method: "GET", path: "campaigns/{campaign}/snapshots/{snapshot}" },
  postHandover: { method: "POST", path: "campaigns/{campaign}/handovers" },
  listLocks: { method: "GET", path: "campaigns/{campaign}/locks" },
  postLock: { method: "POST", path: "campaigns/{campaign}/locks" },
  postReopenRequest: { method: "POST", path: "campaigns/{campaign}/locks/requests" },
  postReopenDecision: {
    method: "POST",
    path: "campaigns/{campaign}/locks/requests/{request}/decision",
  },
  postReopenWithdrawal: {
    method: "POST",
    path: "campaigns/{campaign}/locks/requests/{request}/withdrawal",
  },
  postReopening: {
    method: "POST",
    path: "campaigns/{campaign}/locks/requests/{request}/reopening",
  },
  getSummary: { method: "GET", path: "campaigns/{campaign}/summary" },
  getRuleImpact: { method: "GET", path: "campaigns/{campaign}/rules/{rule}/impact" },
  getOpenapi: { method: "GET", path: "openapi.json" },
  getHealth: { method: "GET", path: "health" },
  getReady: { method: "GET", path: "ready" },
} as const;

export type RouteId = keyof typeof routes;
