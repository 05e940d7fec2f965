import { describe, expect, it } from "vitest";
import { type Plan, planChanges } from "../../../shared/sync/plan-changes.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { counts, inh, known, panh, typed } from "./build-rows.ts";

describe("planChanges of rows pasted over others", () => {
  const muon: Cell[] = ["Quàng Văn Muôn", "011090000789", "bản Hốc", 5];
  const identifying = { keys: [[1], [0, 2]] };
  const sheet = [known(5, "a", panh), known(6, "b", inh), known(7, "c", muon)];
  const ids = (plan: Plan) => plan.unchanged.map(({ row, id }) => `${row}${id ?? ""}`);
  const plan = (pasted: Cell[][], of = sheet) =>
    planChanges({
      rows: of.map((row, index) => ({ ...row, cells: pasted[index] ?? row.cells })),
      knownIds: new Set(["a", "b", "c"]),
      identifying,
    });

  it("lets ids follow their people in a list pasted in another order", () => {
    const found = plan([muon, panh, inh]);
    expect(ids(found)).toEqual(["5c", "6a", "7b"]);
    expect(counts(found)).toEqual([0, 0, 3, 0, 0]);
    expect(found.moved).toEqual([
      { row: 5, from: 7 },
      { row: 6, from: 5 },
      { row: 7, from: 6 },
    ]);
  });

  it("follows people without a national id by name and village", () => {
    const [first, second]: Cell[][] = [
      ["Lò Văn Panh", null, "bản Hốc", 4],
      ["Lò Thị Inh", null, "bản Bó", 3],
    ];
    const rows = [known(5, "a", first ?? []), known(6, "b", second ?? [])];
    expect(ids(plan([second ?? [], first ?? []], rows))).toEqual(["5b", "6a"]);
  });

  it("sends what else was changed in a pasted row as an edit of its own household", () => {
    const found = plan([[...muon.slice(0, 3), 6], panh, inh]);
    expect(found.changed.map(({ outgoing }) => outgoing.id)).toEqual(["c"]);
    expect(found.changed[0]?.columns).toEqual([3]);
  });

  it("takes a household typed over another for a new one, and the other for missing", () => {
    const found = plan([["Cà Thị Nọi", "011190000999", "bản Bó", 2]]);
    expect(found.fresh.map(({ outgoing }) => [outgoing.ref, outgoing.id])).toEqual([["r5", null]]);
    expect(found.missing).toEqual(["a"]);
    expect(found.moved).toEqual([{ row: 5, from: null }]);
  });

  it.each<[why: string, cells: Cell[]]>([
    ["a corrected name", ["Lò Văn Pành", ...panh.slice(1)]],
    ["a corrected national id", ["Lò Văn Panh", "011090000124", ...panh.slice(2)]],
    ["a removed national id", ["Lò Văn Panh", null, ...panh.slice(2)]],
  ])("keeps %s an edit", (_, cells) => {
    expect(plan([cells]).changed.map(({ outgoing }) => outgoing.id)).toEqual(["a"]);
  });

  it("keeps swapped national ids two edits: the names stayed", () => {
    const swapped = [
      [panh[0] ?? null, inh[1] ?? null, ...panh.slice(2)],
      [inh[0] ?? null, panh[1] ?? null, ...inh.slice(2)],
    ];
    expect(plan(swapped).changed.map(({ outgoing }) => outgoing.id)).toEqual(["a", "b"]);
  });

  it("keeps a row an edit whose name is only written another way", () => {
    const rows = [{ ...known(5, "a", panh), cells: ["LÒ VĂN PANH", "011090000124", "bản Hốc", 4] }];
    const input = { rows, knownIds: new Set(["a"]) };
    const same = { ...identifying, isSameName: () => true };
    expect(planChanges({ ...input, identifying: same }).changed).toHaveLength(1);
    expect(planChanges({ ...input, identifying }).fresh).toHaveLength(1);
  });

  it("gives a row typed below the list the id of the person it took over", () => {
    const rows = [{ ...known(5, "a", panh), cells: inh }, typed(6, panh)];
    const found = planChanges({ rows, knownIds: new Set(["a"]), identifying });
    expect(ids(found)).toEqual(["6a"]);
    expect(found.fresh.map(({ local }) => local.row)).toEqual([5]);
    expect(found.missing).toEqual([]);
  });
});
