import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ApiRow, ProblemDetails, RowsPage, Summary } from "../../shared/api/shapes.ts";
import type { DuplicatesList } from "../../shared/api/duplicate-shapes.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Cell } from "../../shared/text/cell.ts";
import {
  householdCells,
  leader,
  naLayClerk,
  noon,
  officeClerk,
  reviewer,
  smallTown,
  songDaClerk,
} from "../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../fakes/town-service.ts";
import { fsck } from "../../functions/jobs/fsck.ts";
import { soundTown } from "../functions/register/sound-town.ts";
import { layOut, released, type Released, shownBy, type ShownRow } from "./fixtures.ts";

const home = { unit: "na-lay" } as const;
const clerks = new Map([
  ["na-lay", naLayClerk],
  ["song-da", songDaClerk],
]);
let town: TownService;
let clock: number;

async function open(version: Released): Promise<void> {
  clock = noon.getTime();
  town = await TownService.start(() => new Date((clock += 1000)), {
    prepare: (folder) => {
      layOut(version, folder);
    },
  });
}

/** Cells by the keys of today's columns; those a row of that version does not have are blank. */
function byKey({ form, cells }: ApiRow): Readonly<Record<string, Cell>> {
  const keys = formById(form).columns.map(({ key }) => key);
  return Object.fromEntries(cells.map((cell, at) => [keys[at] ?? "", cell]));
}

async function rowsOf(unit: string, form: FormId): Promise<readonly ApiRow[]> {
  return (await town.rows(clerks.get(unit) ?? naLayClerk, { unit, form })).rows;
}

function stateOf({ id, code, version, state, acceptedVersion }: ApiRow | ShownRow) {
  return { id, code, version, state, acceptedVersion };
}

describe.each(released)("a store that %s left", (version) => {
  beforeEach(() => open(version));
  afterEach(() => town.close());

  it("agrees with itself, and is counted anew where today counts more", async () => {
    const { store, app } = town.service;
    const before = await fsck({
      store,
      campaign: smallTown,
      registers: app.registers,
      now: () => noon,
    });
    expect(before.findings).toEqual([]);
    expect(before.counts.outdated).toBeGreaterThan(0);
    await app.drain();
    const after = await fsck({
      store,
      campaign: smallTown,
      registers: app.registers,
      now: () => noon,
    });
    expect(after).toMatchObject({ findings: [], counts: { outdated: 0, undrained: 0 } });
  });

  it("shows every row as it was, in today's columns", async () => {
    for (const [place, before] of Object.entries(shownBy(version).rows)) {
      const [unit = "", form = ""] = place.split(" ");
      const rows = await rowsOf(unit, form as FormId);
      expect(rows.map(stateOf)).toEqual(before.map(stateOf));
      for (const [at, row] of rows.entries()) {
        const { cells } = before[at] ?? { cells: {} };
        const later = Object.keys(byKey(row)).filter((key) => !(key in cells));
        expect(byKey(row)).toEqual({
          ...cells,
          ...Object.fromEntries(later.map((key) => [key, null])),
        });
      }
    }
  });

  it("counts what it counted, and what came since of its rows, too", async () => {
    await town.service.app.drain();
    const { body } = await town.call(leader, `campaigns/${smallTown.id}/summary`);
    const now = new Map((body as Summary).units.map((one) => [one.unit, one.forms]));
    for (const { unit, forms } of shownBy(version).summary.units)
      for (const { form, sent, accepted, states } of forms)
        expect(now.get(unit)?.find((one) => one.form === form)).toMatchObject({
          sent,
          accepted,
          states,
        });
    const { sent } = now.get("na-lay")?.find(({ form }) => form === "construction") ?? {};
    expect(sent).toMatchObject({ "quality|soft": 1 });
  });

  it("goes on: rows of then are edited, decided on, withdrawn and settled", async () => {
    const rows = await rowsOf("na-lay", "households");
    const [first, second, third] = rows;
    for (const [n, row] of [first, second].entries()) {
      const cells = (row?.cells ?? []).with(6, 7 + n);
      const edited = { ref: "e", id: row?.id ?? "", baseVersion: row?.version ?? 0, cells };
      const answer = await town.submit(naLayClerk, home, [edited]);
      expect(answer.rows[0]?.outcome).toBe("stored");
    }
    await town.review(reviewer, home, [
      { id: first?.id ?? "", version: (first?.version ?? 0) + 1 },
    ]);
    const gone = { ref: "w", id: third?.id ?? "", baseVersion: third?.version ?? 0, cells: null };
    await town.submit(naLayClerk, home, [{ ...gone, reason: "Nhầm" }]);
    await town.submit(naLayClerk, home, [newRow("n", householdCells(20))]);
    const { body } = await town.call(reviewer, `campaigns/${smallTown.id}/duplicates`);
    for (const { id, version: seen, rows: sides } of (body as DuplicatesList).duplicates) {
      const keep = sides.slice(0, 1).map(({ unit, id: row }) => ({ unit, row }));
      const decisions = [{ duplicate: id, version: seen, keep, reason: "Đối chiếu" }];
      const write = { key: `settle-${id}`, body: { decisions } };
      const reply = await town.post(reviewer, `campaigns/${smallTown.id}/duplicates`, write);
      expect(reply.status).toBe(200);
    }
    await soundTown(town);
  });

  it("takes a row sent again as it stands for the same row", async () => {
    const [row] = await rowsOf("song-da", "households");
    const again = newRow("a", [...(row?.cells ?? [])]);
    const answer = await town.submit(songDaClerk, { unit: "song-da" }, [again]);
    expect(answer.rows[0]).toMatchObject({ outcome: "unchanged", id: row?.id });
  });
});

