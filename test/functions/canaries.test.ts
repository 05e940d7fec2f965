import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { LogRecord } from "../../functions/log.ts";
import { routeIds } from "../../shared/api/contract.ts";
import { routes, type RouteId } from "../../shared/api/routes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { formById, forms } from "../../shared/forms/catalogue.ts";
import { lanesOf } from "../../functions/http/authorise.ts";
import { townWithPeriods } from "../fakes/locked-town.ts";
import { pathFor, writeFor } from "../fakes/requests.ts";
import {
  admin,
  auditor,
  cellsOf,
  emulationClerk,
  householdCells,
  members,
  naLayClerk,
  naLayColleague,
  noon,
  reviewer,
  songDaClerk,
  stranger,
} from "../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../fakes/town-service.ts";

/** Personal data nobody has, planted in Na Lay; each must be found wherever it may be seen, and nowhere else. */
const canaries = {
  nationalId: "011185047391",
  oldPaper: "040918273",
  phone: "0987604132",
  /** 17/11/1985 as it travels, an Excel serial. */
  birth: "31368",
  illness: "suy thận giai đoạn cuối",
  complainant: "Quàng Thị Tố Giác",
} as const;
type Canary = keyof typeof canaries;
const all = Object.keys(canaries) as Canary[];

/** Numbers that name or reach a person stay in their unit; what a household is judged by goes to its reviewers as well. */
const judged: ReadonlySet<Canary> = new Set(["birth", "illness", "complainant"]);

function maySee(person: Member | null, canary: Canary): boolean {
  if (person === naLayClerk || person === naLayColleague) return true;
  // The labour office confirms who somebody is by the day of birth, too; it needs no number and no note.
  if (person === emulationClerk && canary === "birth") return true;
  return person === reviewer && judged.has(canary);
}

const callers: readonly (Member | null)[] = [...members, stranger, null];
const nameOf = (person: Member | null) => person?.id ?? "anonymous";

const records: LogRecord[] = [];
const printed: string[] = [];
let town: TownService;
let row: string;
let keys = 0;

const secret = () =>
  householdCells(7, {
    head: "Lò Thị Kín",
    sex: "Nữ",
    nationalId: canaries.nationalId,
    oldPaper: canaries.oldPaper,
    phone: canaries.phone,
    birth: Number(canaries.birth),
    note: `Chủ hộ bị ${canaries.illness}`,
  });

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
  const log = (record: LogRecord) => records.push(record);
  town = await TownService.start(() => noon, { log, campaign: townWithPeriods });
  const sent = await town.submit(naLayClerk, { unit: "na-lay" }, [newRow("a", secret())]);
  row = sent.rows[0]?.id ?? "";
  await town.submit(naLayClerk, { unit: "na-lay", form: "obstacles" }, [newRow("b", complaint())]);
  // Figures that are kept hold nobody, and are there to be asked for.
  const locked = await town.post(admin, pathFor("postLock"), writeFor("postLock", "lock"));
  expect(locked.status).toBe(200);
});
afterAll(async () => {
  await town.close();
  vi.restoreAllMocks();
});

function complaint() {
  const [kind] = optionsOf("kind");
  const [level] = optionsOf("level");
  return cellsOf("obstacles", {
    kind: kind ?? "",
    level: level ?? "",
    content: `${canaries.complainant} phản ánh về bình xét`,
    raisedOn: 45590,
    status: "Chưa giải quyết",
  });
}

function optionsOf(key: string): readonly string[] {
  const column = formById("obstacles").columns.find((one) => one.key === key);
  return (column?.options ?? []).map(({ label }) => label);
}

/** A number stands alone: digits inside a measured time or an id of chance are nobody's birthday. Words are found wherever they stand. */
const patterns = all.map((canary) => {
  const value = canaries[canary];
  const alone = String.raw`(?<![\w.-])${value}(?![\w-]|\.\d)`;
  return { canary, pattern: new RegExp(/^\d+$/.test(value) ? alone : value, "u") };
});
const found = (text: string) =>
  patterns.filter(({ pattern }) => pattern.test(text)).map(({ canary }) => canary);

/** The unit where the data lies, another ward, and the office. */
const units = ["na-lay", "song-da", "qldt"];

/** Every form a route can lead to, in those units. */
function pathsOf(route: RouteId): readonly string[] {
  const { path } = routes[route];
  const at = path.includes("{unit}") ? units : [""];
  const named = path.includes("{form}") ? forms.map(({ id }) => id) : [""];
  return at.flatMap((unit) => named.map((form) => pathFor(route, { unit, form, row })));
}

async function ask(person: Member | null, route: RouteId, path: string) {
  if (routes[route].method === "GET") return town.call(person, path);
  return town.post(person, path, writeFor(route, `q${++keys}`));
}

