import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Dossier, ParseContext, Values } from "../../../shared/forms/column.ts";
import type { HouseFacts } from "../../../shared/forms/form.ts";
import {
  currentState,
  houseFacts,
  houseStates,
  mayFollow,
  noFacts,
  progressState,
} from "../../../shared/forms/house.ts";
import { programmeGroupOf } from "../../../shared/forms/households/measures.ts";
import { exitReasons } from "../../../shared/forms/households/options.ts";
import { isVoid } from "../../../shared/forms/households/rules.ts";
import { normOf } from "../../../shared/forms/approvals/columns.ts";
import { leastPerHouse, likelyAmount } from "../../../shared/forms/rules/amount-rules.ts";

const context: ParseContext = { campaign: xnt2025, unit: "na-lay", today: "2025-03-15" };
const row: Values = {
  head: "Lò Văn Panh",
  nationalId: "011085000123",
  sex: "male",
  birth: "1985",
  village: "na-lay.hoc",
  people: 5,
  category: "poor",
  workType: "new",
  surveyedOn: "2024-10-05",
};
const approved: HouseFacts = {
  ...noFacts,
  approvedOn: "2024-11-20",
  approvedAmount: 60_000_000,
  programme: "movement.xoa-nha-tam",
};

describe("a household's state", () => {
  it.each<[why: string, values: Values, facts: Partial<HouseFacts>, state: string, line: string]>([
    ["surveyed", {}, {}, "surveyed", "surveyed"],
    ["voted", { votedOn: "2024-10-12" }, {}, "voted", "voted"],
    ["posted", { votedOn: "2024-10-12", postedOn: "2024-10-20" }, {}, "posted", "posted"],
    ["posted without a vote", { postedOn: "2024-10-20" }, {}, "posted", "posted"],
    ["approved", {}, approved, "approved", "approved"],
    ["approved without a date", {}, { approvedAmount: 1 }, "approved", "approved"],
    ["not started", {}, { ...approved, stage: "not-started" }, "approved", "approved"],
    ["started by date", {}, { ...approved, startedOn: "2024-12-01" }, "started", "started"],
    ["started by stage", {}, { ...approved, stage: "foundation" }, "started", "started"],
    [
      "at the roof",
      {},
      { ...approved, stage: "roof", startedOn: "2024-12-01" },
      "started",
      "started",
    ],
    ["completed by date", {}, { ...approved, completedOn: "2025-02-20" }, "completed", "completed"],
    ["completed by stage", {}, { ...approved, stage: "completed" }, "completed", "completed"],
    ["accepted", {}, { ...approved, acceptedOn: "2025-02-25" }, "accepted", "completed"],
    ["handed over", {}, { ...approved, handedOverOn: "2025-03-01" }, "handed-over", "completed"],
    ["handed over by stage", {}, { ...approved, stage: "handed-over" }, "handed-over", "completed"],
    ["removed", { exitReason: "moved" }, {}, "removed", "removed"],
    [
      "removed after it was started",
      { exitReason: "refused" },
      { ...approved, startedOn: "2024-12-01" },
      "removed",
      "removed",
    ],
  ])("is %s", (...[, values, facts, state, line]) => {
    expect(currentState({ ...row, ...values }, { ...noFacts, ...facts })).toBe(state);
    expect(progressState({ ...row, ...values }, { ...noFacts, ...facts })).toBe(line);
  });
});

