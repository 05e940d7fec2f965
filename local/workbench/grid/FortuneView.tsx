import { Workbook } from "@fortune-sheet/react";
import "@fortune-sheet/react/dist/index.css";
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ComponentRef } from "react";
import { sameArea } from "../../excel/model/area.ts";
import type { Area, WorksheetModel } from "../../excel/model/types.ts";
import { columnHeaderPixels, rowHeaderPixels, type Edges } from "./geometry/extent.ts";
import {
  configOf,
  dataOf,
  frozenOf,
  resized,
  selectingOf,
  selectionOf,
  type Resize,
} from "./fortune-sheet.ts";
import type { Painter } from "./paint/paint-sheet.ts";

interface FortuneViewProps {
  readonly sheet: WorksheetModel;
  readonly edges: Edges;
  /** Grows with every change of the workbook. */
  readonly version: number;
  readonly painter: Painter;
  readonly selection: Area;
  /** Called when a person selected other cells. */
  readonly onSelect: (area: Area) => void;
  readonly onResize: (resize: Resize) => void;
}

/**
 * The grid component as a mere view of one sheet: it scrolls, selects and resizes. It may edit nothing; every cell is drawn from the workbook, and
 * its own data only tell it where content is.
 */
export const FortuneView = memo(View, isSame);

/** What is called back is taken from the newest props anyway: only what is shown makes the grid draw again, not every letter typed. */
function isSame(a: FortuneViewProps, b: FortuneViewProps): boolean {
  return (
    a.sheet === b.sheet &&
    a.edges === b.edges &&
    a.version === b.version &&
    a.painter === b.painter &&
    a.selection === b.selection
  );
}

const noEntries: string[] = [];

function View(props: FortuneViewProps) {
  const { sheet, edges, version, selection } = props;
  const grid = useRef<ComponentRef<typeof Workbook>>(null);
  const latest = useRef(props);
  const hooks = useHooks(latest);
  const onOp = useCallback((ops: Parameters<typeof resized>[0]) => {
    const resize = resized(ops, latest.current.edges);
    if (resize !== undefined) latest.current.onResize(resize);
  }, []);
  const [first] = useState(() => [emptySheet(sheet, edges)]);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const { id } = sheet;
    const config = configOf(edges, sheet);
    grid.current?.applyOp([
      { op: "replace", id, path: ["config"], value: config },
      // The grid keeps the config of the sheet in front a second time.
      { op: "replace", path: ["config"], value: config },
      { op: "replace", id, path: ["frozen"], value: frozenOf(sheet) },
      { op: "replace", id, path: ["data"], value: dataOf(sheet, edges) },
      { op: "replace", path: ["showGridLines"], value: false },
    ]);
  }, [sheet, edges, version]);
  const { top, left, bottom, right } = selection;
  useEffect(() => {
    grid.current?.batchCallApis([selectingOf({ top, left, bottom, right }, edges)]);
  }, [top, left, bottom, right, edges]);
  return (
    <Workbook
      ref={grid}
      data={first}
      lang="en"
      allowEdit={false}
      showToolbar={false}
      showFormulaBar={false}
      showSheetTabs={false}
      rowHeaderWidth={rowHeaderPixels}
      columnHeaderHeight={columnHeaderPixels}
      cellContextMenu={noEntries}
      headerContextMenu={noEntries}
      hooks={hooks}
      onOp={onOp}
    />
  );
}

function emptySheet(sheet: WorksheetModel, edges: Edges) {
  return {
    id: sheet.id,
    name: sheet.name,
    order: 0,
    status: 1,
    row: edges.rows.length,
    column: edges.columns.length,
    celldata: [],
    config: configOf(edges, sheet),
    showGridLines: false,
  };
}

function areaOf({ row, column }: { row: number[]; column: number[] }): Area {
  const [top = 0, bottom = top] = row;
  const [left = 0, right = left] = column;
  return { top, left, bottom, right };
}

function useHooks(latest: { readonly current: FortuneViewProps }) {
  return useMemo(
    () => ({
      beforeRenderCell: (
        _cell: unknown,
        place: {
          row: number;
          column: number;
          startX: number;
          startY: number;
          endX: number;
          endY: number;
        },
        canvas: CanvasRenderingContext2D,
      ) => {
        const { painter, sheet } = latest.current;
        const { row, column, startX, startY, endX, endY } = place;
        const box = { left: startX, top: startY, right: endX, bottom: endY };
        painter.paint(canvas, sheet, { row, column, box });
        return false;
      },
      afterSelectionChange: (id: string, chosen: { row: number[]; column: number[] }) => {
        const { sheet, onSelect } = latest.current;
        const area = areaOf(chosen);
        // What it tells of whole rows and columns is cut to what it shows.
        const shown = areaOf(selectionOf(latest.current.selection, latest.current.edges));
        if (id === sheet.id && !sameArea(area, shown)) onSelect(area);
      },
    }),
    [latest],
  );
}
