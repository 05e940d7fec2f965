import { useState } from "react";
import { textAt } from "../../../excel/grid/read-cells.ts";
import type { TableModel, WorksheetModel } from "../../../excel/model/types.ts";
import { useSay, type WordKey } from "../../frame/words.ts";
import type { Session } from "../../session/session.ts";

export interface FilterPlace {
  readonly table: TableModel;
  /** Offset of the column in the table. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

interface FilterMenuProps {
  readonly session: Session;
  readonly sheet: WorksheetModel;
  readonly place: FilterPlace;
  readonly onClose: () => void;
}

/** The menu of a heading's arrow: sort, and choose which values stay in sight. */
export function FilterMenu({ session, sheet, place, onClose }: FilterMenuProps) {
  const say = useSay();
  const { table, index } = place;
  const column = table.columns[index];
  const values = valuesOf(session, sheet, place);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() =>
    shownValues(column?.filter?.values, values),
  );
  const [search, setSearch] = useState("");
  if (column === undefined) return null;
  const listed = values.filter((value) => value.toLowerCase().includes(search.toLowerCase()));
  const end = (act: () => void) => () => {
    act();
    onClose();
  };
  const apply = () => {
    const kept = listed.filter((value) => chosen.has(value));
    keepOnly(session, place, kept.length === values.length ? undefined : kept);
  };
  const commands = commandsOf(session, place);
  return (
    <>
      <div className="menu-backdrop" onMouseDown={onClose} />
      <div
        className="filter-menu"
        style={{ left: place.x, top: place.y }}
        role="dialog"
        aria-label={column.name}
      >
        {commands.map(([key, run]) => (
          <button key={key} type="button" onClick={end(run)}>
            {say(key)}
          </button>
        ))}
        <input
          type="search"
          placeholder={say("filterSearch")}
          aria-label={say("filterSearch")}
          value={search}
          onKeyDown={(event) => {
            event.stopPropagation();
          }}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
        <FilterValues listed={listed} chosen={chosen} onChoose={setChosen} />
        <div className="filter-menu__end">
          <button type="button" className="button--primary" onClick={end(apply)}>
            {say("apply")}
          </button>
          <button type="button" onClick={onClose}>
            {say("cancel")}
          </button>
        </div>
      </div>
    </>
  );
}

/** undefined: all values stay in sight. */
function keepOnly(
  { hands }: Session,
  { table, index }: FilterPlace,
  values: string[] | undefined,
): void {
  const column = table.columns[index]?.name ?? "";
  const criteria = values && { filterOn: "Values" as const, values };
  hands.filterTable(table.name, column, criteria);
}

type Command = readonly [WordKey, () => void];

function commandsOf({ hands }: Session, { table, index }: FilterPlace): readonly Command[] {
  const { name = "", filter } = table.columns[index] ?? {};
  const clear: Command = ["clearFilter", () => hands.filterTable(table.name, name, undefined)];
  return [
    ["sortAscending", () => hands.sortTable(table.name, name, true)],
    ["sortDescending", () => hands.sortTable(table.name, name, false)],
    ...(filter === undefined ? [] : [clear]),
  ];
}

interface FilterValuesProps {
  readonly listed: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function FilterValues({ listed, chosen, onChoose }: FilterValuesProps) {
  const say = useSay();
  return (
    <div className="filter-menu__values">
      <label>
        <input
          type="checkbox"
          checked={listed.every((value) => chosen.has(value))}
          onChange={(event) => {
            onChoose(new Set(event.target.checked ? listed : []));
          }}
        />
        {say("filterAll")}
      </label>
      {listed.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.has(value)}
            onChange={(event) => {
              onChoose(toggled(chosen, value, event.target.checked));
            }}
          />
          {value === "" ? say("filterBlank") : value}
        </label>
      ))}
    </div>
  );
}

function toggled(chosen: ReadonlySet<string>, value: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}

function shownValues(
  filter: readonly (string | object)[] | undefined,
  values: readonly string[],
): ReadonlySet<string> {
  if (filter === undefined) return new Set(values);
  return new Set(values.filter((value) => filter.includes(value)));
}

function valuesOf(
  { book }: Session,
  sheet: WorksheetModel,
  { table, index }: FilterPlace,
): readonly string[] {
  const { area, showHeaders, showTotals } = table;
  const values = new Set<string>();
  for (
    let row = area.top + (showHeaders ? 1 : 0);
    row <= area.bottom - (showTotals ? 1 : 0);
    row += 1
  )
    values.add(textAt(sheet, { row, column: area.left + index }, book.locale));
  return [...values].sort(new Intl.Collator(book.locale.name, { numeric: true }).compare);
}