describe("the way of a household", () => {
  it("leads from survey to hand-over, one step after another", () => {
    const chain = houseStates.filter((state) => state !== "removed");
    expect(chain).toEqual([
      "surveyed",
      "voted",
      "posted",
      "approved",
      "started",
      "completed",
      "accepted",
      "handed-over",
    ]);
    for (const [place, from] of chain.entries())
      expect(chain.filter((to) => mayFollow(from, to))).toEqual(chain.slice(place));
  });

  it("has a side exit from every state, and no way back from it", () => {
    for (const state of houseStates) {
      expect([state, mayFollow(state, "removed")]).toEqual([state, true]);
      expect([state, mayFollow("removed", state)]).toEqual([state, state === "removed"]);
    }
  });

  it("knows every reason of domain §1.7, and which of them mean that there was no household", () => {
    expect(exitReasons.map(({ label }) => label)).toEqual([
      "Đã được chương trình khác hỗ trợ",
      "Không đủ điều kiện, tiêu chí",
      "Hộ từ chối, không có nhu cầu",
      "Không có vốn đối ứng",
      "Chưa có đất ở, đất tranh chấp",
      "Chuyển nơi khác",
      "Chết, không còn người ở",
      "Thoát nghèo trước phê duyệt",
      "Trùng hộ",
      "Nhập sai",
    ]);
    expect(exitReasons.map(({ id }) => id).filter(isVoid)).toEqual(["duplicate", "wrong-entry"]);
  });

  it.each<[why: string, values: Values, before: Values, breach: unknown]>([
    ["forward", { votedOn: "2024-10-12" }, {}, undefined],
    [
      "back from the posting to the vote",
      { votedOn: "2024-10-12" },
      { votedOn: "2024-10-12", postedOn: "2024-10-20" },
      expect.objectContaining({ reason: "state", before: "Niêm yết", value: "Bình xét" }),
    ],
    [
      "back, with a reason in the note",
      { note: "Họp lại do sai thành phần" },
      { votedOn: "2024-10-12" },
      undefined,
    ],
    [
      "back, with a note that was there before",
      { note: "Hộ ở xa" },
      { votedOn: "2024-10-12", note: "Hộ ở xa" },
      expect.objectContaining({ value: "Rà soát" }),
    ],
    ["out of the list", { exitReason: "moved" }, { postedOn: "2024-10-20" }, undefined],
    [
      "back into it",
      { postedOn: "2024-10-20" },
      { postedOn: "2024-10-20", exitReason: "moved" },
      expect.objectContaining({ before: "Đưa ra khỏi danh sách" }),
    ],
  ])("does not go back: %s", (...[, values, before, breach]) => {
    const [rule] = formById("households").versionRules;
    expect(rule?.check({ ...row, ...values }, { ...row, ...before }, context)).toEqual(breach);
  });

  it.each<[why: string, exitReason: string, dossier: Dossier, breach: unknown]>([
    ["out of poverty before the approval", "left-poverty", {}, undefined],
    [
      "out of poverty after it",
      "left-poverty",
      { approvals: [{ id: null, values: { decisionOn: "2024-11-20" } }] },
      expect.objectContaining({ reason: "late", state: "Phê duyệt" }),
    ],
    [
      "helped by another programme after the house was finished",
      "other-programme",
      { construction: { completedOn: "2025-02-01" } },
      expect.objectContaining({ reason: "late", state: "Hoàn thành" }),
    ],
    ["moved away at the end", "moved", { construction: { completedOn: "2025-02-01" } }, undefined],
  ])("is left for a reason that fits: %s", (...[, exitReason, dossier, breach]) => {
    const rule = formById("households").houseRules.at(-1);
    const values = { ...row, exitReason };
    expect(rule?.check({ id: null, values }, dossier, context)).toEqual(breach);
    expect(rule?.concerns?.(values)).toBe(true);
  });
});

describe("houseFacts", () => {
  it("is nothing without other forms", () => {
    expect(houseFacts({})).toEqual(noFacts);
    expect(houseFacts({ approval: null, construction: null })).toEqual(noFacts);
  });

  it("takes the first decision and adds amounts up", () => {
    const facts = houseFacts({
      approvals: [
        { decisionOn: "2025-01-10", amount: 10_000_000, programme: "poverty.giam-ngheo" },
        { decisionOn: "2024-11-20", amount: 60_000_000, programme: "movement.xoa-nha-tam" },
      ],
      construction: { stage: "roof", startedOn: "2024-12-01", completedOn: null },
    });
    expect(facts).toEqual({
      ...noFacts,
      approvedOn: "2024-11-20",
      approvedAmount: 70_000_000,
      programme: "movement.xoa-nha-tam",
      stage: "roof",
      startedOn: "2024-12-01",
    });
  });
});

