import type { NoteModel, WorksheetModel } from "../../model/types.ts";
import { cellReference } from "../package/addresses.ts";
import { encodeExcelText } from "../package/excel-text.ts";
import { tag, textTag, xmlDocument } from "../package/xml-write.ts";
import { anchorOf, pointOf, type AnchorPoint } from "./geometry.ts";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const pixelsPerPoint = 4 / 3;

/** The comments part. Notes must stand in reading order. */
export function writeNotes(notes: readonly NoteModel[]): string {
  const authors = Array.from(new Set(notes.map(({ author }) => author)));
  const items = notes.map((note) =>
    tag(
      "comment",
      {
        ref: cellReference(note.row, note.column),
        authorId: authors.indexOf(note.author),
        shapeId: 0,
      },
      tag("text", {}, textTag("t", encodeExcelText(note.text), { "xml:space": "preserve" })),
    ),
  );
  return xmlDocument(
    tag(
      "comments",
      { xmlns: mainNamespace },
      tag("authors", {}, authors.map((author) => textTag("author", author)).join("")) +
        tag("commentList", {}, items.join("")),
    ),
  );
}

/** The boxes of the notes, in the drawing language Excel still uses for them. */
export function writeNoteShapes(
  notes: readonly NoteModel[],
  sheet: WorksheetModel,
  sheetNumber: number,
): string {
  const shapeType = tag(
    "v:shapetype",
    {
      id: "_x0000_t202",
      coordsize: "21600,21600",
      "o:spt": 202,
      path: "m,l,21600r21600,l21600,xe",
    },
    tag("v:stroke", { joinstyle: "miter" }) +
      tag("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
  );
  const layout = tag(
    "o:shapelayout",
    { "v:ext": "edit" },
    tag("o:idmap", { "v:ext": "edit", data: sheetNumber }),
  );
  const shapes = notes.map((note, index) => shape(note, sheet, sheetNumber * 1024 + index + 1));
  return tag(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    layout + shapeType + shapes.join(""),
  );
}

function shape(note: NoteModel, sheet: WorksheetModel, number: number): string {
  const visibility = note.visible ? "visible" : "hidden";
  const style = `position:absolute;width:${note.width}pt;height:${note.height}pt;z-index:1;visibility:${visibility}`;
  const data =
    tag("x:MoveWithCells") +
    tag("x:SizeWithCells") +
    textTag("x:Anchor", anchorText(note, sheet)) +
    textTag("x:AutoFill", "False") +
    textTag("x:Row", String(note.row)) +
    textTag("x:Column", String(note.column)) +
    (note.visible ? tag("x:Visible") : "");
  return tag(
    "v:shape",
    {
      id: `_x0000_s${number}`,
      type: "#_x0000_t202",
      style,
      fillcolor: "infoBackground [80]",
      strokecolor: "none [81]",
      "o:insetmode": "auto",
    },
    tag("v:fill", { color2: "infoBackground [80]" }) +
      tag("v:shadow", { color: "none [81]", obscured: "t" }) +
      tag("v:path", { "o:connecttype": "none" }) +
      tag("v:textbox", { style: "mso-direction-alt:auto" }, '<div style="text-align:left"></div>') +
      tag("x:ClientData", { ObjectType: "Note" }, data),
  );
}

/** Right of the cell and a little above it, as Excel places a new note: column, pixels, row, pixels of both corners. */
function anchorText(note: NoteModel, sheet: WorksheetModel): string {
  const cell = {
    column: note.column + 1,
    columnOffset: 11,
    row: Math.max(0, note.row - 1),
    rowOffset: 7,
  };
  const start = pointOf(sheet, cell);
  const end = anchorOf(sheet, { left: start.left + note.width, top: start.top + note.height });
  return [...corner(cell), ...corner(end)].join(", ");
}

function corner({ column, columnOffset, row, rowOffset }: AnchorPoint): number[] {
  const pixels = (points: number) => Math.round(points * pixelsPerPoint);
  return [column, pixels(columnOffset), row, pixels(rowOffset)];
}
