import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { cleanHousehold, day, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const house: Typed = {
  household: "NL-2024-007",
  stage: "Bàn giao",
  startedOn: day("2024-12-01"),
  completedOn: day("2025-02-20"),
  acceptedOn: day("2025-02-25"),
  acceptanceNo: "03/BB",
  handedOverOn: day("2025-03-01"),
};

const gift: Typed = {
  source: "Mái ấm Công đoàn",
  donor: "Liên đoàn Lao động thị xã",
  kind: "Vật liệu",
  amount: 12_000_000,
  receivedOn: day("2024-12-02"),
  receipt: "PN07",
};

describe("columns that came with version 2", () => {
  it.each<[form: FormId, first: number]>([
    ["households", 35],
    ["construction", 17],
    ["money", 13],
  ])(
    "of %s stand behind those of version 1, so that stored rows keep their places",
    (id, first) => {
      const { version, earlier, columns } = formById(id);
      expect(version).toBe(2);
      expect(earlier?.[1]).toHaveLength(first);
      expect(columns.slice(0, first).map(({ key }) => key)).toEqual(earlier?.[1]);
      expect(
        columns.slice(first).every(({ group, required }) => group === "detail" && !required),
      ).toBe(true);
    },
  );
});

describe("a household", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    [
      "with its review, its criteria and its vote",
      {
        condition: "Nhà dột nát",
        surveyedBy: "Cà Thị Nọi",
        criteria: "55/QĐ-BXD",
        voteResult: "Đạt",
        votesCast: 40,
        votesFor: 36,
        land: "Không phù hợp quy hoạch",
      },
      [],
    ],
    ["with more votes than voters", { votesCast: 40, votesFor: 41 }, ["E41 block votesFor"]],
    [
      "passed by exactly half",
      { voteResult: "Đạt", votesCast: 40, votesFor: 20 },
      ["E41 block voteResult"],
    ],
    [
      "rejected by half",
      { voteResult: "Không đạt", votesCast: 40, votesFor: 20, postedOn: null },
      [],
    ],
    ["rejected and posted", { voteResult: "Không đạt" }, ["E35 block voteResult"]],
    [
      "passed by half before go-live",
      {
        surveyedOn: day("2024-09-01"),
        votedOn: day("2024-09-20"),
        voteResult: "Đạt",
        votesCast: 40,
        votesFor: 20,
      },
      ["E41 warn voteResult"],
    ],
    ["under criteria nobody knows", { criteria: "1/QĐ-X" }, ["E16 block criteria"]],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("households", cleanHousehold, changes)).toEqual(codes);
  });

  it("has its category confirmed by the labour office alone", () => {
    const column = formById("households").columns.find(({ key }) => key === "categoryCheck");
    expect(column).toMatchObject({ filledBy: "labour", required: false, sensitivity: "sensitive" });
    expect(column?.options?.map(({ label }) => label)).toEqual(["Đúng", "Không", "Chưa"]);
  });
});

describe("a house", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    [
      "with its records",
      {
        stageRecordNo: "01/BB",
        stageRecordOn: day("2024-12-20"),
        stageResult: "Đạt",
        completionNo: "02/BB",
        acceptanceResult: "Đạt, còn khắc phục",
        disasterResistant: "Có",
        handOverNo: "04/BB",
        builtBy: "Lực lượng giúp đỡ",
        houseModel: "Mẫu 2",
      },
      [],
    ],
    [
      "whose stage was recorded before it began",
      { stageRecordOn: day("2024-11-30") },
      ["E29 block stageRecordOn"],
    ],
    [
      "whose stage was recorded after it was finished",
      { stageRecordOn: day("2025-02-21") },
      ["E29 block completedOn"],
    ],
    [
      "handed over though it failed",
      { acceptanceResult: "Không đạt" },
      ["E35 block acceptanceResult"],
    ],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("construction", house, changes)).toEqual(codes);
  });
});

describe("the quality of a finished house", () => {
  const hard = { hardFoundation: "Có", hardFrame: "Có", hardRoof: "Có" };

  it.each<[why: string, changes: Typed, cells: Readonly<Record<string, number>>]>([
    ["three hard parts", hard, { "quality|hard": 1 }],
    ["a soft roof", { ...hard, hardRoof: "Không" }, { "quality|soft": 1 }],
    ["nothing written down", {}, { "quality|unknown": 1 }],
    ["under way", { ...hard, stage: "Mái" }, {}],
  ])("is counted: %s", (_, changes, cells) => {
    const counted = Object.entries(countedOf("construction", { ...house, ...changes }));
    expect(Object.fromEntries(counted.filter(([key]) => key.startsWith("quality")))).toEqual(cells);
  });
});

describe("a gift", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    [
      "with who received it and who asked for it",
      {
        receivingUnit: "phường Na Lay",
        mobilisedBy: "Hội Phụ nữ thị xã",
        origin: "Ngoài địa bàn",
        goods: "Xi măng, 40 bao",
      },
      [],
    ],
    ["of the new rural programme", { source: "Nông thôn mới" }, ["E14 fixed source"]],
    ["of great-unity houses", { source: "Nhà Đại đoàn kết" }, []],
    ["of shelters of love", { source: "Mái ấm tình thương" }, []],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("money", gift, changes)).toEqual(codes);
  });

  it("counts as not allocated while it has no household and was not spent", () => {
    const cell = "unallocated|union-shelter|materials|2024-12";
    expect(countedOf("money", gift)[cell]).toBe(12_000_000);
    for (const spent of [{ household: "NL-2024-007" }, { disbursedOn: day("2024-12-09") }])
      expect(Object.keys(countedOf("money", { ...gift, ...spent }))).not.toContain(cell);
  });

  it.each([
    ["new-rural", "money-budget"],
    ["great-unity", "money-gifts"],
    ["shelter-of-love", "money-gifts"],
    ["union-shelter", "money-gifts"],
  ])("from %s is decided in %s", (source, lane) => {
    expect(formById("money").laneOf({ source }, { kind: "union" })).toBe(lane);
  });
});
