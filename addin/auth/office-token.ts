import { Problem } from "../../shared/api/problem.ts";
import { cachedToken, type SignIn } from "./token.ts";

/** The part of Office.js that signs people in; passed in, since only addin/excel may name the global. */
export interface OfficeAuth {
  getAccessToken(options?: {
    allowSignInPrompt?: boolean;
    allowConsentPrompt?: boolean;
  }): Promise<string>;
}

/** What a person can do about the host's error. Source: Microsoft, "Troubleshoot error messages for SSO", read 2025. */
const sentences: ReadonlyMap<number, string> = new Map([
  [
    13001,
    "Chưa đăng nhập Office. Hãy bấm tên tài khoản ở góc trên của Excel để đăng nhập, rồi làm lại.",
  ],
  [13002, "Việc đăng nhập đã bị dừng. Hãy bấm lại và chọn tài khoản cơ quan."],
  [13003, "Excel đang mở bằng tài khoản cá nhân. Hãy đăng nhập bằng tài khoản cơ quan."],
  [13006, "Excel gặp lỗi khi đăng nhập. Hãy đóng Excel, mở lại và làm lại."],
  [13007, "Excel chưa lấy được phiên đăng nhập. Hãy thử lại sau một phút."],
  [13008, "Đang đăng nhập dở. Hãy chờ một chút rồi bấm lại."],
]);
const otherwise = "Chưa đăng nhập được. Hãy đăng nhập Excel bằng tài khoản cơ quan rồi làm lại.";

/**
 * Tokens through Office itself, where no registration of our own is configured: on this machine and in the workbench, whose Office is
 * the development issuer. Silent where Office knows the person, a prompt of Office after the press of a button.
 */
export function officeToken(auth: OfficeAuth): SignIn {
  const ask = async (isPrompting: boolean) => {
    try {
      return await auth.getAccessToken({
        allowSignInPrompt: isPrompting,
        allowConsentPrompt: isPrompting,
      });
    } catch (cause) {
      throw new Problem("not-signed-in", { detail: sentenceFor(cause), cause });
    }
  };
  return cachedToken({ silently: () => ask(false), asking: () => ask(true) });
}

function sentenceFor(error: unknown): string {
  const code =
    typeof error === "object" && error !== null && "code" in error
      ? Number(error.code)
      : Number.NaN;
  return sentences.get(code) ?? otherwise;
}
