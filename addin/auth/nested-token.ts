import { Problem } from "../../shared/api/problem.ts";
import { cachedToken, type SignIn } from "./token.ts";

/** The part of a sign-in library that is used, so that it is loaded only when it is needed. */
export interface NestedApp {
  /** Of whoever is signed in to Office. @throws what `codeOf` knows. */
  silently(isRefused: boolean): Promise<string>;
  /** With a window of the host. */
  asking(): Promise<string>;
}

export interface NestedDeps {
  /** Requirement set NestedAppAuth 1.1; without it there is no silence, and the dialog does the asking. */
  readonly isNested: boolean;
  readonly loadApp: () => Promise<NestedApp>;
  /** A page of ours in a window of Office; resolves with a token. */
  readonly askInDialog: () => Promise<string>;
}

const sentences = {
  needed: "Cần đăng nhập bằng tài khoản cơ quan. Hãy bấm “Đăng nhập”.",
  stopped: "Việc đăng nhập đã bị dừng. Hãy bấm “Đăng nhập” và chọn tài khoản cơ quan.",
  offline: "Không kết nối được máy chủ đăng nhập. Hãy kiểm tra mạng rồi làm lại.",
} as const;

/** Source: @azure/msal-browser 5.30, BrowserAuthErrorCodes and ClientAuthErrorCodes. */
const offlineCodes: ReadonlySet<string> = new Set([
  "no_network_connectivity",
  "post_request_failed",
  "get_request_failed",
  "network_error",
]);
const stoppedCodes: ReadonlySet<string> = new Set(["user_cancelled", "user_canceled"]);

/**
 * Nested app authentication: silent first; then, from the press of a button, a window of the host, and where that does not open,
 * a page of ours in a dialog of Office (office-js #4748). Tokens stay in memory.
 */
export function nestedToken({ isNested, loadApp, askInDialog }: NestedDeps): SignIn {
  let loaded: Promise<NestedApp> | undefined;
  const app = () => {
    loaded ??= loadApp().catch((cause: unknown) => {
      // The next press may open it.
      loaded = undefined;
      throw cause;
    });
    return loaded;
  };
  const silently = async (isRefused: boolean) => {
    if (!isNested) throw new Problem("not-signed-in", { detail: sentences.needed });
    try {
      return await (await app()).silently(isRefused);
    } catch (cause) {
      throw problemOf(cause, sentences.needed);
    }
  };
  const asking = async () => {
    if (!isNested) return askInDialog();
    try {
      return await (await app()).asking();
    } catch (cause) {
      if (stoppedCodes.has(codeOf(cause)) || isOffline(cause))
        throw problemOf(cause, sentences.stopped);
      return askInDialog();
    }
  };
  return cachedToken({ silently, asking });
}

function problemOf(cause: unknown, sentence: string): Problem {
  if (isOffline(cause)) return new Problem("outcome-unknown", { detail: sentences.offline, cause });
  return new Problem("not-signed-in", { detail: sentence, cause });
}

/** A part of the program that cannot be fetched is a TypeError in every browser. */
function isOffline(cause: unknown): boolean {
  return cause instanceof TypeError || offlineCodes.has(codeOf(cause));
}

function codeOf(error: unknown): string {
  const code = error instanceof Object && "errorCode" in error ? error.errorCode : "";
  return typeof code === "string" ? code : "";
}
