import { Problem } from "../../shared/api/problem.ts";

/** Windows of Office, as far as they are needed. */
export interface DialogHost {
  /** Undefined when Office opens none. */
  open(address: string): Promise<OpenDialog | undefined>;
}

export interface OpenDialog {
  /** `origin` is absent where the host does not say whose message it is; such hosts deliver those of the page's own origin only. */
  onMessage(handler: (message: string, origin: string | undefined) => void): void;
  /** The person closed it, or its page could not be loaded. */
  onEnd(handler: () => void): void;
  close(): void;
}

const notOpened =
  "Excel không mở được cửa sổ đăng nhập. Hãy cho phép cửa sổ bật lên rồi bấm “Đăng nhập”.";
const notDone = "Chưa đăng nhập được. Hãy bấm “Đăng nhập” và chọn tài khoản cơ quan.";

/** What the page in the dialog tells the pane. */
export type DialogAnswer = { readonly token: string } | { readonly failed: string };

/**
 * Opens our sign-in page in a window of Office and waits for its token.
 * @throws Problem "not-signed-in" when it does not open, is closed, or fails.
 */
export async function askInDialog(host: DialogHost, page: URL): Promise<string> {
  const dialog = await host.open(page.href);
  if (dialog === undefined) throw new Problem("not-signed-in", { detail: notOpened });
  return new Promise<string>((resolve, reject) => {
    const fail = () => {
      reject(new Problem("not-signed-in", { detail: notDone }));
    };
    dialog.onEnd(fail);
    dialog.onMessage((message, origin = page.origin) => {
      if (origin !== page.origin) return;
      dialog.close();
      const token = tokenIn(message);
      if (token === undefined) fail();
      else resolve(token);
    });
  });
}

function tokenIn(message: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(message);
    const token = answer instanceof Object && "token" in answer ? answer.token : undefined;
    return typeof token === "string" ? token : undefined;
  } catch {
    return undefined;
  }
}
