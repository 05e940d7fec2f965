import { describe, expect, it } from "vitest";
import type { Award, Quota } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import type { CheckContext } from "../../../shared/validate/neighbours.ts";
import { day, naLay, said, sheetOf, type Typed } from "../validate/build-sheet.ts";

const always = { validFrom: "2024-01-01", validTo: null, citation: "thử", confirmed: true };
const town: Award = {
  ...always,
  id: "giay-khen",
  name: "Giấy khen của Chủ tịch UBND thị xã",
  level: "town",
  decidedBy: "Chủ tịch UBND thị xã",
  outside: true,
  provinceWide: false,
  subjects: ["group", "household", "person"],
  branches: ["organise", "contribute"],
};
const own: Award = { ...town, id: "giay-khen-phuong", name: "Giấy khen UBND phường", level: "own" };

function withQuota(number: number | null | undefined): CheckContext {
  const quota = { ...always, award: town.id, unit: "na-lay", subject: "person" } as const;
  const quotas: readonly Quota[] = number === undefined ? [] : [{ ...quota, number }];
  return { ...naLay, campaign: { ...xnt2025, awards: [town, own], quotas } };
}

const nominee = (name: string, typed: Typed = {}): Typed => ({
  award: town.name,
  subject: "Cá nhân",
  nominee: name,
  position: "Trưởng bản Hốc",
  branch: "Tham mưu, tổ chức thực hiện",
  achievement: "Vận động 12 hộ",
  documentsDrafted: 3,
  ...typed,
});
const [first, second, third] = ["Lò Văn Panh", "Cà Thị Nọi", "Quàng Văn Inh"].map((name) =>
  nominee(name),
);

function issuesOf(
  rows: readonly (Typed | undefined)[],
  context: CheckContext,
  money?: readonly Typed[],
) {
  const sheets = [
    sheetOf(
      "nominations",
      rows.filter((row) => row !== undefined),
    ),
    ...(money === undefined ? [] : [sheetOf("money", money)]),
  ];
  return checkWorkbook(sheets, context).flatMap(({ issues }) => issues);
}

describe("the share of honours", () => {
  it.each<[why: string, quota: number | null | undefined, issues: string[]]>([
    ["enough", 3, []],
    ["too small: only what is beyond it is held", 2, ["E64 block award"]],
    ["none at all", 0, ["E64 block award", "E64 block award", "E64 block award"]],
    ["not allocated", null, ["E64 warn award", "E64 warn award", "E64 warn award"]],
    ["not in the catalogue", undefined, ["E64 warn award", "E64 warn award", "E64 warn award"]],
  ])("is %s", (_, quota, issues) => {
    expect(said(issuesOf([first, second, third], withQuota(quota)))).toEqual(issues);
  });

  it("is counted by kind of nominee", () => {
    const group = nominee("Bản Hốc", { subject: "Tập thể" });
    expect(said(issuesOf([first, group], withQuota(1)))).toEqual(["E64 warn award"]);
  });

  it("does not bind who decides alone", () => {
    expect(said(issuesOf([nominee("Lò Văn Panh", { award: own.name })], withQuota(0)))).toEqual([]);
  });

  it("says how many there are and points at the first", () => {
    const [issue] = issuesOf([first, second, third], withQuota(2));
    expect(issue).toMatchObject({
      row: 8,
      params: { reason: "over", count: 3, quota: 2 },
      other: { form: "nominations", row: 6 },
    });
  });
});

describe("the evidence of a contribution", () => {
  const giver = nominee("Công ty Hoa Ban", {
    subject: "Tập thể",
    branch: "Đóng góp tiền, vật chất, công sức",
    donor: "Công ty Hoa Ban",
    award: own.name,
    documentsDrafted: null,
  });
  const gift: Typed = {
    source: "Doanh nghiệp, nhà hảo tâm",
    donor: "CÔNG TY HOA BAN",
    kind: "Tiền",
    amount: 10_000_000,
    receivedOn: day("2025-01-05"),
  };
  const pledge = { ...gift, receivedOn: null, pledgedOn: day("2025-01-05") };
  it.each<[why: string, money: readonly Typed[] | undefined, issues: string[]]>([
    ["stands in the ledger", [gift], []],
    ["is not known without the ledger", undefined, []],
    ["is missing", [], ["E35 warn donor"]],
    ["was only pledged", [pledge], ["E35 warn donor"]],
  ])("%s", (_, money, issues) => {
    expect(said(issuesOf([giver], withQuota(5), money))).toEqual(issues);
  });
});
