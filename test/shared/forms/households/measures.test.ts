import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import type { Values } from "../../../../shared/forms/column.ts";
import type { HouseFacts } from "../../../../shared/forms/form.ts";
import { noFacts } from "../../../../shared/forms/house.ts";
import { programmeGroupOf } from "../../../../shared/forms/households/measures.ts";
import { approved, counted, surveyed } from "../build-house.ts";

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
    expect(counted("households", { ...surveyed, ...values }, facts)).toEqual(cells);
  });
});

describe("programme groups", () => {
  it("stand in the ids, as the catalogue says them", () => {
    for (const { id, group } of xnt2025.programmes) expect(programmeGroupOf(id)).toBe(group);
    expect(programmeGroupOf(null)).toBe("none");
  });
});