/** "measure dims" of everything a row counts. */
function counted(
  form: "households" | "money",
  values: Values,
  facts: HouseFacts = noFacts,
): string[] {
  return formById(form).measures.flatMap(({ id, contribute }) =>
    contribute(values, facts).map(({ dims, amount }) => `${[id, ...dims].join("|")} ${amount}`),
  );
}

describe("what a household counts", () => {
  it.each<[why: string, values: Values, facts: HouseFacts, cells: string[]]>([
    ["surveyed", {}, noFacts, ["households|poor|new|none|surveyed 1"]],
    [
      "in a programme it proposes",
      { programme: "merit.nguoi-co-cong" },
      noFacts,
      ["households|poor|new|merit|surveyed 1"],
    ],
    [
      "approved in another",
      { programme: "merit.nguoi-co-cong" },
      approved,
      [
        "households|poor|new|movement|approved 1",
        "approved|movement|new|2024-11 1",
        "stage|movement|new|not-started 1",
      ],
    ],
    [
      "completed",
      {},
      { ...approved, stage: "completed", startedOn: "2024-12-01", completedOn: "2025-02-20" },
      [
        "households|poor|new|movement|completed 1",
        "approved|movement|new|2024-11 1",
        "started|movement|new|2024-12 1",
        "completed|movement|new|2025-02 1",
        "stage|movement|new|completed 1",
      ],
    ],
    [
      "completed, start forgotten",
      {},
      { ...approved, stage: "completed", completedOn: "2025-02-20" },
      [
        "households|poor|new|movement|completed 1",
        "approved|movement|new|2024-11 1",
        "started|movement|new|2025-02 1",
        "completed|movement|new|2025-02 1",
        "stage|movement|new|completed 1",
      ],
    ],
    [
      "handed over",
      {},
      {
        ...approved,
        stage: "handed-over",
        startedOn: "2024-12-01",
        completedOn: "2025-02-20",
        acceptedOn: "2025-02-25",
        handedOverOn: "2025-03-01",
      },
      [
        "households|poor|new|movement|handed-over 1",
        "approved|movement|new|2024-11 1",
        "started|movement|new|2024-12 1",
        "completed|movement|new|2025-02 1",
        "accepted|movement|new|2025-02 1",
        "handedOver|movement|new|2025-03 1",
        "stage|movement|new|handed-over 1",
      ],
    ],
    [
      "removed before approval",
      { exitReason: "moved", exitOn: "2025-01-05" },
      noFacts,
      ["households|poor|new|none|removed 1", "removed|none|new|2025-01 1"],
    ],
    [
      "removed after approval",
      { exitReason: "refused", exitOn: "2025-01-05" },
      { ...approved, startedOn: "2024-12-01", stage: "foundation" },
      [
        "households|poor|new|movement|removed 1",
        "approved|movement|new|2024-11 1",
        "removed|movement|new|2025-01 1",
        "removedApproved|movement|new|2025-01 1",
      ],
    ],
    ["entered by mistake", { exitReason: "wrong-entry", exitOn: "2025-01-05" }, approved, []],
    ["entered twice", { exitReason: "duplicate", exitOn: "2025-01-05" }, noFacts, []],
    [
      "incomplete",
      { sex: null, category: null },
      noFacts,
      ["households|none|new|none|surveyed 1", "incomplete 1"],
    ],
  ])("%s", (...[, values, facts, cells]) => {
    expect(counted("households", { ...row, ...values }, facts)).toEqual(cells);
  });
});

