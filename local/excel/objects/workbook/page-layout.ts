/** Excel.PageLayout and its headers and footers. */
import type { PageLayoutModel, WorksheetModel } from "../../model/types.ts";
import { maxColumns, maxRows } from "../../model/area.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { resolvePlace } from "../../book/names.ts";
import { asFlag, asNumber, asOneOf, asRecord, asText, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectHandle, ObjectType, Scalar, Scope } from "../object-type.ts";
import type { RangeRef } from "../../book/book.ts";

type Margins = NonNullable<PageLayoutModel["margins"]>;

/** Excel's "Normal" margins in points. */
const normalMargins: Margins = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};

function margin(side: keyof Margins): Scalar<WorksheetModel> {
  return {
    get: ({ pageLayout }) => (pageLayout.margins ?? normalMargins)[side],
    set: ({ pageLayout }, given) => {
      pageLayout.margins = { ...(pageLayout.margins ?? normalMargins), [side]: asNumber(given) };
    },
  };
}

function flag(
  key: "centerHorizontally" | "centerVertically" | "printGridlines",
): Scalar<WorksheetModel> {
  return {
    get: ({ pageLayout }) => pageLayout[key],
    set: ({ pageLayout }, given) => {
      pageLayout[key] = asFlag(given);
    },
  };
}

/** As Excel.PageLayoutZoomOptions. */
const zoom: Scalar<WorksheetModel> = {
  get: ({ pageLayout }) => ({
    scale: pageLayout.scale,
    horizontalFitToPages: pageLayout.fitToPagesWide,
    verticalFitToPages: pageLayout.fitToPagesTall,
  }),
  set: ({ pageLayout }, given) => {
    const fields = asRecord(given);
    const size = (field: string) =>
      fields.get(field) == null ? undefined : asNumber(fields.get(field));
    const [scale, wide, tall] = [
      size("scale"),
      size("horizontalFitToPages"),
      size("verticalFitToPages"),
    ];
    delete pageLayout.scale;
    delete pageLayout.fitToPagesWide;
    delete pageLayout.fitToPagesTall;
    if (scale !== undefined) pageLayout.scale = scale;
    if (wide !== undefined) pageLayout.fitToPagesWide = wide;
    if (tall !== undefined) pageLayout.fitToPagesTall = tall;
  },
};

function placed(sheet: WorksheetModel, args: Arguments, { book }: Scope): RangeRef {
  const place = args.range(0) ?? resolvePlace(book, args.text(0), sheet);
  if (place?.sheet !== sheet) throw invalidArgument();
  return place;
}

function printArea(sheet: WorksheetModel, scope: Scope): ObjectHandle | null {
  const areas = sheet.pageLayout.printArea;
  return areas === undefined || areas.length === 0
    ? null
    : scope.object("RangeAreas", { sheet, areas });
}

function titles(
  sheet: WorksheetModel,
  kind: "rows" | "columns",
  scope: Scope,
): ObjectHandle | null {
  const span =
    kind === "rows" ? sheet.pageLayout.printTitleRows : sheet.pageLayout.printTitleColumns;
  if (span === undefined) return null;
  const area =
    kind === "rows"
      ? { top: span.first, bottom: span.last, left: 0, right: maxColumns - 1 }
      : { left: span.first, right: span.last, top: 0, bottom: maxRows - 1 };
  return scope.object("Range", { sheet, area });
}

function orNotFound(found: ObjectHandle | null): MethodResult {
  if (found === null) throw itemNotFound();
  return found;
}

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins({ pageLayout }: WorksheetModel, args: Arguments): MethodResult {
  const unit = pointsPer[asOneOf(args.raw(0), ["Points", "Inches", "Centimeters"] as const)];
  const margins = { ...(pageLayout.margins ?? normalMargins) };
  for (const [side, size] of asRecord(args.raw(1))) {
    if (!Object.hasOwn(margins, side)) throw invalidArgument();
    margins[side as keyof Margins] = asNumber(size) * unit;
  }
  pageLayout.margins = margins;
  return undefined;
}

export const pageLayout: ObjectType<WorksheetModel> = {
  scalars: {
    Orientation: {
      get: (sheet) => sheet.pageLayout.orientation,
      set: (sheet, given) => {
        sheet.pageLayout.orientation = asOneOf(given, ["Portrait", "Landscape"] as const);
      },
    },
    PaperSize: {
      get: (sheet) => sheet.pageLayout.paperSize,
      set: (sheet, given) => {
        sheet.pageLayout.paperSize = asText(given);
      },
    },
    Zoom: zoom,
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  children: { HeadersFooters: (sheet, scope) => scope.object("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, args, scope) => {
      const areas = args.object(0)?.as("RangeAreas")?.areas ?? [placed(sheet, args, scope).area];
      sheet.pageLayout.printArea = areas.map((area) => ({ ...area }));
      return undefined;
    },
    GetPrintArea: (sheet, _args, scope) => orNotFound(printArea(sheet, scope)),
    GetPrintAreaOrNullObject: (sheet, _args, scope) => printArea(sheet, scope),
    SetPrintTitleRows: (sheet, args, scope) => {
      const { area } = placed(sheet, args, scope);
      sheet.pageLayout.printTitleRows = { first: area.top, last: area.bottom };
      return undefined;
    },
    GetPrintTitleRowsOrNullObject: (sheet, _args, scope) => titles(sheet, "rows", scope),
    SetPrintTitleColumns: (sheet, args, scope) => {
      const { area } = placed(sheet, args, scope);
      sheet.pageLayout.printTitleColumns = { first: area.left, last: area.right };
      return undefined;
    },
    GetPrintTitleColumnsOrNullObject: (sheet, _args, scope) => titles(sheet, "columns", scope),
    SetPrintMargins: setMargins,
  },
};

export const headerFooterGroup: ObjectType<WorksheetModel> = {
  scalars: {
    State: { get: () => "Default" },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  children: { DefaultForAllPages: (sheet, scope) => scope.object("HeaderFooter", sheet) },
};

function part(
  key:
    "headerLeft" | "headerCenter" | "headerRight" | "footerLeft" | "footerCenter" | "footerRight",
): Scalar<WorksheetModel> {
  return {
    get: (sheet) => sheet.pageLayout[key],
    set: (sheet, given) => {
      sheet.pageLayout[key] = asText(given);
    },
  };
}

export const headerFooter: ObjectType<WorksheetModel> = {
  scalars: {
    LeftHeader: part("headerLeft"),
    CenterHeader: part("headerCenter"),
    RightHeader: part("headerRight"),
    LeftFooter: part("footerLeft"),
    CenterFooter: part("footerCenter"),
    RightFooter: part("footerRight"),
  },
};
