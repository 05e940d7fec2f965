import { parseArea } from "../../model/address.ts";
import { contains } from "../../model/area.ts";
import type { Area, WorksheetModel } from "../../model/types.ts";
import { areasReference, cellReference, parseAreas } from "../package/addresses.ts";
import {
  attribute,
  child,
  children,
  descend,
  flagOf,
  numberOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";
import type { ColorReader } from "../styles/colors.ts";
import { colorTag } from "../styles/style-tags.ts";

type View = Pick<
  WorksheetModel,
  | "tabColor"
  | "showGridlines"
  | "showHeadings"
  | "frozenRows"
  | "frozenColumns"
  | "selection"
  | "activeCell"
  | "summaryBelow"
  | "summaryRight"
  | "topLeftCell"
>;

/** `<sheetPr>` and the first `<sheetView>`. */
export function readView(sheet: XmlElement, color: ColorReader): View {
  const properties = child(sheet, "sheetPr");
  const outline = child(properties, "outlinePr");
  const view = descend(sheet, "sheetViews", "sheetView");
  return {
    tabColor: color(child(properties, "tabColor")) ?? "",
    summaryBelow: flagOf(outline, "summaryBelow", true),
    summaryRight: flagOf(outline, "summaryRight", true),
    showGridlines: flagOf(view, "showGridLines", true),
    showHeadings: flagOf(view, "showRowColHeaders", true),
    ...readFrozen(view),
    ...readSelection(view),
  };
}

function readFrozen(
  view: XmlElement | undefined,
): Pick<View, "frozenRows" | "frozenColumns" | "topLeftCell"> {
  const pane = child(view, "pane");
  const isFrozen = (attribute(pane, "state") ?? "").startsWith("frozen");
  if (!isFrozen) return { frozenRows: 0, frozenColumns: 0 };
  const corner = parseArea(attribute(pane, "topLeftCell") ?? "");
  return {
    frozenRows: numberOf(pane, "ySplit") ?? 0,
    frozenColumns: numberOf(pane, "xSplit") ?? 0,
    ...(corner && { topLeftCell: { row: corner.top, column: corner.left } }),
  };
}

/** With panes each has its selection; the active pane's counts. */
function readSelection(view: XmlElement | undefined): Pick<View, "selection" | "activeCell"> {
  const active = attribute(child(view, "pane"), "activePane") ?? "topLeft";
  const all = children(view, "selection");
  const element =
    all.find((item) => (attribute(item, "pane") ?? "topLeft") === active) ?? all.at(-1);
  const areas = parseAreas(attribute(element, "sqref"));
  const cell = parseArea(attribute(element, "activeCell") ?? "A1");
  const activeCell = { row: cell?.top ?? 0, column: cell?.left ?? 0 };
  const isInside = areas.some((area) => contains(area, activeCell.row, activeCell.column));
  return { activeCell, selection: isInside ? areas : [cellAreaOf(activeCell)] };
}

function cellAreaOf({ row, column }: { row: number; column: number }): Area {
  return { top: row, bottom: row, left: column, right: column };
}

/** `<sheetPr>`. */
export function writeSheetProperties(sheet: WorksheetModel, hasFilter: boolean): string {
  const color = sheet.tabColor === "" ? "" : colorTag("tabColor", sheet.tabColor);
  const isStandard = sheet.summaryBelow && sheet.summaryRight;
  const outline = isStandard
    ? ""
    : tag("outlinePr", { summaryBelow: sheet.summaryBelow, summaryRight: sheet.summaryRight });
  const { fitToPagesWide, fitToPagesTall } = sheet.pageLayout;
  const fits = fitToPagesWide !== undefined || fitToPagesTall !== undefined;
  const page = fits ? tag("pageSetUpPr", { fitToPage: true }) : "";
  const content = color + outline + page;
  if (content === "" && !hasFilter) return "";
  return tag("sheetPr", { filterMode: hasFilter || undefined }, content);
}

/** `<sheetViews>`. */
export function writeView(sheet: WorksheetModel, isActive: boolean): string {
  const pane = paneOf(sheet);
  return tag(
    "sheetViews",
    {},
    tag(
      "sheetView",
      {
        showGridLines: sheet.showGridlines ? undefined : false,
        showRowColHeaders: sheet.showHeadings ? undefined : false,
        tabSelected: isActive || undefined,
        workbookViewId: 0,
      },
      paneTag(sheet, pane) +
        tag("selection", {
          pane,
          activeCell: cellReference(sheet.activeCell.row, sheet.activeCell.column),
          sqref: areasReference(sheet.selection),
        }),
    ),
  );
}

function paneOf({ frozenRows, frozenColumns }: WorksheetModel): string | undefined {
  if (frozenRows > 0) return frozenColumns > 0 ? "bottomRight" : "bottomLeft";
  return frozenColumns > 0 ? "topRight" : undefined;
}

function paneTag(sheet: WorksheetModel, activePane: string | undefined): string {
  if (activePane === undefined) return "";
  const { frozenRows, frozenColumns } = sheet;
  const corner = sheet.topLeftCell ?? { row: frozenRows, column: frozenColumns };
  return tag("pane", {
    xSplit: frozenColumns === 0 ? undefined : frozenColumns,
    ySplit: frozenRows === 0 ? undefined : frozenRows,
    topLeftCell: cellReference(corner.row, corner.column),
    activePane,
    state: "frozen",
  });
}
