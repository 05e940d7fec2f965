import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Dossier, Values } from "../../../shared/forms/column.ts";
import type { HouseFacts } from "../../../shared/forms/form.ts";
import {
  currentState,
  houseFacts,
  houseStates,
  mayFollow,
  noFacts,
  progressState,
} from "../../../shared/forms/house.ts";
import { exitReasons } from "../../../shared/forms/households/options.ts";
import { isVoid } from "../../../shared/forms/households/rules.ts";
import { naLay } from "../validate/build-sheet.ts";
import { approved, surveyed } from "./build-house.ts";

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
    expect(currentState({ ...surveyed, ...values }, { ...noFacts, ...facts })).toBe(state);
    expect(progressState({ ...surveyed, ...values }, { ...noFacts, ...facts })).toBe(line);
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
    expect(rule?.check({ ...surveyed, ...values }, { ...surveyed, ...before }, naLay)).toEqual(
      breach,
    );
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
    const values = { ...surveyed, exitReason };
    expect(rule?.check({ id: null, values }, dossier, naLay)).toEqual(breach);
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
