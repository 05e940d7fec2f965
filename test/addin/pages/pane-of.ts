import { vi } from "vitest";
import type { Flows } from "../../../addin/flows/flows.ts";
import type {
  CheckOutcome,
  IssueGroup,
  LocatedIssue,
  RefreshOutcome,
  SubmitOutcome,
  SyncOutcome,
} from "../../../addin/flows/outcomes.ts";
import type { Care } from "../../../addin/flows/template/care.ts";
import { LatestOutcomes } from "../../../addin/hooks/latest.ts";
import { PageRequests } from "../../../addin/hooks/page-requests.ts";
import type { Pane, Person } from "../../../addin/pane/pane.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Role } from "../../../shared/campaign/campaign.ts";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";

/** 09:12 on 24/11/2024 in Vietnam. */
export const morning = "2024-11-24T02:12:00Z";

export function anIssue(given: Partial<LocatedIssue> = {}): LocatedIssue {
  const cell = given.cell ?? "D12";
  return {
    form: "households",
    rowId: null,
    row: 12,
    column: "nationalId",
    cell,
    code: "E17",
    level: "block",
    params: {},
    sheet: "Danh sách hộ",
    address: cell,
    sentence: `Ô ${cell} có 11 chữ số, thiếu số 0 ở đầu do Excel.`,
    label: "Số định danh",
    otherPlace: null,
    explained: null,
    fix: null,
    ...given,
  };
}

/** An issue with a proposal. */
export function aFixable(cell: string, before: string, after: string): LocatedIssue {
  const issue = anIssue({ cell, address: cell });
  return { ...issue, fix: { issue, before, after } };
}

export function aGroup(issues: readonly LocatedIssue[]): IssueGroup {
  const { form, sheet, code, column, label, level } = issues[0] ?? anIssue();
  const fixes = issues.flatMap(({ fix }) => (fix === null ? [] : [fix]));
  return { form, sheet, code, column, label, level, count: issues.length, fixes, issues };
}

export function aCheck(
  groups: readonly IssueGroup[] = [],
  given: Partial<CheckOutcome> = {},
): CheckOutcome {
  const countOf = (level: string) =>
    groups.filter((group) => group.level === level).reduce((sum, { count }) => sum + count, 0);
  const counts = {
    rows: 58,
    block: countOf("block"),
    warn: countOf("warn"),
    fixed: countOf("fixed"),
  };
  const issues = groups.flatMap((group) => group.issues);
  return { counts, forms: [], issues, groups, incomplete: 0, absent: [], asks: [], ...given };
}

export function aSubmit(given: Partial<SubmitOutcome> = {}): SubmitOutcome {
  return {
    is: "sent",
    submissionId: "s1",
    accepted: 7,
    unchanged: 46,
    held: 0,
    conflicts: 0,
    duplicates: 0,
    withdrawn: 0,
    issues: [],
    groups: [],
    openConflicts: [],
    openGone: [],
    receipt: {
      number: "NL-7F3A-91C2",
      at: morning,
      rows: 7,
      totals: [{ sheet: "Danh sách hộ", rows: 7 }],
      hash: "9c1b0f22d47ae613",
    },
    line: "Đã gửi 7 dòng",
    ...given,
  };
}

export function aSync(given: Partial<SyncOutcome> = {}): SyncOutcome {
  return {
    added: 0,
    updated: 0,
    states: new Map(),
    returned: [],
    housesAdded: 0,
    housesWaiting: 0,
    conflicts: [],
    line: "",
    ...given,
  };
}

export function aCare(given: Partial<Care> = {}): Care {
  return { foreign: null, isLost: false, copyOf: null, sheets: [], offers: [], ...given };
}

const aRefresh: RefreshOutcome = {
  asOf: morning,
  coverage: "3/3 xã, phường · 9/14 cơ quan, đoàn thể",
  indicators: [{ id: "B2.completed.total", unit: "town", value: 41 }],
  accepted: [{ id: "B2.completed.total", unit: "town", value: 38 }],
  tabs: ["B1 Nhu cầu", "B2 Tiến độ"],
  line: "",
};

