import { describe, expect, it } from "vitest";
import { day } from "../build-sheet.ts";
import { approval, finished, household, issuesOf, progress, type Town } from "../build-workbook.ts";

describe("progress in a workbook", () => {
  it.each<[why: string, town: Town, issues: string[]]>([
    ["work without approval", { approvals: [], progress: [progress] }, ["E33 warn startedOn"]],
    ["finished without approval", { approvals: [], progress: [finished] }, ["E33 warn startedOn"]],
    [
      "work before approval",
      { approvals: [approval], progress: [{ ...progress, startedOn: day("2024-11-19") }] },
      ["E33 block startedOn"],
    ],
    [
      "work on the day of approval",
      { approvals: [approval], progress: [{ ...progress, startedOn: day("2024-11-20") }] },
      [],
    ],
    [
      "finished without a day",
      { progress: [{ ...finished, completedOn: null }] },
      ["E35 block completedOn"],
    ],
    [
      "walls without a start",
      { progress: [{ ...progress, startedOn: null }] },
      ["E35 block startedOn"],
    ],
    [
      "inspected without a day",
      { progress: [{ ...finished, stage: "Nghiệm thu" }] },
      ["E35 block acceptedOn"],
    ],
    [
      "handed over without a day",
      {
        progress: [
          { ...finished, stage: "Bàn giao", acceptedOn: day("2025-02-25"), acceptanceNo: "01/BB" },
        ],
      },
      ["E35 block handedOverOn"],
    ],
    [
      "a day of completion at the stage of walls",
      { progress: [{ ...finished, stage: "Khung, tường" }] },
      ["E35 block stage"],
    ],
    [
      "inspected without a record",
      { progress: [{ ...finished, stage: "Nghiệm thu", acceptedOn: day("2025-02-25") }] },
      ["E35 warn acceptanceNo"],
    ],
    [
      "finished before it began",
      { progress: [{ ...finished, completedOn: day("2024-11-30") }] },
      ["E29 block completedOn"],
    ],
    [
      "inspected before it was finished",
      {
        progress: [
          {
            ...finished,
            stage: "Nghiệm thu",
            acceptedOn: day("2025-02-19"),
            acceptanceNo: "01/BB",
          },
        ],
      },
      ["E29 block acceptedOn"],
    ],
    [
      "finished tomorrow",
      { progress: [{ ...finished, completedOn: day("2025-03-16") }] },
      ["E30 block completedOn"],
    ],
    ["expected next year", { progress: [{ ...progress, expectedOn: day("2026-05-01") }] }, []],
    ["28 m²", { progress: [{ ...finished, newArea: 28 }] }, ["E54 warn newArea"]],
    [
      "28 m² of a repaired house",
      {
        household: { ...household, workType: "Sửa chữa" },
        progress: [{ ...finished, newArea: 28 }],
      },
      [],
    ],
    [
      "a soft roof",
      { progress: [{ ...finished, hardRoof: "Không" }] },
      ["E54 warn hardFoundation"],
    ],
    ["a house twice", { progress: [progress, progress] }, ["E24 block household"]],
    [
      "more than all of it done",
      { progress: [{ ...progress, percent: 120 }] },
      ["E67 block percent"],
    ],
    [
      "a stage that is none",
      { progress: [{ ...progress, stage: "Đang xây dở dang" }] },
      ["E16 block stage"],
    ],
    [
      "a household nobody entered",
      { progress: [{ ...progress, household: "NL-2024-099" }] },
      ["E16 block household"],
    ],
    ["no household", { progress: [{ ...progress, household: null }] }, ["E48 block household"]],
    ["no stage", { progress: [{ ...progress, stage: null }] }, ["E48 warn stage"]],
  ])("%s", (_, town, issues) => {
    expect(issuesOf(town)).toEqual(issues);
  });
});
