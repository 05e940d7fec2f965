/**
 * Why a file could not be opened. `not-a-workbook`: neither .xlsx nor anything Excel saves (a .csv, a picture);
 * `password-protected`: encrypted as a whole; `old-excel`: .xls of Excel 97–2003, whatever its name says;
 * `binary-excel`: .xlsb; `damaged`: an .xlsx that is cut off or lacks its parts; `too-large`: over the limit of `openPackage`.
 */
export type XlsxErrorCode =
  "not-a-workbook" | "password-protected" | "old-excel" | "binary-excel" | "damaged" | "too-large";

/** A file that cannot be opened as a workbook. `detail` names a part of the file, never its content. */
export class XlsxError extends Error {
  readonly code: XlsxErrorCode;

  constructor(code: XlsxErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.name = "XlsxError";
    this.code = code;
  }
}
