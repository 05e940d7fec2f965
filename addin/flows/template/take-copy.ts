import type { Localised } from "../../../shared/forms/column.ts";
import type { FlowDeps } from "../deps.ts";
import { openBook } from "../rows/book.ts";

const texts = {
  copied: {
    vi: "Từ nay dùng tệp này. Các dòng giữ nguyên mã; hãy bấm “Lấy số liệu mới” trước khi nhập tiếp.",
    en: "This workbook is in use now. Rows keep their ids; fetch what is new before going on.",
  },
  renamed: {
    vi: "Đã ghi nhận tên mới của tệp.",
    en: "The new name of the file is noted.",
  },
} as const satisfies Readonly<Record<string, Localised>>;

/**
 * Takes a copied workbook into use, or notes the new name of one that was renamed. Rows keep their ids. What the original had on its
 * way stays the original's: a copy plans it anew under its own keys, and the service knows rows it has by what they say.
 */
export async function takeCopy(
  deps: FlowDeps,
  { isRenamed }: { readonly isRenamed: boolean },
): Promise<string> {
  const { passport, file } = await openBook(deps);
  const instance = isRenamed ? (passport.instance ?? deps.newKey()) : deps.newKey();
  await deps.workbook.writeMemory({
    passport: { ...passport, file, instance },
    ...(isRenamed ? {} : { outbox: null }),
  });
  return texts[isRenamed ? "renamed" : "copied"][deps.language];
}
