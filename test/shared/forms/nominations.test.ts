import { describe, expect, it } from "vitest";
import type { Award } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { needsNoDecision } from "../../../shared/forms/filling/owners.ts";
import type { CheckContext } from "../../../shared/validate/neighbours.ts";
import { checkTyped, day, naLay, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf } from "./form-desk.ts";

function award(id: string, name: string, rest: Pick<Award, "level" | "subjects" | "branches">) {
  return {
    id,
    name,
    decidedBy: "",
    citation: "2404/KH-UBND",
    confirmed: true,
    validFrom: "2024-01-01",
    validTo: null,
    provinceWide: rest.level === "state",
    outside: rest.level === "province",
    ...rest,
  };
}

/** The matrix of domain §1.3, four of its lines. */
const context: CheckContext = {
  ...naLay,
  campaign: {
    ...naLay.campaign,
    awards: [
      award("huan-chuong", "Huân chương Lao động", {
        level: "state",
        subjects: ["group", "household", "person"],
        branches: ["organise", "contribute"],
      }),
      award("ky-niem-chuong", "Kỷ niệm chương", {
        level: "province",
        subjects: ["person"],
        branches: ["contribute"],
      }),
      award("giay-khen-thi-xa", "Giấy khen của Chủ tịch UBND thị xã", {
        level: "town",
        subjects: ["group", "person"],
        branches: ["organise"],
      }),
      award("giay-khen-phuong", "Giấy khen của Chủ tịch UBND xã, phường", {
        level: "own",
        subjects: ["group", "household", "person"],
        branches: ["organise", "contribute"],
      }),
    ],
  },
};

const nomination: Typed = {
  award: "Kỷ niệm chương",
  subject: "Cá nhân",
  nominee: "Lò Văn Panh",
  position: "Trưởng bản Hốc, phường Na Lay",
  branch: "Đóng góp tiền, vật chất, công sức",
  donor: "Lò Văn Panh",
  achievement: "Ủng hộ 20 triệu đồng và 30 ngày công",
  minutesNo: "02/BB",
  present: 9,
  agreed: 9,
};

function codesOf(changes: Typed): readonly string[] {
  return said(checkTyped("nominations", [{ ...nomination, ...changes }], context).issues);
}

describe("a nomination", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["of a person who gave", {}, []],
    ["of a group for a person's honour", { subject: "Tập thể" }, ["E63 block subject"]],
    ["of a household for it", { subject: "Hộ gia đình" }, ["E63 block subject"]],
    [
      "for advising, which it does not honour",
      { branch: "Tham mưu, tổ chức thực hiện", documentsDrafted: 4 },
      ["E63 block branch"],
    ],
    [
      "for contributing, under the line for organisers",
      { award: "Giấy khen của Chủ tịch UBND thị xã" },
      ["E63 block branch"],
    ],
    [
      "of the State with an influence in the town",
      { award: "Huân chương Lao động", influence: "Toàn thị xã" },
      ["E63 block influence"],
    ],
    [
      "of the State with an influence in the province",
      { award: "Huân chương Lao động", influence: "Toàn tỉnh" },
      [],
    ],
    ["of somebody from elsewhere", { origin: "Ngoài địa bàn" }, []],
    [
      "of somebody from elsewhere for an honour of the town",
      {
        award: "Giấy khen của Chủ tịch UBND thị xã",
        branch: "Tham mưu, tổ chức thực hiện",
        documentsDrafted: 4,
        origin: "Ngoài địa bàn",
      },
      ["E63 block origin"],
    ],
    ["of somebody under inquiry", { isUnderInquiry: "Có" }, ["E63 block isUnderInquiry"]],
    ["of somebody honoured for it", { isHonoured: "Có" }, ["E63 block isHonoured"]],
    ["of somebody honoured for nothing yet", { isHonoured: "Không" }, []],
    ["with more votes than members", { agreed: 10 }, ["E41 block agreed"]],
    ["decided on an unknown day", { decisionNo: "12/QĐ-UBND" }, ["E48 warn decisionOn"]],
    ["without the evidence of its branch", { donor: null }, ["E48 warn donor"]],
    ["of an honour nobody knows", { award: "Cúp vàng" }, ["E16 block award"]],
  ])("%s", (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  it("stands once per nominee, honour and merit", () => {
    const both = [nomination, { ...nomination, minutesNo: "03/BB" }];
    expect(said(checkTyped("nominations", both, context).issues)).toEqual(["E24 block nominee"]);
  });

  it("under a unit's own authority needs nobody's decision", () => {
    const form = formById("nominations");
    const isFree = (id: string) => needsNoDecision(form, { award: id }, context);
    expect(["giay-khen-phuong", "giay-khen-thi-xa", "ky-niem-chuong"].map(isFree)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each<[string, Typed, string]>([
    ["proposed", { minutesNo: null }, "proposed"],
    ["voted on", {}, "voted"],
    ["found to meet the conditions", { appraisal: "Đủ điều kiện" }, "agreed"],
    ["declined", { appraisal: "Không đủ điều kiện" }, "declined"],
    ["decided", { decisionNo: "12/QĐ-UBND", decisionOn: day("2025-03-01") }, "decided"],
  ])("counts as %s", (_, changes, stage) => {
    // The seed knows no such honour, so the totals hold none: the stage is what is looked at.
    expect(Object.keys(countedOf("nominations", { ...nomination, ...changes }))).toEqual([
      `nominations|none|person|contribute|${stage}`,
    ]);
  });
});