export function flowsOf(given: Partial<Flows> = {}): Flows {
  return {
    setUp: () => Promise.resolve({ unit: "na-lay", made: [], line: "Đã tạo biểu." }),
    care: () => Promise.resolve(aCare()),
    updateTemplate: () => Promise.resolve({ changes: [], open: [], line: "Đã cập nhật mẫu." }),
    takeCopy: () => Promise.resolve("Từ nay dùng tệp này."),
    formsToAdd: () => Promise.resolve([]),
    addForms: () => Promise.resolve({ unit: "na-lay", made: [], line: "Đã tạo biểu." }),
    check: () => Promise.resolve(aCheck()),
    askTown: () => Promise.resolve(undefined),
    askAboutList: () => Promise.resolve(undefined),
    applyFixes: () => Promise.resolve(aCheck()),
    explain: () => Promise.resolve(aCheck()),
    listLocks: () => Promise.resolve([]),
    takeLockStep: () => Promise.resolve(),
    tryRule: (rule) =>
      Promise.resolve({ rule, rows: 0, blocked: 0, warned: 0, units: [], sheet: "", line: "" }),
    goTo: () => Promise.resolve(),
    submit: () => Promise.resolve(aSubmit()),
    synchronise: () => Promise.resolve(aSync()),
    refresh: () => Promise.resolve(aRefresh),
    review: () => Promise.resolve({ accepted: 0, returned: 0, refused: [], waiting: 0, line: "" }),
    noChangeThisWeek: () => Promise.resolve({ confirmed: 1, line: "Đã xác nhận 1 nhà." }),
    previewList: () => Promise.resolve({ is: "none", sheets: [], sheet: null }),
    importList: () => Promise.resolve({ is: "none", sheets: [], sheet: null }),
    isPractising: () => Promise.resolve(false),
    startPractice: () => Promise.resolve({ isOn: true, line: "Đang tập dượt." }),
    endPractice: () => Promise.resolve({ isOn: false, line: "Đã kết thúc tập dượt." }),
    endPreview: () => Promise.resolve(),
    ...given,
  };
}

export function aPendingRow(id: string, given: Partial<PendingRow> = {}): PendingRow {
  return {
    id,
    version: 2,
    form: "households",
    unit: "na-lay",
    unitName: "phường Na Lay",
    sheet: "Danh sách hộ",
    code: `NL-2024-${id}`,
    title: `Hộ ${id}`,
    state: "sent",
    cells: [{ key: "people", label: "Số khẩu", text: "5" }],
    changes: [],
    remarks: [],
    sentBy: "Lò Thị Mai",
    sentOn: morning,
    ...given,
  };
}

const campaign: Campaign = {
  id: "xnt-2024",
  name: "Xóa nhà tạm, nhà dột nát",
  goLiveOn: "2024-10-01",
  version: 1,
  synthetic: true,
  units: [
    {
      id: "na-lay",
      name: "phường Na Lay",
      shortCode: "NL",
      kind: "ward",
      officialCode: "03151",
      validFrom: "2024-01-01",
      validTo: null,
      citation: "",
      confirmed: true,
    },
  ],
  villages: [],
  programmes: [],
  norms: [],
  targets: [],
  periods: [
    {
      id: "2024-11",
      name: "Tháng 11/2024",
      from: "2024-11-01",
      to: "2024-11-30",
      dueBefore: null,
      citation: "",
      confirmed: true,
    },
  ],
  citations: [],
  awards: [],
  quotas: [],
  assignments: [],
  handovers: [],
};

export function personOf(role: Role, reviews: readonly string[] = []): Person {
  const me = {
    id: "p1",
    name: "Lò Thị Mai",
    unit: "na-lay",
    roles: [role],
    reviews: [...reviews],
    campaign: campaign.id,
    today: "2024-11-24",
  };
  return { me, campaign };
}

export function paneOf(given: Partial<Pane> = {}): Pane {
  const latest = new LatestOutcomes(() => morning);
  return {
    latest,
    requests: new PageRequests(),
    flows: latest.observe(given.flows ?? flowsOf()),
    speak: vi.fn(),
    reviewing: {
      list: () => Promise.resolve([]),
      decide: () => Promise.resolve({ accepted: 0, returned: 0, refused: 0 }),
      doubles: () => Promise.resolve({ open: [], hasMore: false }),
      settle: () => Promise.resolve(true),
      office: () => Promise.resolve(undefined),
      answer: () => Promise.resolve({ taken: 0, refused: 0 }),
      reveal: () => Promise.resolve(""),
    },
    signIn: () => Promise.resolve(),
    loadPerson: () => Promise.resolve(personOf("clerk")),
    selfCheck: () => Promise.resolve([]),
    watchEdits: () => Promise.resolve(() => Promise.resolve()),
    ...given,
    ...(given.flows === undefined ? {} : { flows: latest.observe(given.flows) }),
  };
}