describe("personal data", () => {
  it("is there to be found: its own clerk reads all of it", async () => {
    const texts = await Promise.all(
      (["households", "obstacles"] as const).map(async (form) =>
        JSON.stringify(await town.rows(naLayClerk, { unit: "na-lay", form })),
      ),
    );
    expect(found(texts.join(""))).toEqual(all);
  });

  it("which a reviewer judges by is there for the reviewer", async () => {
    const texts = await Promise.all(
      (["households", "obstacles"] as const).map(async (form) =>
        JSON.stringify(await town.rows(reviewer, { unit: "na-lay", form })),
      ),
    );
    expect(found(texts.join(""))).toEqual([...judged]);
    expect(lanesOf(reviewer, formById("obstacles")).length).toBeGreaterThan(0);
  });

  const reads = routeIds.flatMap((route) =>
    callers.map((person) => ({ route, person, name: nameOf(person) })),
  );

  it.each(reads)("is in no answer of $route that $name may not have", async ({ route, person }) => {
    for (const path of pathsOf(route)) {
      const reply = await ask(person, route, path);
      const text = JSON.stringify([reply.body, [...reply.headers.entries()]]);
      // The one value a reviewer asked for with a reason.
      const shown = route === "postReveal" && reply.status === 200 ? ["phone"] : [];
      const leaked = found(text).filter((one) => !maySee(person, one) && !shown.includes(one));
      expect(leaked).toEqual([]);
    }
  });

  it.each(callers.map((person) => ({ person, name: nameOf(person) })))(
    "sent by $name where it does not belong comes back in no refusal",
    async ({ person }) => {
      for (const write of refusedWrites()) {
        const reply = await town.post(person, write.path, write);
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(found(JSON.stringify(reply.body))).toEqual([]);
      }
    },
  );

  it("of a household that another ward lists too is not told to that ward", async () => {
    const twin = householdCells(8, {
      head: "Lò Thị Kín",
      sex: "Nữ",
      nationalId: canaries.nationalId,
      village: "bản Đáp",
    });
    const sent = await town.submit(songDaClerk, { unit: "song-da" }, [newRow("t", twin)]);
    const theirs = await town.rows(songDaClerk, { unit: "song-da" });
    const text = JSON.stringify([sent, theirs]);
    expect(found(text).filter((one) => one !== "nationalId")).toEqual([]);
    expect(text).not.toContain(row);
  });

  it("is not in the access log: the auditor reads that it was shown, not what", async () => {
    const body = { column: "nationalId", reason: "Đối chiếu với danh sách hộ nghèo" };
    const path = pathFor("postReveal", { unit: "na-lay", form: "households", row });
    const shown = await town.post(reviewer, path, { key: "reveal", body });
    expect(found(JSON.stringify(shown.body))).toEqual(["nationalId"]);
    const log = await town.call(auditor, pathFor("getAccessLog"));
    expect(JSON.stringify(log.body)).toContain("nationalId");
    expect(found(JSON.stringify(log.body))).toEqual([]);
  });

  it("is in no line of the log, and nothing is printed beside the log", () => {
    expect(records.length).toBeGreaterThan(200);
    expect(found(JSON.stringify(records))).toEqual([]);
    const text = JSON.stringify(records);
    for (const { id, name } of members)
      expect(text.includes(id) || text.includes(name)).toBe(false);
    expect(found(printed.join(""))).toEqual([]);
  });

  it("stands in no address: a path holds ids of ours, a query numbers", () => {
    for (const id of routeIds) expect(routes[id].path).not.toMatch(/name|person|national|phone/i);
    const rowIds = JSON.stringify(row);
    expect(found(rowIds)).toEqual([]);
  });
});

/** Personal data in every place of a request that will be refused. */
function refusedWrites(): readonly { path: string; key: string; body: unknown }[] {
  const text = Object.values(canaries).join(" ");
  const at = pathOf({ unit: "na-lay" });
  const { formVersion, rows } = town.chunk([newRow("a", secret())]);
  const chunk = { submission: "s", chunk: 0, chunks: 1, formVersion, rows };
  const decision = {
    id: "x",
    version: 1,
    decision: "accept",
    reason: text,
    notes: [],
    dueOn: null,
  };
  return [
    { path: `${at}/submissions`, key: "s.0", body: { ...chunk, [text]: text } },
    { path: `${at}/submissions`, key: "s.0", body: { ...chunk, submission: text } },
    { path: `${at}/submissions`, key: "s.0", body: { ...chunk, formVersion: 99 } },
    {
      path: `${at}/submissions`,
      key: "s.0",
      body: { ...chunk, rows: [{ ...rows[0], ref: text }] },
    },
    { path: `${at}/submissions`, key: "other.0", body: chunk },
    { path: `${at}/reviews`, key: "r", body: { decisions: [{ ...decision, dueOn: text }] } },
    { path: `${at}/reviews`, key: "r", body: { decisions: [{ ...decision, [text]: 1 }] } },
    {
      path: `${at}/office-entries`,
      key: "o",
      body: { rows: [{ id: "x", baseVersion: 1, cells: { [canaries.complainant]: {} } }] },
    },
    { path: `${at}/rows/${row}/reveal`, key: "v", body: { column: "note", reason: text } },
    {
      path: `${at}/rows/${row}/reveal`,
      key: "v",
      body: { column: text.slice(0, 40), reason: text },
    },
  ];
}
