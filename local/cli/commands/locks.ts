import { randomUUID } from "node:crypto";
import type { ApiClient } from "../../../addin/api/client.ts";
import type { Lock, LocksList } from "../../../shared/api/lock-shapes.ts";
import type { Me } from "../../../shared/api/shapes.ts";
import type { SnapshotLine } from "../../../shared/api/snapshot-shapes.ts";
import { frozenLine } from "../../../shared/tables/summary/headlines.ts";
import { formIds, type FormId } from "../../../shared/forms/column.ts";
import { formatDate, parseDate } from "../../../shared/text/date.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { connect } from "../connect.ts";
import { type Language, languageOf, type OptionName, type Options } from "../options.ts";

/** Lists reporting periods with their locks, or takes one step: lock, ask to open again, agree or refuse, open again. */
export const locks: Command = {
  name: "locks",
  summary: {
    vi: "Xem, khóa, mở lại kỳ báo cáo",
    en: "List, lock and reopen reporting periods",
  },
  notes: [
    {
      vi: "Không có --step thì chỉ xem. lock, request cần --period; request thêm --until; approve, refuse, withdraw, reopen cần --request.",
      en: "Without --step it lists. lock, request want --period; request also --until; approve, refuse, withdraw, reopen want --request.",
    },
    {
      vi: "Mỗi kỳ đã khóa có số liệu đã chốt; refresh --snapshot TÊN ghi ra các biểu.",
      en: "Each locked period has its frozen figures; refresh --snapshot NAME writes the tabs from them.",
    },
    {
      vi: "withdraw bỏ một đề nghị chưa thực hiện: người đề nghị rút lại; khi đã đồng ý, lãnh đạo thôi đồng ý hoặc quản trị không mở.",
      en: "withdraw ends a request that is not carried out yet: who asked takes it back; once agreed to, a leader or the administrator drops it.",
    },
    {
      vi: "Người đề nghị, lãnh đạo đồng ý và quản trị mở lại là ba người khác nhau.",
      en: "Who asks, the leader who agrees and the administrator who opens are three persons.",
    },
  ],
  required: ["as"],
  optional: [
    "step",
    "period",
    "unit",
    "form",
    "until",
    "request",
    "reason",
    "data",
    "api",
    "today",
  ],
  example: 'locks --step lock --period 2024-10 --reason "Chốt số liệu" --as quan-tri --data .data',
  run: async (options) => {
    const connection = await connect(options);
    try {
      const { api } = connection;
      const me = await api.getMe();
      const { campaign, unit } = me;
      const step = options.get("step");
      if (step !== undefined) await takeStep(api, step, { options, campaign, unit });
      const [list, snapshots] = [await api.listLocks(campaign), await listKept(api, me)];
      const lines = linesOf({ ...list, snapshots }, languageOf(options));
      return { exit: 0, lines, json: { ...list, snapshots } };
    } finally {
      await connection.close();
    }
  },
};

interface Place {
  readonly options: Options;
  readonly campaign: string;
  /** The person's own unit. */
  readonly unit: string;
}

type Steps = Readonly<
  Record<string, (api: ApiClient, place: Place, key: string) => Promise<unknown>>
>;

const steps: Steps = {
  lock: (api, { options, campaign }, key) =>
    api.postLock(campaign, { period: need(options, "period"), reason: reasonIn(options) }, key),
  request: (api, { options, campaign, unit }, key) => {
    const [period, until] = [need(options, "period"), dayIn(options)];
    const about = { unit: options.get("unit") ?? unit, form: formIn(options), until };
    return api.postReopenRequest(campaign, { ...about, period, reason: reasonIn(options) }, key);
  },
  approve: decide("approve"),
  refuse: decide("refuse"),
  withdraw: onRequest("postReopenWithdrawal"),
  reopen: onRequest("postReopening"),
};

/** A step that says nothing but its reason. */
function onRequest(step: "postReopenWithdrawal" | "postReopening"): Steps[string] {
  return (api, { options, campaign }, key) => {
    const at = { campaign, request: need(options, "request") };
    return api[step](at, { reason: reasonIn(options) }, key);
  };
}

function decide(decision: "approve" | "refuse"): Steps[string] {
  return (api, { options, campaign }, key) => {
    const at = { campaign, request: need(options, "request") };
    return api.postReopenDecision(at, { decision, reason: reasonIn(options) }, key);
  };
}

async function takeStep(api: ApiClient, name: string, place: Place): Promise<void> {
  const step = steps[name];
  if (step === undefined) {
    const known = Object.keys(steps).join(", ");
    throw new CliError(`--step chỉ nhận ${known}.`, `--step takes ${known}.`);
  }
  await checkThere(api, name, place);
  await step(api, place, `locks-${randomUUID()}`);
}

