import { describe, expect, it } from "vitest";
import type { Values } from "../../../../shared/forms/column.ts";
import { lastUpdate } from "../../../../shared/tables/todo/last-update.ts";

describe("lastUpdate", () => {
  it.each<[why: string, progress: Values, approvedOn: string | null, day: string | null]>([
    ["nothing is known", {}, null, null],
    ["only the approval", {}, "2024-10-01", "2024-10-01"],
    ["the start", { startedOn: "2024-10-05" }, "2024-10-01", "2024-10-05"],
    [
      "the last check",
      { startedOn: "2024-10-05", checkedOn: "2024-10-20" },
      "2024-10-01",
      "2024-10-20",
    ],
    [
      "a completion after the last check",
      { checkedOn: "2024-10-20", completedOn: "2024-10-25" },
      null,
      "2024-10-25",
    ],
    [
      "a handed-over house needs no more",
      { checkedOn: "2024-10-20", handedOverOn: "2024-10-30" },
      null,
      null,
    ],
    ["so says its stage", { checkedOn: "2024-10-20", stage: "handed-over" }, "2024-10-01", null],
  ])("%s", (...[, progress, approvedOn, day]) => {
    expect(lastUpdate(progress, approvedOn)).toBe(day);
  });
});
