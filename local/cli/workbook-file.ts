import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { WorkbookModel } from "../excel/model/types.ts";
import { readXlsx } from "../excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../excel/xlsx/write-xlsx.ts";
import { XlsxError, type XlsxErrorCode } from "../excel/xlsx/xlsx-error.ts";
import { saveFile } from "../web/save-file.ts";
import { CliError } from "./cli-error.ts";

type Says = readonly [vi: string, en: string];

const unreadable: Readonly<Record<XlsxErrorCode, Says>> = {
  "not-a-workbook": [
    "không phải tệp Excel. Hãy chọn tệp .xlsx.",
    "is not an Excel file. Choose an .xlsx file.",
  ],
  "password-protected": [
    "có mật khẩu mở tệp. Hãy bỏ mật khẩu trong Excel rồi làm lại.",
    "needs a password to open. Remove it in Excel first.",
  ],
  "old-excel": [
    "là tệp Excel cũ (.xls). Hãy mở bằng Excel và lưu lại dạng .xlsx.",
    "is an old Excel file (.xls). Save it as .xlsx in Excel.",
  ],
  "binary-excel": [
    "là tệp .xlsb. Hãy mở bằng Excel và lưu lại dạng .xlsx.",
    "is an .xlsb file. Save it as .xlsx in Excel.",
  ],
  damaged: [
    "bị hỏng, không đọc được. Hãy lấy lại bản sao gần nhất.",
    "is damaged and cannot be read. Go back to the latest copy.",
  ],
  "too-large": ["quá lớn, không đọc được.", "is too large to be read."],
};

const refused: ReadonlyMap<string, Says> = new Map([
  ["ENOENT", ["không có ở đó. Hãy kiểm tra đường dẫn.", "is not there. Check the path."]],
  ["EISDIR", ["là thư mục, không phải tệp.", "is a folder, not a file."]],
  ["EACCES", ["không được phép đọc hoặc ghi.", "may not be read or written."]],
  ["EPERM", ["không được phép đọc hoặc ghi, có thể đang mở.", "may not be read or written."]],
  [
    "EBUSY",
    ["đang mở ở chương trình khác. Hãy đóng lại.", "is open in another program. Close it."],
  ],
  ["ENOSPC", ["không ghi được: ổ đĩa đã đầy.", "cannot be written: the disk is full."]],
  ["EROFS", ["không ghi được: ổ đĩa chỉ đọc.", "cannot be written: the disk is read-only."]],
]);

/** @throws CliError with a sentence that names the file and says what to do. */
export async function openWorkbookFile(path: string): Promise<WorkbookModel> {
  const bytes = await readFile(path).catch((error: unknown) => refuse(path, error));
  try {
    return { ...(await readXlsx(bytes)), name: basename(path) };
  } catch (error) {
    if (error instanceof XlsxError) throw aboutFile(path, unreadable[error.code], error);
    throw error;
  }
}

/** Replaces the file in one step: whatever happens, the old or the new content is there. @throws CliError */
export async function saveWorkbookFile(path: string, model: WorkbookModel): Promise<void> {
  const bytes = await writeXlsx(model);
  try {
    await mkdir(dirname(path), { recursive: true });
    await saveFile(path, bytes);
  } catch (error) {
    refuse(path, error);
  }
}

/**
 * Excel and LibreOffice keep a small file beside one that is open; what we wrote would be lost with the next save there.
 * @throws CliError when the file is open in one of them.
 */
export function refuseOpenFile(path: string): void {
  const name = basename(path);
  const locks = [`~$${name}`, `.~lock.${name}#`];
  const lock = locks.find((each) => existsSync(join(dirname(path), each)));
  if (lock === undefined) return;
  throw aboutFile(path, [
    `đang mở trong Excel hoặc LibreOffice. Hãy lưu và đóng tệp (nếu đã đóng, hãy xóa "${lock}" ở cùng thư mục).`,
    `is open in Excel or LibreOffice. Save and close it (if it is closed, delete "${lock}" beside it).`,
  ]);
}

/** @throws CliError when there is a file already: somebody's rows may be in it. */
export function refuseExistingFile(path: string): void {
  if (existsSync(path))
    throw aboutFile(path, [
      "đã có. Hãy chọn tên khác để không ghi đè.",
      "is there already. Choose another name.",
    ]);
}

function refuse(path: string, error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const says = refused.get(code);
  if (says === undefined) throw error;
  throw aboutFile(path, says, error);
}

function aboutFile(path: string, [vi, en]: Says, cause?: unknown): CliError {
  return new CliError(`Tệp ${path} ${vi}`, `The file ${path} ${en}`, cause);
}
