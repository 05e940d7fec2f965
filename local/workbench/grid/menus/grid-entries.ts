/** Commands of the right mouse button on cells and headings. */
import type { Area, WorksheetModel } from "../../../excel/model/types.ts";
import type { ActResult } from "../../../excel/person/person.ts";
import type { WordKey } from "../../frame/words.ts";
import type { Session } from "../../session/session.ts";
import { addressOf, deleteRows, insertRows } from "../input/acts.ts";
import { tableAt } from "../paint/table-looks.ts";

export interface GridEntry {
  readonly key: WordKey;
  readonly run: () => void;
  readonly isApart: boolean;
}

interface Target {
  readonly session: Session;
  readonly sheet: WorksheetModel;
  readonly selection: Area;
}

type Command = readonly [WordKey, () => ActResult];

/** What can be done to the selection; a refusal of Excel is said in its own words. */
export function gridEntries(
  target: Target,
  onNotice: (text: string) => void,
): readonly GridEntry[] {
  const { session, sheet, selection } = target;
  const { hands } = session;
  const at = addressOf(sheet, selection);
  const isColumns = selection.bottom - selection.top > 1_000_000;
  const isRows = selection.right - selection.left > 16_000;
  const rows: readonly Command[] = [
    ["insertRows", () => insertRows(session, sheet, selection)],
    ["deleteRows", () => deleteRows(session, sheet, selection)],
  ];
  const columns: readonly Command[] = [
    ["insertColumns", () => hands.insertColumns(at)],
    ["deleteColumns", () => hands.deleteColumns(at)],
  ];
  const groups: readonly (readonly Command[])[] = [
    [["clear", () => hands.clear(at)]],
    [...(isColumns ? [] : rows), ...(isRows ? [] : columns)],
    isColumns ? hiding(hands, at, "Columns") : hiding(hands, at, "Rows"),
    isColumns || isRows ? [] : sorting(target),
  ];
  return groups.flatMap((group) =>
    group.map(([key, run], index) => ({
      key,
      isApart: index === 0,
      run: () => {
        const result = run();
        if (!result.done) onNotice(result.message);
      },
    })),
  );
}

function hiding(
  hands: Session["hands"],
  at: { sheet: string; address: string },
  kind: "Rows" | "Columns",
): readonly Command[] {
  return kind === "Rows"
    ? [
        ["hideRows", () => hands.hideRows(at)],
        ["showRows", () => hands.hideRows(at, false)],
      ]
    : [
        ["hideColumns", () => hands.hideColumns(at)],
        ["showColumns", () => hands.hideColumns(at, false)],
      ];
}

/** Inside a table only, where it is clear which rows belong together. */
function sorting({ session, sheet, selection }: Target): readonly Command[] {
  const table = tableAt(sheet, selection.top, selection.left);
  const name = table?.columns[selection.left - table.area.left]?.name;
  if (table === undefined || name === undefined) return [];
  return [
    ["sortAscending", () => session.hands.sortTable(table.name, name, true)],
    ["sortDescending", () => session.hands.sortTable(table.name, name, false)],
  ];
}
