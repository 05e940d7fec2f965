import { parseArea } from "../../model/address.ts";
import type { NoteModel } from "../../model/types.ts";
import { decodeExcelText } from "../package/excel-text.ts";
import {
  attribute,
  child,
  children,
  listed,
  numberOf,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";

/** Points of the box Excel draws for a new note. */
const standardSize = { width: 108, height: 59.25 };

interface Shape {
  visible: boolean;
  width: number;
  height: number;
}

/** `comments`: root of the comments part; `vml`: text of the drawing that holds the boxes' sizes. */
export function readNotes(comments: XmlElement, vml: string | undefined): NoteModel[] {
  const authors = listed(comments, "authors", "author").map(textOf);
  const shapes = readShapes(vml ?? "");
  return listed(comments, "commentList", "comment").flatMap((comment) => {
    const area = parseArea(attribute(comment, "ref") ?? "");
    if (area === undefined) return [];
    const shape = shapes.get(`${area.top},${area.left}`) ?? { visible: false, ...standardSize };
    return [
      {
        row: area.top,
        column: area.left,
        author: authors[numberOf(comment, "authorId") ?? 0] ?? "",
        text: decodeExcelText(noteText(child(comment, "text"))),
        ...shape,
      },
    ];
  });
}

function noteText(text: XmlElement | undefined): string {
  const runs = children(text, "r");
  const parts = runs.length === 0 ? children(text, "t") : runs.map((run) => child(run, "t"));
  return parts.map(textOf).join("");
}

/** VML is often no proper XML (unclosed `<br>`), so its few facts are picked out of the text. */
function readShapes(vml: string): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const [, attributes = "", content = ""] of vml.matchAll(
    /<v:shape\s([^>]*)>([^]*?)<\/v:shape>/g,
  )) {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(content)?.[1];
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(content)?.[1];
    if (row === undefined || column === undefined) continue;
    shapes.set(`${row},${column}`, {
      visible: /<x:Visible\s*\/?>/.test(content) && !/visibility:\s*hidden/.test(attributes),
      width: lengthOf(attributes, "width") ?? standardSize.width,
      height: lengthOf(attributes, "height") ?? standardSize.height,
    });
  }
  return shapes;
}

const pointsPerUnit = new Map([
  ["pt", 1],
  ["px", 0.75],
  ["in", 72],
  ["mm", 72 / 25.4],
  ["cm", 72 / 2.54],
]);

/** A CSS length in points. */
function lengthOf(attributes: string, name: string): number | undefined {
  const match = new RegExp(`[;"']\\s*${name}:\\s*([\\d.]+)(pt|px|in|mm|cm)`).exec(attributes);
  const unit = pointsPerUnit.get(match?.[2] ?? "");
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}
