import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario } from "../facts.ts";

const sameId = (id: string, second = {}): Scenario["rows"] => [
  ["households", { nationalId: id }, ""],
  ["households", { nationalId: id, ...second }, "E24 block nationalId"],
];
const withoutId = { nationalId: null, noIdReason: "Đang chờ cấp thẻ" };
const received = day("2025-01-10");

/** One thing written down twice. Source: domain §5.1 "Duplicate keys", E24, E26, E62, E66. */
export const collisions: readonly Scenario[] = [
  { why: "E24: a person twice", rows: sameId("011085700001") },
  {
    why: "E24: the same with another name and village",
    rows: sameId("011085700002", { village: "bản Na Nát", head: "Quàng Văn Hặc" }),
  },
  {
    why: "E24: the same typed with spaces",
    rows: [
      ["households", { nationalId: "011085700003" }, ""],
      [
        "households",
        { nationalId: "011 085 700 003" },
        "E24 block nationalId; E42 fixed nationalId",
      ],
    ],
  },
  {
    why: "one of the two was entered by mistake",
    rows: [
      ["households", { nationalId: "011085700004" }, ""],
      [
        "households",
        { nationalId: "011085700004", exitReason: "Trùng hộ", exitOn: day("2025-01-10") },
        "",
      ],
    ],
  },
  {
    why: "E26: the same name without an id",
    rows: [
      ["households", { head: "Tòng Văn Muôn" }, ""],
      ["households", { head: "Tòng Văn Muôn", ...withoutId }, "E26 warn head"],
    ],
  },
  {
    why: "E26: tone placed otherwise",
    rows: [
      ["households", { head: "Lù Văn Thuý" }, ""],
      ["households", { head: "Lù Văn Thúy", ...withoutId }, "E26 warn head"],
    ],
  },
  {
    why: "E26: i for y",
    rows: [
      ["households", { head: "Điêu Chính Quý", ...withoutId }, ""],
      ["households", { head: "Điêu Chính Quí", ...withoutId }, "E26 warn head"],
    ],
  },
  {
    why: "E26: in capitals",
    rows: [
      ["households", { head: "Cà Văn Thoong" }, ""],
      ["households", { head: "CÀ VĂN THOONG", ...withoutId }, "E26 warn head; E45 warn head"],
    ],
  },
  {
    why: "namesakes with two ids are two persons",
    rows: [
      ["households", { head: "Vì Văn Ơn" }, ""],
      ["households", { head: "Vì Văn Ơn" }, ""],
    ],
  },
  {
    why: "namesakes of two villages",
    rows: [
      ["households", { head: "Vì Văn Inh", ...withoutId }, ""],
      ["households", { head: "Vì Văn Inh", village: "bản Chi Luông", ...withoutId }, ""],
    ],
  },
  {
    why: "E24: a house with two lines of progress",
    rows: [
      ["households", { as: "A" }, ""],
      ["approvals", { household: "@A" }, ""],
      ["construction", { household: "@A" }, ""],
      ["construction", { household: "@A", stage: "Mái" }, "E24 block household"],
    ],
  },
  {
    why: "E24: a household twice in one decision",
    rows: [
      ["households", { as: "A" }, ""],
      ["approvals", { household: "@A", decisionNo: "31/QĐ-UBND", amount: 20_000_000 }, ""],
      [
        "approvals",
        { household: "@A", decisionNo: "31/qđ-ubnd", amount: 20_000_000 },
        "E24 block household",
      ],
    ],
  },
  {
    why: "E24: one entry of the ledger pasted twice",
    rows: [
      ["money", { donor: "Công ty Nậm Cản", amount: 7_000_000, receipt: null }, ""],
      ["money", { donor: "Công ty Nậm Cản", amount: 7_000_000, receipt: null }, "E24 block amount"],
    ],
  },
  {
    why: "E66: the same gift with another remark",
    rows: [
      ["money", { donor: "Công ty Bản Hốc", amount: 8_000_000, receipt: "PT 11" }, ""],
      [
        "money",
        { donor: "Công ty Bản Hốc", amount: 8_000_000, receipt: "PT 11", note: "Ủng hộ Tết" },
        "E66 warn amount",
      ],
    ],
  },
  {
    why: "E66: the same gift, the day of the pledge added",
    rows: [
      ["money", { donor: "Hội Chữ thập đỏ", amount: 9_000_000, receipt: null }, ""],
      [
        "money",
        {
          donor: "HỘI CHỮ THẬP ĐỎ",
          amount: 9_000_000,
          receipt: null,
          pledgedOn: day("2025-01-02"),
        },
        "E66 warn amount",
      ],
    ],
  },
  {
    why: "E66: state money for one house and instalment twice",
    rows: [
      ["households", { as: "A" }, ""],
      ["approvals", { household: "@A" }, ""],
      [
        "construction",
        { household: "@A", stage: "San nền, móng", startedOn: day("2024-12-20") },
        "",
      ],
      ["money", stateMoney({ amount: 20_000_000, receipt: null }), ""],
      [
        "money",
        stateMoney({ amount: 20_000_000, receipt: null, note: "Kho bạc" }),
        "E66 warn amount",
      ],
    ],
  },
  {
    why: "one donor gives twice on two days",
    rows: [
      ["money", { donor: "Công ty Đà Giang", amount: 5_000_000, receipt: null }, ""],
      [
        "money",
        {
          donor: "Công ty Đà Giang",
          amount: 5_000_000,
          receipt: null,
          receivedOn: day("2025-02-20"),
        },
        "",
      ],
    ],
  },
  {
    why: "E62: for the fund, then for a household",
    rows: [
      ["households", { as: "A" }, ""],
      ["money", { donor: "Công ty Pa Vạt", amount: 30_000_000, receipt: "PT 21" }, ""],
      [
        "money",
        { donor: "Công ty Pa Vạt", amount: 30_000_000, receipt: "PT 21", household: "@A" },
        "E62 warn household",
      ],
    ],
  },
  {
    why: "E62: for a household, then for the fund",
    rows: [
      ["households", { as: "A" }, ""],
      [
        "money",
        { donor: "Công ty Na Nát", amount: 31_000_000, receipt: "PT 22", household: "@A" },
        "",
      ],
      [
        "money",
        { donor: "Công ty Na Nát", amount: 31_000_000, receipt: "PT 22" },
        "E62 warn household",
      ],
    ],
  },
  {
    why: "E62: the fund's row stays though it was shared out",
    rows: [
      ["households", { as: "A" }, ""],
      ["households", { as: "B" }, ""],
      [
        "money",
        { donor: "Quỹ Tấm lòng", amount: 10_000_000, receipt: "PT 23", household: "@A" },
        "",
      ],
      [
        "money",
        { donor: "Quỹ Tấm lòng", amount: 10_000_000, receipt: "PT 23", household: "@B" },
        "",
      ],
      ["money", { donor: "Quỹ Tấm lòng", amount: 20_000_000, receipt: "PT 23" }, "E62 warn amount"],
    ],
  },
  {
    why: "E24: one meeting twice",
    rows: [
      ["rounds", { village: "bản Đớ", heldOn: received }, ""],
      ["rounds", { village: "bản Đớ", heldOn: received, agreed: 17 }, "E24 block village"],
    ],
  },
  {
    why: "E24: one obstacle of a house twice",
    rows: [
      ["households", { as: "A" }, ""],
      ["obstacles", { household: "@A", kind: "Hồ sơ" }, ""],
      ["obstacles", { household: "@A", kind: "Hồ sơ" }, "E24 block kind"],
    ],
  },
];

function stateMoney(changes: object) {
  return {
    source: "NSTW",
    donor: null,
    household: "@A",
    instalment: "Đợt 1",
    receivedOn: null,
    disbursedOn: day("2025-01-20"),
    ...changes,
  };
}