describe("what a ledger row counts", () => {
  const gift: Values = {
    source: "business",
    donor: "Công ty A",
    kind: "money",
    amount: 5_000_000,
    pledgedOn: "2024-10-01",
  };

  it.each<[why: string, values: Values, cells: string[]]>([
    ["pledged", {}, ["pledged|business|money|2024-10 5000000"]],
    [
      "received",
      { receivedOn: "2024-11-02" },
      [
        "pledged|business|money|2024-10 5000000",
        "received|business|money|2024-11 5000000",
        "unallocated|business|money|2024-11 5000000",
      ],
    ],
    [
      "received unpledged",
      { pledgedOn: null, receivedOn: "2024-11-02" },
      [
        "pledged|business|money|2024-11 5000000",
        "received|business|money|2024-11 5000000",
        "unallocated|business|money|2024-11 5000000",
      ],
    ],
    [
      "disbursed at once",
      { pledgedOn: null, disbursedOn: "2024-12-01" },
      [
        "pledged|business|money|2024-12 5000000",
        "received|business|money|2024-12 5000000",
        "disbursed|business|money|2024-12 5000000",
      ],
    ],
    [
      "labour at its rate",
      {
        source: "kin",
        kind: "labour",
        amount: null,
        workdays: 12.5,
        rate: 200_000,
        pledgedOn: null,
        receivedOn: "2024-11-02",
      },
      [
        "pledged|kin|labour|2024-11 2500000",
        "received|kin|labour|2024-11 2500000",
        "unallocated|kin|labour|2024-11 2500000",
        "workdays|kin|2024-11 1250",
      ],
    ],
    [
      "labour without value",
      { source: "kin", kind: "labour", amount: null, workdays: 3, receivedOn: "2024-11-02" },
      ["workdays|kin|2024-11 300"],
    ],
    ["nothing without a day", { pledgedOn: null }, []],
    ["nothing without an amount", { amount: null }, []],
  ])("%s", (_, values, cells) => {
    expect(counted("money", { ...blank(), ...gift, ...values })).toEqual(cells);
  });

  function blank(): Values {
    return Object.fromEntries(formById("money").columns.map(({ key }) => [key, null]));
  }

  it.each<[source: string, lane: string]>([
    ["central", "money-budget"],
    ["province", "money-budget"],
    ["town", "money-budget"],
    ["savings", "money-budget"],
    ["poverty-programme", "money-budget"],
    ["ethnic-programme", "money-budget"],
    ["social-bank", "money-budget"],
    ["fund-town", "money-gifts"],
    ["business", "money-gifts"],
    ["kin", "money-gifts"],
    ["own", "money-gifts"],
  ])("from %s is decided in %s", (source, lane) => {
    const form = formById("money");
    expect(form.laneOf({ source }, { kind: "ward" })).toBe(lane);
    expect(form.lanes).toContain(lane);
  });
});

describe("programme groups", () => {
  it("stand in the ids, as the catalogue says them", () => {
    for (const { id, group } of xnt2025.programmes) expect(programmeGroupOf(id)).toBe(group);
    expect(programmeGroupOf(null)).toBe("none");
  });
});

describe("the norm of an approval", () => {
  it.each<[programme: string, workType: string, on: string, norm: number | undefined]>([
    ["movement.xoa-nha-tam", "new", "2024-11-09", 50_000_000],
    ["movement.xoa-nha-tam", "new", "2024-11-10", 60_000_000],
    ["movement.xoa-nha-tam", "repair", "2024-11-09", 25_000_000],
    ["movement.xoa-nha-tam", "repair", "2024-11-10", 30_000_000],
    ["merit.nguoi-co-cong", "new", "2025-01-08", 40_000_000],
    ["merit.nguoi-co-cong", "new", "2025-01-09", 60_000_000],
    ["merit.nguoi-co-cong", "repair", "2025-12-31", 30_000_000],
    ["merit.nguoi-co-cong", "new", "2026-01-01", undefined],
    ["poverty.giam-ngheo", "new", "2024-12-01", 40_000_000],
    ["poverty.giam-ngheo", "repair", "2024-12-01", 20_000_000],
    ["ethnic.dtts-mien-nui", "new", "2024-12-01", undefined],
  ])("%s, %s on %s", (...[programme, workType, decisionOn, norm]) => {
    expect(normOf({ programme, decisionOn }, { household: { workType } }, context)).toBe(norm);
  });

  it("is unknown without the household", () => {
    expect(
      normOf({ programme: "movement.xoa-nha-tam", decisionOn: "2025-01-01" }, {}, context),
    ).toBeUndefined();
  });

  it.each<[typed: number, meant: number | undefined]>([
    [60, 60_000_000],
    [30, 30_000_000],
    [60_000, 60_000_000],
    [2, undefined],
    [900, undefined],
  ])("%i was probably meant as %s", (typed, meant) => {
    expect(likelyAmount(typed, context)).toBe(meant);
    expect(leastPerHouse(context)).toBe(5_000_000);
  });
});
