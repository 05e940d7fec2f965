/** Measuring and breaking text for the canvas. */
import type { CellLook } from "./cell-look.ts";

/** For machines without Excel's fonts; all of them have Vietnamese letters. */
const fallbacks = 'Carlito, Arial, "Liberation Sans", Roboto, "Noto Sans", sans-serif';

/** Arial and its likes are this much wider than Calibri, for which columns are measured. */
const fallbackScale = 0.92;

export const paddingPixels = 3;

export function fontOf(look: CellLook): string {
  const { format, isBold, isItalic } = look;
  const { name, size } = format.font;
  const style = `${isItalic ? "italic " : ""}${isBold ? "bold " : ""}`;
  const pixels = pixelsOf(size) * (isInstalled(name) ? 1 : fallbackScale);
  return `${style}${pixels.toFixed(2)}px "${name.replaceAll('"', "")}", ${fallbacks}`;
}

const installed = new Map<string, boolean>();

/** A font that is not there leaves the width of the next one in the list. */
function isInstalled(name: string): boolean {
  const known = installed.get(name);
  if (known !== undefined) return known;
  const canvas = document.createElement("canvas").getContext("2d");
  if (canvas === null) return true;
  const width = (fonts: string) => {
    canvas.font = `40px ${fonts}`;
    return canvas.measureText("Xóa nhà tạm 0123 mmww").width;
  };
  const quoted = `"${name.replaceAll('"', "")}"`;
  const isThere = ["monospace", "serif"].some(
    (other) => width(`${quoted}, ${other}`) !== width(other),
  );
  installed.set(name, isThere);
  return isThere;
}

/** Font sizes are in points; superscripts are not made smaller. */
function pixelsOf(points: number): number {
  return Math.round((points * 4) / 3);
}

export function lineHeightOf({ format: { font } }: CellLook): number {
  return Math.round(pixelsOf(font.size) * 1.28);
}

/** Widths of texts by font: measuring is the dearest part of painting. */
const widths = new Map<string, Map<string, number>>();

export function widthOf(canvas: CanvasRenderingContext2D, font: string, text: string): number {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  const width = known.get(text);
  if (width !== undefined) return width;
  if (known.size > 5000) known.clear();
  canvas.font = font;
  const measured = canvas.measureText(text).width;
  known.set(text, measured);
  return measured;
}

/** The text in lines no wider than `room` where words allow; a word that is wider is cut. */
export function wrapText(
  canvas: CanvasRenderingContext2D,
  { font, text, room }: { font: string; text: string; room: number },
): string[] {
  const fits = (line: string) => widthOf(canvas, font, line) <= room;
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (fits(longer)) line = longer;
      else {
        if (line !== "") lines.push(line);
        const pieces = cutWord(word, fits);
        lines.push(...pieces.slice(0, -1));
        line = pieces.at(-1) ?? "";
      }
    }
    return [...lines, line];
  });
}

function cutWord(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && !fits(piece + letter)) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
