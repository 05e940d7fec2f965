import { useEffect, useMemo, useRef, useState } from "react";
import { activeSheet } from "../../excel/book/book.ts";
import type { Area, WorksheetModel } from "../../excel/model/types.ts";
import type { Session } from "../session/session.ts";
import { edgesOf, type Edges } from "./geometry/extent.ts";
import { makePainter, type Painter } from "./paint/paint-sheet.ts";

export interface OpenSheet {
  readonly sheet: WorksheetModel;
  readonly edges: Edges;
  readonly painter: Painter;
  /** Grows with every change of the workbook. */
  readonly version: number;
  readonly selection: Area;
}

/** The sheet in front with its sizes, followed through every change; many changes at once are painted once. */
export function useSheet(session: Session): OpenSheet {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let frame = 0;
    const stop = session.onChange(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        setVersion((before) => before + 1);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [session]);
  const latest = useRef<Edges>({ rows: [], columns: [] });
  const painter = useMemo(() => makePainter(session.book, () => latest.current), [session]);
  const sheet = activeSheet(session.book);
  // The sheet is changed in place: its version says so.
  const edges = useMemo(() => edgesOf(sheet, painter.rowHeight), [sheet, painter, version]);
  latest.current = edges;
  const selection = sheet.selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return { sheet, edges, painter, version, selection };
}
