import { chunkRows } from "../shared/sync/chunk-rows.ts";
import { type LocalRow, planChanges } from "../shared/sync/plan-changes.ts";
import { baseOf, readBase, writeBase } from "../shared/sync/row-base.ts";
import type { Cell } from "../shared/text/cell.ts";
import { type Figure, ms, time } from "./figure.ts";

const rowCount = 10_000;
const columnCount = 30;
const form = { version: 1, columns: [] };

/** Finding the changed rows among 10,000 that were sent before: what a resubmit costs before the first byte leaves. */
export function bench(): readonly Figure[] {
  const sheet = sentRows();
  const knownIds = new Set(sheet.map(({ id }) => id));
  const fresh = sheet.map(({ row, cells }): LocalRow => ({ row, id: null, base: null, cells }));
  const plan = () =>
    planChanges({
      rows: sheet.map((row) => ({ ...row, base: readBase(row.base, form) })),
      knownIds,
    });
  const again = time(plan);
  const first = time(() =>
    chunkRows(
      planChanges({ rows: fresh, knownIds: new Set() }).fresh.map(({ outgoing }) => outgoing),
    ),
  );
  const { changed, unchanged } = plan();
  const bytes = JSON.stringify(changed.map(({ outgoing }) => outgoing)).length;
  const allBytes = JSON.stringify(fresh.map(({ cells }) => cells)).length;
  return [
    {
      what: `resubmit: find 1 changed row among ${rowCount} × ${columnCount}`,
      measured: `${ms(again.warmMs)} (${changed.length} changed, ${unchanged.length} not)`,
      target: "≤ 100 ms",
      isMet: again.warmMs <= 100 && changed.length === 1,
    },
    {
      what: "resubmit: bytes of the change against the first submit",
      measured: `${((bytes * 100) / allBytes).toFixed(3)} %`,
      target: "≤ 5 %",
      isMet: bytes * 20 <= allBytes,
    },
    {
      what: `first submit: plan and chunk ${rowCount} new rows`,
      measured: ms(first.warmMs),
      target: "≤ 200 ms",
      isMet: first.warmMs <= 200,
    },
  ];
}

/** Rows as they stand in a sheet after they were sent, one of them edited since. */
function sentRows(): readonly { row: number; id: string; base: string; cells: readonly Cell[] }[] {
  return Array.from({ length: rowCount }, (_, index) => {
    const cells = cellsOf(index);
    const base = writeBase(baseOf(1, cells), form);
    const edited = index === rowCount / 2 ? cells.with(6, 9) : cells;
    return { row: index + 6, id: `households-${index}`, base, cells: edited };
  });
}

/** Thirty cells of the kinds a household row has: names, ids, numbers, dates, choices, blanks. */
function cellsOf(index: number): readonly Cell[] {
  const few: readonly Cell[] = [
    `Lò Văn Panh ${index}`,
    `0110900${String(index).padStart(5, "0")}`,
    "Nam",
    1960 + (index % 40),
    "bản Hốc",
    "Hộ nghèo",
    1 + (index % 8),
    45_000 + (index % 400),
    null,
    "Chưa có giấy, không tranh chấp",
  ];
  return Array.from({ length: columnCount }, (_, column) => few[column % few.length] ?? null);
}