describe("a workbook of an earlier version", () => {
  beforeEach(() => open("v1"));
  afterEach(() => town.close());

  it.each(["households", "construction", "money"] as const)(
    "of %s is told so, and nothing of it is stored",
    async (form) => {
      const { version, earlier } = formById(form);
      for (const old of Object.keys(earlier ?? {}).map(Number)) {
        const [before] = await rowsOf("na-lay", form);
        const cells = [...(before?.cells ?? [])].slice(0, earlier?.[old]?.length);
        const rows = [{ ref: "a", id: before?.id ?? "", baseVersion: before?.version ?? 0, cells }];
        const body = { submission: "old", chunk: 0, chunks: 1, formVersion: old, rows };
        const reply = await town.post(
          naLayClerk,
          `${pathOf({ unit: "na-lay", form })}/submissions`,
          {
            key: "old.0",
            body,
          },
        );
        expect(reply).toMatchObject({
          status: 409,
          body: { detail: expect.stringContaining(`version ${version}`) as string },
        });
        expect((reply.body as ProblemDetails).type).toMatch(/schema-outdated$/);
        expect(await rowsOf("na-lay", form)).toContainEqual(before);
      }
      await soundTown(town);
    },
  );

  it("sends what 0.1.0 sent of a form that is as it was: stored, and answered with what it knew", async () => {
    const [row] = await rowsOf("na-lay", "approvals");
    const path = pathOf({ unit: "na-lay", form: "approvals" });
    const cells = (row?.cells ?? []).with(5, 50_000_000);
    const rows = [{ ref: "a", id: row?.id ?? "", baseVersion: row?.version ?? 0, cells }];
    const body = { submission: "old", chunk: 0, chunks: 1, formVersion: 1, rows };
    const reply = await town.post(officeClerk, `${path}/submissions`, { key: "old.0", body });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      submission: "old",
      chunk: 0,
      repeated: false,
      rows: [{ ref: "a", outcome: "stored", id: row?.id, version: 2, state: "re-review" }],
    });
    const decision = {
      id: row?.id ?? "",
      version: 2,
      decision: "accept",
      reason: "",
      notes: [],
      dueOn: null,
    };
    const reviewed = await town.post(reviewer, `${path}/reviews`, {
      key: "old-review",
      body: { decisions: [decision] },
    });
    expect(reviewed.body).toEqual({
      rows: [{ id: row?.id, outcome: "decided", version: 2, state: "accepted" }],
    });
    const page = (await town.call(officeClerk, `${path}/rows?since=0`)).body as RowsPage;
    expect(page).toMatchObject({ more: false, rows: [{ acceptedVersion: 2 }] });
    await soundTown(town);
  });

  it("that asks in another way than the API ever did is refused, and nothing is stored", async () => {
    const path = `${pathOf({ unit: "na-lay", form: "approvals" })}/submissions`;
    const rows = [{ ref: "a", id: null, baseVersion: 0, values: { amount: 1 } }];
    const body = { submission: "odd", chunk: 0, chunks: 1, formVersion: 1, rows };
    const reply = await town.post(officeClerk, path, { key: "odd.0", body });
    expect(reply.status).toBe(400);
    expect((await rowsOf("na-lay", "approvals")).length).toBe(1);
    await soundTown(town);
  });
});
