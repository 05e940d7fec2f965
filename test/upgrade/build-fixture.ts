import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { formById } from "../../shared/forms/catalogue.ts";
import { startService } from "../../local/service.ts";
import {
  cellsOf,
  giftReviewer,
  householdCells,
  leader,
  members,
  naLayClerk,
  noon,
  officeClerk,
  reviewer,
  smallTown,
  songDaClerk,
} from "../fakes/small-town.ts";

/**
 * Makes the fixture of a released version, in a checkout of that release: `node test/upgrade/build-fixture.ts <name>` writes
 * `<name>.db`, the store as that version left it, and `<name>.json`, what its API said of it. It speaks HTTP and nothing else, so that
 * every version since the first can run it.
 */
const [name = "current"] = process.argv.slice(2);
const folder = join(import.meta.dirname, "fixtures");
const dataDir = join(folder, "building");
mkdirSync(dataDir, { recursive: true });
// Row ids are made with it.
writeFileSync(join(dataDir, "secret"), "the secret of the fixtures, for nobody else");
let clock = noon.getTime() - 600_000;
const service = await startService({
  dataDir,
  port: 0,
  campaign: smallTown,
  members,
  now: () => new Date((clock += 1000)),
  writeLimits: null,
});
let keys = 0;

type Cells = ReturnType<typeof householdCells>;
type FormId = Parameters<typeof cellsOf>[0];
interface Place {
  readonly unit: string;
  readonly form: FormId;
}
interface Known {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

async function call(
  person: { readonly id: string },
  path: string,
  write?: { readonly key: string; readonly body: object },
) {
  const token = await service.tokenFor(person.id);
  const response = await fetch(`${service.url}/api/campaigns/${smallTown.id}/${path}`, {
    method: write === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...(write === undefined ? {} : { "idempotency-key": write.key }),
    },
    ...(write === undefined ? {} : { body: JSON.stringify(write.body) }),
  });
  if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as { readonly rows: readonly (Known & { outcome: string })[] };
}

async function send(
  person: { readonly id: string },
  { unit, form }: Place,
  rows: readonly { cells: Cells | null; of?: Known }[],
): Promise<readonly Known[]> {
  const submission = `fixture-${++keys}`;
  const sent = rows.map(({ cells, of }, at) => {
    const row = { ref: `r${at}`, id: of?.id ?? null, baseVersion: of?.version ?? 0, cells };
    return cells === null ? { ...row, reason: "Nhập nhầm" } : row;
  });
  const { version } = formById(form);
  const body = { submission, chunk: 0, chunks: 1, formVersion: version, rows: sent };
  const answer = await call(person, `units/${unit}/forms/${form}/submissions`, {
    key: `${submission}.0`,
    body,
  });
  for (const { outcome } of answer.rows)
    if (outcome !== "stored" && outcome !== "withdrawn") throw new Error(`${form}: ${outcome}`);
  return answer.rows;
}

async function decide(
  person: { readonly id: string },
  { unit, form }: Place,
  [row, decision]: readonly [Known | undefined, "accept" | "return"],
): Promise<void> {
  const { id = "", version = 0 } = row ?? {};
  const one = { id, version, decision, reason: "Đối chiếu", notes: [], dueOn: null };
  await call(person, `units/${unit}/forms/${form}/reviews`, {
    key: `fixture-${++keys}`,
    body: { decisions: [one] },
  });
}

const home = { unit: "na-lay", form: "households" } as const;
const away = { unit: "song-da", form: "households" } as const;
const houses = await send(
  naLayClerk,
  home,
  [1, 2, 3, 4, 5, 6].map((n) => ({ cells: householdCells(n, { people: n, note: `Hộ ${n}` }) })),
);
const theirs = await send(
  songDaClerk,
  away,
  // The first is also on Na Lay's list.
  [1, 7, 8].map((n) => ({ cells: householdCells(n, { village: "bản Đáp", phone: "0912345678" }) })),
);
for (const at of [0, 1, 2]) await decide(reviewer, home, [houses[at], "accept"]);
await decide(reviewer, home, [houses[3], "return"]);
await decide(reviewer, away, [theirs[1], "accept"]);
await send(naLayClerk, home, [
  { of: houses[1] as Known, cells: householdCells(2, { people: 9, exitOn: null }) },
]);
await send(naLayClerk, home, [{ of: houses[4] as Known, cells: null }]);
await send(songDaClerk, away, [{ of: theirs[1] as Known, cells: null }]);

const approvals = { unit: "na-lay", form: "approvals" } as const;
const [decision] = await send(officeClerk, approvals, [
  {
    cells: cellsOf("approvals", {
      decisionNo: "12/QĐ-UBND",
      decisionOn: 45580,
      household: houses[0]?.code ?? "",
      programme: "Phong trào thi đua",
      amount: 60_000_000,
      signer: "Nguyễn Văn An",
    }),
  },
]);
await decide(reviewer, approvals, [decision, "accept"]);
const progress = { unit: "na-lay", form: "construction" } as const;
const [house] = await send(naLayClerk, progress, [
  {
    cells: cellsOf("construction", {
      household: houses[0]?.code ?? "",
      stage: "Hoàn thành",
      startedOn: 45585,
      completedOn: 45590,
      hardFoundation: "Có",
      hardFrame: "Có",
      hardRoof: "Không",
      note: "Xây xong trước mùa mưa",
    }),
  },
]);
await decide(reviewer, progress, [house, "accept"]);
for (const [person, unit, cells] of [
  [naLayClerk, "na-lay", { amount: 50_000_000, receipt: "PN07" }],
  [songDaClerk, "song-da", { amount: 50_000_000 }],
  [naLayClerk, "na-lay", { amount: 3_000_000, donor: "Công ty Hai", note: "Trao tại bản" }],
] as const) {
  const place = { unit, form: "money" } as const;
  const gift = { source: "Doanh nghiệp, nhà hảo tâm", donor: "Công ty Một", kind: "Tiền" };
  const [row] = await send(person, place, [
    { cells: cellsOf("money", { ...gift, receivedOn: 45575, ...cells }) },
  ]);
  await decide(giftReviewer, place, [row, "accept"]);
}

const said: Record<string, unknown> = {};
for (const [person, { unit, form }] of [
  [naLayClerk, home],
  [songDaClerk, away],
  [naLayClerk, approvals],
  [naLayClerk, progress],
  [naLayClerk, { unit: "na-lay", form: "money" }],
  [songDaClerk, { unit: "song-da", form: "money" }],
] as const) {
  const { rows } = await call(person, `units/${unit}/forms/${form}/rows`);
  const keysOf = formById(form).columns.map(({ key }) => key);
  said[`${unit} ${form}`] = (rows as readonly unknown[] as readonly { cells: Cells }[]).map(
    ({ cells, ...row }) => ({
      ...row,
      cells: Object.fromEntries(cells.map((cell, at) => [keysOf[at] ?? "", cell])),
    }),
  );
}
said["summary"] = await call(leader, "summary");
writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(said, null, 1)}\n`);
await service.close();
rmSync(join(folder, `${name}.db`), { force: true });
const database = new DatabaseSync(join(dataDir, "town.db"));
database.exec("PRAGMA journal_mode = DELETE");
database.exec(`VACUUM INTO '${join(folder, `${name}.db`)}'`);
database.close();
rmSync(dataDir, { recursive: true });
