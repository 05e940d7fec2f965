import { contract, routeIds } from "../../shared/api/contract.ts";
import { routes, type RouteId } from "../../shared/api/routes.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { householdCells, smallTown } from "./small-town.ts";
import { newRow } from "./town-service.ts";

/** What stands in a path where a test does not say otherwise. */
export const here: Readonly<Record<string, string>> = {
  campaign: smallTown.id,
  unit: "na-lay",
  form: "households",
  row: "no-such-row",
  /** There once October is locked. */
  snapshot: "2024-10.lock-1",
  rule: "E33",
  request: "2024-10.1",
};

/** Path of a route below /api/. @throws Error for a parameter nobody gave a value: a new one needs its place in `here`. */
export function pathFor(route: RouteId, values: Readonly<Record<string, string>> = {}): string {
  return routes[route].path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? here[name];
    if (value === undefined) throw new Error(`No value for {${name}}`);
    return value;
  });
}

/** Every route that wants a token. */
export const closedRoutes = routeIds.filter((id) => !contract[id].anonymous);

/** A body that fits the route and harms nothing; the Idempotency-Key that goes with it stands beside it. */
export function writeFor(route: RouteId, key: string): { key: string; body: unknown } {
  const made = writes[route]?.(key);
  if (made === undefined) throw new Error(`No body for ${route}`);
  return made;
}

const writes: Readonly<Partial<Record<RouteId, (key: string) => { key: string; body: unknown }>>> =
  {
    postSubmission: (key) => {
      const formVersion = formById("households").version;
      const rows = [newRow("a", householdCells(1))];
      return { key: `${key}.0`, body: { submission: key, chunk: 0, chunks: 1, formVersion, rows } };
    },
    postReview: (key) => {
      const decision = { id: "no-such-row", version: 1, decision: "accept", reason: "" };
      return { key, body: { decisions: [{ ...decision, notes: [], dueOn: null }] } };
    },
    postOfficeEntries: (key) => {
      const row = { id: "no-such-row", baseVersion: 1, cells: { categoryCheck: "Đúng" } };
      return { key, body: { rows: [row] } };
    },
    postDoubles: (key) => {
      const formVersion = formById("households").version;
      const rows = [{ ref: "a", id: null, cells: householdCells(1) }];
      return { key, body: { formVersion, rows } };
    },
    postSettlements: (key) => {
      const keep = [{ unit: "na-lay", row: "no-such-row" }];
      const decision = { duplicate: "nid.k1.none", version: 1, keep, reason: "Đối chiếu" };
      return { key, body: { decisions: [decision] } };
    },
    postHandover: (key) => ({ key, body: { from: ["na-lay"], closedOn: "2025-06-30" } }),
    postLock: (key) => ({ key, body: { period: "2024-10", reason: "Đã chốt số liệu tháng 10" } }),
    postReopenRequest: (key) => {
      const about = { period: "2024-10", unit: "na-lay", form: null, until: "2024-11-15" };
      return { key, body: { ...about, reason: "Chứng từ về sau ngày khóa" } };
    },
    postReopenDecision: (key) => {
      return { key, body: { decision: "approve", reason: "Đồng ý mở lại để nhập bổ sung" } };
    },
    postReopenWithdrawal: (key) => ({ key, body: { reason: "Chứng từ đã có trong kỳ trước" } }),
    postReopening: (key) => ({ key, body: { reason: "Thực hiện theo ý kiến lãnh đạo" } }),
    postReveal: (key) => ({ key, body: { column: "phone", reason: "Đối chiếu hồ sơ giấy" } }),
  };
