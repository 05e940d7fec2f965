import { useState } from "react";
import { textAt } from "../../../excel/grid/read-cells.ts";
import type { TableModel, WorksheetModel } from "../../../excel/model/types.ts";
import { useSay } from "../../frame/words.ts";
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
    const isAll = kept.length === values.length;
    session.hands.filterTable(
      table.name,
      column.name,
      isAll ? undefined : { filterOn: "Values", values: kept },
    );
  };
  return (
    <>
      <div className="menu-backdrop" onMouseDown={onClose} />
      <div
        className="filter-menu"
        style={{ left: place.x, top: place.y }}
        role="dialog"
        aria-label={column.name}
      >
        <button
          type="button"
          onClick={end(() => session.hands.sortTable(table.name, column.name, true))}
        >
          {say("sortAscending")}
        </button>
        <button
          type="button"
          onClick={end(() => session.hands.sortTable(table.name, column.name, false))}
        >
          {say("sortDescending")}
        </button>
        {column.filter !== undefined && (
          <button
            type="button"
            onClick={end(() => session.hands.filterTable(table.name, column.name, undefined))}
          >
            {say("clearFilter")}
          </button>
        )}
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
        <div className="filter-menu__values">
          <label>
            <input
              type="checkbox"
              checked={listed.every((value) => chosen.has(value))}
              onChange={(event) => {
                setChosen(new Set(event.target.checked ? listed : []));
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
                  setChosen(toggled(chosen, value, event.target.checked));
                }}
              />
              {value === "" ? say("filterBlank") : value}
            </label>
          ))}
        </div>
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
