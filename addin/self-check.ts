import type { ApiClient } from "./api/client.ts";
import type { Fact } from "./pane/pane.ts";

/** The lowest ExcelApi the add-in works with, that of Excel 2021; manifest.xml asks for the same. */
export const excelApi = "1.14";

/** What the self-check looks at; the host's context is passed in, so that a simulated Excel can stand for it. */
export interface SelfCheckDeps {
  readonly context: Pick<Office.Context, "diagnostics" | "requirements" | "document">;
  readonly api: ApiClient;
  readonly apiUrl: string;
  readonly version: string;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Looks at Excel, the service, the sign-in and the file; each line stands for itself and none fails the others. */
export async function selfCheck(deps: SelfCheckDeps): Promise<readonly Fact[]> {
  return [
    excelFact(deps.context),
    ...(await Promise.all([networkFact(deps), signInFact(deps)])),
    fileFact(deps.context),
    { id: "version", isGood: true, detail: deps.version },
  ];
}

function excelFact({ diagnostics, requirements }: SelfCheckDeps["context"]): Fact {
  return {
    id: "excel",
    isGood: requirements.isSetSupported("ExcelApi", excelApi),
    detail: `${diagnostics.version} · ${diagnostics.platform}`,
  };
}

async function networkFact({ apiUrl, now }: SelfCheckDeps): Promise<Fact> {
  const start = now();
  const isGood = await fetch(`${apiUrl.replace(/\/$/, "")}/health`, { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
  return { id: "network", isGood, detail: Math.round(now() - start) };
}

async function signInFact({ api }: SelfCheckDeps): Promise<Fact> {
  return api.getMe().then(
    ({ name }): Fact => ({ id: "signIn", isGood: true, detail: name }),
    (): Fact => ({ id: "signIn", isGood: false, detail: "" }),
  );
}

/** Add-ins do not even load in view-only files on the web; on the desktop they load and cannot write. */
function fileFact({ document }: SelfCheckDeps["context"]): Fact {
  return { id: "file", isGood: String(document.mode) !== "readOnly", detail: "" };
}
