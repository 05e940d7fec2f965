/** The namespace as Office.js defines it; passed in, so that a simulated Excel can serve it. */
export type ExcelApi = typeof Excel;

/** What reading and writing need of a request context; `together` hands out contexts that share round trips. */
export interface Context {
  readonly workbook: Excel.Workbook;
  sync(): Promise<void>;
}

/** What Excel refuses in words a clerk can act on; other codes keep Excel's own message. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["AccessDenied", "Trang tính đang được bảo vệ hoặc tệp chỉ đọc. Hãy bỏ bảo vệ rồi làm lại."],
  ["InvalidOperationInCellEditMode", "Ô đang được sửa. Hãy nhấn Enter để kết thúc rồi làm lại."],
  ["RequestPayloadSizeLimitExceeded", "Excel không nhận được khối dữ liệu lớn như vậy một lần."],
  ["ResponsePayloadSizeLimitExceeded", "Excel không trả được khối dữ liệu lớn như vậy một lần."],
]);

/** Excel could not do it; the message is for the person, the cause holds Excel's own error. */
export class ExcelProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ExcelProblem";
    this.code = code;
  }
}

/** Runs one batch against the workbook; waits while a person is typing in a cell. @throws ExcelProblem */
export async function runExcel<T>(
  excel: ExcelApi,
  batch: (context: Context) => Promise<T>,
): Promise<T> {
  try {
    return await excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new ExcelProblem(code, reasons.get(code) ?? `Excel: ${messageOf(error)}`, error);
  }
}

/** Office.js errors are known by their shape: their class belongs to the window that loaded Office.js. */
function codeOf(error: unknown): string | undefined {
  const isOffice =
    typeof error === "object" && error !== null && "code" in error && "debugInfo" in error;
  return isOffice ? String(error.code) : undefined;
}

function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error);
}
