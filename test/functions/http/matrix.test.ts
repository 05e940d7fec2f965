import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogRecord } from "../../../functions/log.ts";
import { closeUnit } from "../../../functions/handover/close-unit.ts";
import { permissions } from "../../../functions/http/permissions.ts";
import { contract, routeIds } from "../../../shared/api/contract.ts";
import { routes, type RouteId } from "../../../shared/api/routes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { LockSteps, townWithPeriods } from "../../fakes/locked-town.ts";
import { pathFor, writeFor } from "../../fakes/requests.ts";
import {
  admin,
  auditor,
  emulationClerk,
  householdCells,
  leader,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
  songDaClerk,
  stranger,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

/** Who calls: the six of reliability §1.4, an office that confirms categories, and nobody at all. The clerk is Na Lay's. */
const people = {
  clerk: naLayClerk,
  office: emulationClerk,
  reviewer,
  leader,
  admin,
  auditor,
  none: stranger,
  anonymous: null,
} as const satisfies Record<string, Member | null>;
type Who = keyof typeof people;

/** Where to: the clerk's own unit, another one, one that does not exist, and a campaign that is none of theirs. */
const places = {
  own: { unit: "na-lay" },
  other: { unit: "song-da" },
  nowhere: { unit: "no-such-unit" },
  foreign: { unit: "na-lay", campaign: "other" },
} as const;
type Where = keyof typeof places;

type Cells = Readonly<Record<Where, number>>;
type Line = Readonly<Record<Who, Cells>>;

const everywhere = (status: number): Cells => ({
  own: status,
  other: status,
  nowhere: status,
  foreign: status,
});
const ours = (cells: Partial<Cells>): Cells => ({ ...everywhere(404), foreign: 403, ...cells });
/** Of a route that names no unit. */
const town: Cells = { ...everywhere(200), foreign: 403 };
const denied = everywhere(403);
const gone: Cells = { ...everywhere(404), foreign: 403 };

/** Nobody may do what is not said here. */
function only(allowed: Partial<Line>): Line {
  return {
    clerk: denied,
    office: denied,
    reviewer: denied,
    leader: denied,
    admin: denied,
    auditor: denied,
    none: denied,
    anonymous: everywhere(401),
    ...allowed,
  };
}

const everybody: Line = { ...only({}), ...eachOf(everywhere(200)) };

function eachOf(cells: Cells): Line {
  return Object.fromEntries(Object.keys(people).map((who) => [who, cells])) as Line;
}

const members = ["clerk", "office", "reviewer", "leader", "admin", "auditor"] as const;
const all = (cells: Cells) => Object.fromEntries(members.map((who) => [who, cells]));

/** The matrix. A route without a line does not compile and fails below. */
const matrix: Readonly<Record<RouteId, Line>> = {
  getMe: only(all(everywhere(200))),
  getCampaign: only(all(town)),
  listRows: only({
    clerk: ours({ own: 200 }),
    office: ours({ own: 200, other: 200 }),
    reviewer: ours({ own: 200, other: 200 }),
  }),
  // An office sees rows of wards; it enters nothing there but its own column.
  postSubmission: only({
    clerk: ours({ own: 200 }),
    office: ours({ own: 403, other: 403 }),
  }),
  postOfficeEntries: only({
    clerk: ours({ own: 403 }),
    office: ours({ own: 200, other: 200 }),
  }),
  postReview: only({ reviewer: ours({ own: 200, other: 200 }) }),
  postReveal: only({ reviewer: ours({ own: 200, other: 200 }) }),
  getAccessLog: only({ auditor: town }),
  listDuplicates: only({ clerk: town, office: town, reviewer: town }),
  postDoubles: only({ clerk: ours({ own: 200 }), office: ours({ own: 403, other: 403 }) }),
  postSettlements: only({ reviewer: town }),
  listSnapshots: only({ clerk: town, office: town, reviewer: town, leader: town, admin: town }),
  // There is no such snapshot yet, and the catalogue knows of no merger: who may ask is told so.
  getSnapshot: only({ clerk: gone, office: gone, reviewer: gone, leader: gone, admin: gone }),
  postHandover: only({ admin: { ...everywhere(400), foreign: 403 } }),
  // No period is locked and no request stands: who may ask is told so, a clerk of another unit's likewise.
  listLocks: only(all(town)),
  postLock: only({ admin: gone }),
  postReopenRequest: only({ clerk: gone, office: gone, reviewer: gone }),
  postReopenDecision: only({ leader: gone }),
  postReopenWithdrawal: only({
    clerk: gone,
    office: gone,
    reviewer: gone,
    leader: gone,
    admin: gone,
  }),
  postReopening: only({ admin: gone }),
  getSummary: only({ clerk: town, office: town, reviewer: town, leader: town, admin: town }),
  getRuleImpact: only({ admin: town, reviewer: town }),
  getOpenapi: everybody,
  getHealth: everybody,
  getReady: everybody,
};

/** How the town stands: as it is; with October locked and a request of Na Lay to open it; with Na Lay's rows handed over. */
const states = ["open", "locked", "closed"] as const;
type State = (typeof states)[number];

const waits: Cells = { ...everywhere(412), foreign: 403 };

/** Where a state makes a difference. */
const differences: Readonly<Record<State, Partial<Record<RouteId, Partial<Line>>>>> = {
  open: {},
  locked: {
    // The lock has kept the figures under this name.
    getSnapshot: { clerk: town, office: town, reviewer: town, leader: town, admin: town },
    // Locked already: nothing is left to do. The same is asked for already.
    postLock: { admin: town },
    postReopenRequest: { clerk: waits, reviewer: waits },
  },
  closed: {
    postSubmission: { clerk: ours({ own: 409 }) },
    postReview: { reviewer: ours({ own: 409, other: 200 }) },
    postOfficeEntries: { office: ours({ own: 409, other: 200 }) },
  },
};

const cells = states.flatMap((state) =>
  routeIds.flatMap((route) =>
    (Object.keys(people) as Who[]).flatMap((who) =>
      (Object.keys(places) as Where[]).map((where) => {
        const status = (differences[state][route]?.[who] ?? matrix[route][who])[where];
        return { state, route, who, where, status };
      }),
    ),
  ),
);

const records: LogRecord[] = [];
const rows: Record<string, string> = {};
const towns = new Map<State, TownService>();
let keys = 0;

beforeAll(async () => {
  for (const state of states) towns.set(state, await openTown(state));
});
afterAll(async () => {
  for (const service of towns.values()) await service.close();
});

async function openTown(state: State): Promise<TownService> {
  const log = (record: LogRecord) => records.push(record);
  const campaign = state === "locked" ? townWithPeriods : smallTown;
  const service = await TownService.start(() => noon, { log, campaign });
  for (const [person, village] of [
    [naLayClerk, "bản Hốc"],
    [songDaClerk, "bản Đáp"],
  ] as const) {
    const cellsOfRow = householdCells(1, { village, phone: "0912345678" });
    const { unit } = person;
    const sent = await service.submit(person, { unit }, [newRow(`r${++keys}`, cellsOfRow)]);
    rows[`${state} ${unit}`] = sent.rows[0]?.id ?? "";
  }
  const steps = new LockSteps((person, path, write) => service.post(person, path, write));
  if (state === "locked") {
    await steps.lock(admin);
    await steps.request(naLayClerk, { unit: "na-lay" });
  }
  const at = noon.toISOString();
  if (state === "closed")
    await closeUnit(service.service.store, { campaign, unit: "na-lay", by: "handover", at });
  return service;
}

async function ask(state: State, route: RouteId, { who, where }: { who: Who; where: Where }) {
  const service = towns.get(state);
  if (service === undefined) throw new Error("No town");
  const place = places[where];
  const path = pathFor(route, { row: rows[`${state} ${place.unit}`] ?? "no-such-row", ...place });
  const person = people[who];
  if (routes[route].method === "GET") return service.call(person, path);
  return service.post(person, path, writeFor(route, `k${++keys}`));
}

describe("the matrix of rights", () => {
  it("has a line for every route, as the permissions have", () => {
    expect(Object.keys(matrix).sort()).toEqual([...routeIds].sort());
    expect(Object.keys(permissions).sort()).toEqual([...routeIds].sort());
  });

  it("gives nobody a route who is not named in the permissions", () => {
    for (const { route, who, where, status } of cells) {
      const roles: readonly string[] | "everybody" = permissions[route];
      const person = people[who];
      const isNamed =
        roles === "everybody" || person?.roles.some((role) => roles.includes(role)) === true;
      if (!isNamed) expect([route, who, where, status >= 401]).toEqual([route, who, where, true]);
    }
  });

  it.each(cells)("$state: $route as $who in $where: $status", async (cell) => {
    const { state, route, who, where, status } = cell;
    records.length = 0;
    const reply = await ask(state, route, { who, where });
    expect(reply.status).toBe(status);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    if (status === 200) contract[route].response.parse(reply.body);
    const [record, ...more] = records;
    expect(more).toEqual([]);
    // Who was denied what: the person by pseudonym, the place by its id, nothing else.
    expect(record).toMatchObject({ op: route, status, level: status === 200 ? "info" : "warn" });
    const isKnown = who !== "anonymous" && !contract[route].anonymous;
    expect(record?.actor === undefined).toBe(!isKnown);
    const person = people[who];
    if (person !== null) expect(JSON.stringify(record)).not.toContain(person.id);
  });
});
