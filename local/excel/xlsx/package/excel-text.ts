/** Spreadsheet files write characters XML cannot hold as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */

/** "_x000D_" → carriage return, "_x005F_" → "_". */
export function decodeExcelText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The reverse: control characters become _xHHHH_, and text that only looks like it is protected. */
export function encodeExcelText(text: string): string {
  if (!/_x|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")

    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (char) => {
      const hex = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `_x${hex}_`;
    });
}