/** Says which period or request there is not; the service answers with one sentence for all that is not to be found. */
async function checkThere(api: ApiClient, step: string, { options, campaign }: Place) {
  const { periods } = await api.listLocks(campaign);
  if (step !== "lock" && step !== "request") {
    checkRequest(periods, need(options, "request"));
    return;
  }
  const id = need(options, "period");
  const period = periods.find((one) => one.id === id);
  if (period === undefined)
    throw new CliError(`Không có kỳ báo cáo ${id}.`, `There is no period ${id}.`);
  if (step === "request" && period.lock === null)
    throw new CliError(
      `Kỳ ${id} chưa khóa nên không cần mở lại.`,
      `${id} is not locked, so there is nothing to open again.`,
    );
}

function checkRequest(periods: LocksList["periods"], id: string): void {
  const isThere = periods.some(({ lock }) => lock?.requests.some((one) => one.id === id));
  if (!isThere)
    throw new CliError(
      `Không có đề nghị ${id} đang chờ. Chạy locks không có --step để xem.`,
      `No request ${id} waits. Run locks without --step to see them.`,
    );
}

function need(options: Options, name: OptionName): string {
  const value = options.get(name);
  if (value === undefined || value === "")
    throw new CliError(`Bước này cần --${name}.`, `This step wants --${name}.`);
  return value;
}

/** Vietnamese days are taken, too: they are how everything here is printed. */
function dayIn(options: Options): string {
  const { value } = parseDate(need(options, "until"));
  if (value === null)
    throw new CliError(
      "--until cần một ngày, ví dụ 2024-11-15.",
      "--until wants a day, e.g. 2024-11-15.",
    );
  return value;
}

/** Every step is in the lock's history with its reason. */
function reasonIn(options: Options): string {
  const reason = need(options, "reason").trim();
  if (reason.length < 10)
    throw new CliError("--reason cần ít nhất 10 ký tự.", "--reason wants at least 10 characters.");
  return reason;
}

function formIn(options: Options): FormId | null {
  const name = options.get("form");
  if (name === undefined) return null;
  const form = formIds.find((one) => one === name);
  if (form === undefined) throw new CliError(`Không có biểu ${name}.`, `There is no form ${name}.`);
  return form;
}

/** What was kept, as far as the person may know; an auditor reads logs, no figures. */
async function listKept(api: ApiClient, { roles, campaign }: Me): Promise<readonly SnapshotLine[]> {
  if (roles.every((role) => role === "auditor")) return [];
  return (await api.listSnapshots(campaign)).snapshots;
}

function linesOf(
  { periods, snapshots }: LocksList & { readonly snapshots: readonly SnapshotLine[] },
  language: Language,
): readonly string[] {
  const keptFor = (period: string | undefined) =>
    snapshots.filter((one) => one.period?.id === period).map((one) => keptLine(one, language));
  const lines = periods.flatMap(({ id, name, lockFrom, lock }) => [
    `${id} · ${name}: ${stateOf({ lock, lockFrom }, language)}`,
    ...keptFor(id),
    ...(lock?.reopened ?? []).map((one) => `  ${said[language].open} ${whom(one)}`),
    ...(lock?.requests ?? []).map(
      (one) => `  ${one.id} ${said[language][one.state]} ${whom(one)}: ${one.reason}`,
    ),
  ]);
  const others = keptFor(undefined);
  return others.length === 0 ? lines : [...lines, said[language].handovers, ...others];
}

/** With the name that refresh --snapshot takes. */
function keptLine({ id, at }: SnapshotLine, language: Language): string {
  return `  ${frozenLine(at, language)}: --snapshot ${id}`;
}

const said = {
  vi: {
    open: "mở lại cho",
    requested: "đề nghị mở lại cho",
    approved: "đã đồng ý mở lại cho",
    handovers: "Bàn giao đơn vị:",
  },
  en: {
    open: "open again for",
    requested: "asked for",
    approved: "agreed for",
    handovers: "Hand-overs of units:",
  },
} as const;

function stateOf(
  { lock, lockFrom }: Pick<LocksList["periods"][number], "lock" | "lockFrom">,
  language: Language,
): string {
  const vi = language === "vi";
  if (lock !== null) return `${vi ? "đã khóa từ" : "locked since"} ${formatDate(lock.since)}`;
  if (lockFrom !== null) return `${vi ? "tự khóa từ" : "locks from"} ${formatDate(lockFrom)}`;
  return vi ? "chưa khóa" : "not locked";
}

function whom({ unit, form, until }: Lock["reopened"][number]): string {
  return `${unit}${form === null ? "" : `/${form}`} → ${formatDate(until)}`;
}
