import { Problem, type ProblemKind } from "../shared/api/problem.ts";
import type { Localised } from "../shared/forms/column.ts";
import { checkLine } from "./flows/lines.ts";
import type { Flows } from "./flows/flows.ts";
import type { Answer, CheckOutcome, LocatedIssue, Place } from "./flows/outcomes.ts";
import type { Workbook } from "./flows/workbook.ts";
import type { PageRequests } from "./hooks/page-requests.ts";

/** Names the manifest's buttons call. */
export const commandNames = [
  "setUp",
  "checkErrors",
  "sendData",
  "synchronise",
  "refreshSummary",
  "nextIssue",
  "previousIssue",
  "noChangeThisWeek",
  "bringList",
  "showPane",
] as const;

export type CommandName = (typeof commandNames)[number];

export interface CommandDeps {
  readonly flows: Flows;
  readonly workbook: Pick<Workbook, "say" | "selection">;
  readonly language: keyof Localised;
  readonly showPane: () => Promise<void>;
  /** Tells the pane which page to open. */
  readonly requests: Pick<PageRequests, "ask">;
}

export type Commands = Readonly<Record<CommandName, () => Promise<void>>>;

const texts = {
  failed: {
    vi: "Chưa thực hiện được. Hãy mở bảng Mái Ấm để xem lý do rồi làm lại.",
    en: "It did not work. Open the Mái Ấm pane to see why.",
  },
  decide: {
    vi: "Có dòng cần quyết định: hãy mở bảng Mái Ấm, bấm “Gửi số liệu”.",
    en: "Some rows need your decision: open the Mái Ấm pane and press Send.",
  },
  noIssues: { vi: "Không còn lỗi nào.", en: "No issues left." },
} as const;

/** The ribbon's buttons: each runs a flow and leaves one line of result in the sheet. No pane and no React is needed. */
export function makeCommands({
  flows,
  workbook,
  language,
  showPane,
  requests,
}: CommandDeps): Commands {
  const saying = (flow: () => Promise<string | undefined>) => async () => {
    try {
      const line = await flow();
      if (line !== undefined) await workbook.say(line);
    } catch (error) {
      await workbook.say(lineFor(error, language));
    }
  };
  let found: CheckOutcome | undefined;
  const look = async () => (found = await flows.check());
  const step = (direction: 1 | -1) => async () => {
    const { issues } = found ?? (await look());
    const open = issues.filter(({ level }) => level !== "fixed");
    const next = neighbour(open, await workbook.selection(), direction);
    if (next === undefined) return texts.noIssues[language];
    await flows.goTo(next);
    return undefined;
  };
  return {
    setUp: saying(async () => (await flows.setUp()).line),
    checkErrors: saying(async () => checkLine(await look(), language)),
    sendData: saying(async () => {
      const sent = await send(flows);
      found = undefined;
      if (sent.isAsked) await showPane();
      return sent.isAsked ? `${sent.line} · ${texts.decide[language]}` : sent.line;
    }),
    synchronise: saying(async () => (await flows.synchronise()).line),
    refreshSummary: saying(async () => (await flows.refresh()).line),
    noChangeThisWeek: saying(async () => (await flows.noChangeThisWeek()).line),
    nextIssue: saying(step(1)),
    previousIssue: saying(step(-1)),
    bringList: saying(async () => {
      requests.ask("import");
      await showPane();
      return undefined;
    }),
    showPane: saying(async () => {
      await showPane();
      return undefined;
    }),
  };
}

/** Without the pane nobody can answer: withdrawals and conflicts stay as they are until somebody does. */
async function send(flows: Flows): Promise<{ line: string; isAsked: boolean }> {
  let isAsked = false;
  const confirm = (): Promise<Answer> => {
    isAsked = true;
    return Promise.resolve({ withdraw: [], keep: [] });
  };
  const { line } = await flows.submit({ confirm });
  return { line, isAsked };
}

/** The issue after or before the selected cell in the list, going round at its ends. */
function neighbour(
  issues: readonly LocatedIssue[],
  here: Place,
  direction: 1 | -1,
): LocatedIssue | undefined {
  const at = issues.findIndex(
    ({ sheet, address }) => sheet === here.sheet && address === here.address,
  );
  if (at >= 0) return issues.at((at + direction) % issues.length);
  return direction === 1 ? issues[0] : issues.at(-1);
}

/** What a person can do about refusals of the service; its own details are for developers. */
const refusals: ReadonlyMap<ProblemKind, Localised> = new Map([
  [
    "not-signed-in",
    {
      vi: "Phiên đăng nhập đã hết. Hãy mở bảng Mái Ấm để đăng nhập lại.",
      en: "The sign-in has ended. Open the Mái Ấm pane and sign in again.",
    },
  ],
  [
    "schema-outdated",
    {
      vi: "Biểu mẫu trên máy này khác phiên bản với máy chủ. Hãy đóng Excel, mở lại rồi gửi lại; số liệu trong sổ không mất.",
      en: "The forms here and at the service differ in version. Close Excel, open it again and send again; nothing is lost.",
    },
  ],
  [
    "edit-conflict",
    {
      vi: "Có người vừa sửa cùng lúc. Hãy bấm “Lấy số liệu mới” rồi làm lại.",
      en: "Somebody changed this at the same time. Fetch what is new and try again.",
    },
  ],
]);

/** Only the add-in's problems and Excel's own refusals speak for themselves: other messages may hold people's data. */
function lineFor(error: unknown, language: keyof Localised): string {
  if (error instanceof Problem) {
    const own = error.instance === undefined ? error.detail : undefined;
    return own ?? (refusals.get(error.kind) ?? texts.failed)[language];
  }
  if (error instanceof Error && error.name === "ExcelProblem") return error.message;
  return texts.failed[language];
}

/** Ties the commands to the ribbon; whatever happens, Office is told that the button is done. */
export function associateCommands(
  commands: Commands,
  associate: (action: string, run: (done: () => void) => void) => void,
): void {
  for (const name of commandNames)
    associate(name, (done) => {
      // A line that cannot be written must not leave the button spinning.
      void commands[name]().then(done, done);
    });
}
