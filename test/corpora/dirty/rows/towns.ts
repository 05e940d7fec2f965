import type { Member } from "../../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../../shared/forms/column.ts";
import { isoToSerial as day } from "../../../../shared/text/date.ts";
import {
  emulationClerk,
  frontClerk,
  naLayClerk,
  naLayColleague,
  officeClerk,
  songDaClerk,
} from "../../../fakes/small-town.ts";
import type { Typed } from "../facts.ts";

/** What somebody else does meanwhile: sends a row, accepts mine, or changes mine. */
export type Step =
  | readonly ["sends", Member, unit: string, FormId, Typed]
  | readonly ["accepts"]
  | readonly ["changes", Member, Typed];

/** A row that the town makes wrong, not its own cells. On 1/11/2024 in the small town of the tests. */
export interface TownFact {
  readonly why: string;
  readonly who: Member;
  readonly form: FormId;
  /** A household of the unit, sent first; the row names it "@A". */
  readonly house?: Typed;
  /** What the row says when it is sent first; absent = it is new. */
  readonly first?: Typed;
  readonly meanwhile: readonly Step[];
  /** What is typed over it, or the new row. */
  readonly then: Typed;
  /** As for rows. */
  readonly expected: string;
  /** Where the add-in has another way to the same end. */
  readonly inAddin?: string;
}

const person: Typed = {
  head: "Lò Văn Panh",
  nationalId: "011085000777",
  sex: "Nam",
  birth: 1985,
  village: "bản Hốc",
  people: 4,
  category: "Hộ nghèo",
  workType: "Xây mới",
  surveyedOn: day("2024-10-05"),
};
const elsewhere = { ...person, village: "bản Đáp" };
const another = { head: "Cà Văn Nọi", nationalId: "011085000999" };
const gift: Typed = {
  source: "Doanh nghiệp, nhà hảo tâm",
  donor: "Công ty Đà Giang",
  kind: "Tiền",
  amount: 30_000_000,
  receivedOn: day("2024-10-10"),
};
const house: Typed = {
  household: "@A",
  stage: "Khung, tường",
  percent: 60,
  startedOn: day("2024-10-15"),
};
const listed: Typed = {
  head: "Quàng Thị Danh",
  nationalId: "011185000001",
  unit: "phường Na Lay",
  village: "bản Hốc",
  category: "Hộ nghèo",
  year: 2024,
  decision: "QĐ 1200/QĐ-UBND",
};
const rights: Typed = {
  name: "Lò Văn Panh",
  unit: "phường Na Lay",
  clerk: "x",
  validFrom: day("2024-10-01"),
};
const honour: Typed = {
  award: "Giấy khen",
  subject: "Cá nhân",
  nominee: "Lò Văn Panh",
  position: "Trưởng bản Hốc",
  branch: "Tham mưu, tổ chức thực hiện",
  achievement: "Tổ chức dựng 12 nhà",
  documentsDrafted: 3,
};
/** A person typed over a household: the add-in sends a new row and asks about the one that is gone, so that E68 never arises. */
const takenForAnother = "E58 warn -";
const mine = { who: naLayClerk, form: "households" } as const;
const progress = { who: naLayClerk, form: "construction", house: person, first: house } as const;

/** Source: domain §8.2 E25, E34, E51, E59, E66, E68, E71, E74; design §3, §5; reliability §1.4. */
export const townFacts: readonly TownFact[] = [
  {
    ...mine,
    why: "E25: another ward has the person",
    meanwhile: [["sends", songDaClerk, "song-da", "households", elsewhere]],
    then: person,
    expected: "E25 warn nationalId",
  },
  {
    ...mine,
    why: "E25: under another name",
    meanwhile: [
      ["sends", songDaClerk, "song-da", "households", { ...elsewhere, head: "Lò Văn Pánh" }],
    ],
    then: person,
    expected: "E25 warn nationalId",
  },
  {
    ...mine,
    why: "E25: typed with spaces",
    meanwhile: [["sends", songDaClerk, "song-da", "households", elsewhere]],
    then: { ...person, nationalId: "011 085 000 777" },
    expected: "E25 warn nationalId; E42 fixed nationalId",
  },
  {
    ...mine,
    why: "another ward gave the person up",
    meanwhile: [
      [
        "sends",
        songDaClerk,
        "song-da",
        "households",
        { ...elsewhere, exitReason: "Nhập sai", exitOn: day("2024-10-20") },
      ],
    ],
    then: person,
    expected: "",
  },
  {
    why: "E66: the Front wrote the gift down, too",
    who: naLayClerk,
    form: "money",
    meanwhile: [["sends", frontClerk, "mttq", "money", gift]],
    then: { ...gift, receivedOn: day("2024-10-14") },
    expected: "E66 warn amount",
  },
  {
    why: "the Front's gift of a month before",
    who: naLayClerk,
    form: "money",
    meanwhile: [["sends", frontClerk, "mttq", "money", { ...gift, receivedOn: day("2024-09-10") }]],
    then: gift,
    expected: "",
  },
  {
    ...progress,
    why: "E34: from the walls back to the foundation",
    meanwhile: [],
    then: { stage: "San nền, móng" },
    expected: "E33 warn startedOn; E34 warn stage",
  },
  {
    ...progress,
    why: "E34: from 60 % to 40 %",
    meanwhile: [],
    then: { percent: 40 },
    expected: "E33 warn startedOn; E34 warn percent",
  },
  {
    ...progress,
    why: "E34: both",
    meanwhile: [],
    then: { stage: "San nền, móng", percent: 20 },
    expected: "E33 warn startedOn; E34 warn percent; E34 warn stage",
  },
  {
    ...progress,
    why: "back, and why",
    meanwhile: [],
    then: { percent: 40, note: "Lũ cuốn một bức tường, xây lại" },
    expected: "E33 warn startedOn",
  },
  {
    ...mine,
    why: "E51: poor, not on the list",
    meanwhile: [["sends", emulationClerk, "noi-vu", "poor-list", listed]],
    then: person,
    expected: "E51 warn category",
  },
  {
    ...mine,
    why: "E51: near-poor, not on the list",
    meanwhile: [["sends", emulationClerk, "noi-vu", "poor-list", listed]],
    then: { ...person, category: "Hộ cận nghèo" },
    expected: "E51 warn category",
  },
  {
    ...mine,
    why: "E51: on the list of the year before only",
    meanwhile: [
      [
        "sends",
        emulationClerk,
        "noi-vu",
        "poor-list",
        { ...listed, nationalId: "011085000777", year: 2023 },
      ],
      ["sends", emulationClerk, "noi-vu", "poor-list", listed],
    ],
    then: person,
    expected: "E51 warn category",
  },
  {
    ...mine,
    why: "poor, on the list",
    meanwhile: [
      ["sends", emulationClerk, "noi-vu", "poor-list", { ...listed, nationalId: "011085000777" }],
    ],
    then: person,
    expected: "",
  },
  {
    ...mine,
    why: "poor by a later decision",
    meanwhile: [["sends", emulationClerk, "noi-vu", "poor-list", listed]],
    then: { ...person, poorListDecision: "QĐ 12/QĐ-UBND" },
    expected: "",
  },
  {
    ...mine,
    why: "E59: a colleague counted other people",
    first: person,
    meanwhile: [["changes", naLayColleague, { people: 6 }]],
    then: { people: 5 },
    expected: "E59 block -",
  },
  {
    ...mine,
    why: "E59: a colleague counted other people and another need",
    first: person,
    meanwhile: [["changes", naLayColleague, { people: 6, workType: "Sửa chữa" }]],
    then: { people: 5, note: "Thêm một cháu" },
    expected: "E59 block -",
  },
  {
    ...mine,
    why: "E59: a colleague sent the person before",
    meanwhile: [["sends", naLayColleague, "na-lay", "households", { ...person, people: 6 }]],
    then: person,
    expected: "E59 block -",
  },
  {
    ...mine,
    why: "E68: an accepted household becomes another",
    first: person,
    meanwhile: [["accepts"]],
    then: another,
    expected: "E68 block nationalId",
    inAddin: takenForAnother,
  },
  {
    ...mine,
    why: "an accepted household without an id gets another name",
    first: { ...person, nationalId: null, noIdReason: "Đang chờ cấp thẻ" },
    meanwhile: [["accepts"]],
    then: { head: "Cà Văn Nọi", village: "bản Na Nát", birth: 1985 },
    expected: "",
    inAddin: takenForAnother,
  },
  {
    ...mine,
    why: "E68: the same with another birth and village",
    first: person,
    meanwhile: [["accepts"]],
    then: { ...another, village: "bản Na Nát", people: 6 },
    expected: "E68 block nationalId",
    inAddin: takenForAnother,
  },
  {
    ...mine,
    why: "E68: the same, and it left the list",
    first: person,
    meanwhile: [["accepts"]],
    then: { ...another, exitReason: "Chuyển nơi khác", exitOn: day("2024-10-30") },
    expected: "E68 block nationalId",
    inAddin: takenForAnother,
  },
  {
    ...mine,
    why: "an accepted household with a corrected name",
    first: person,
    meanwhile: [["accepts"]],
    then: { head: "Lò Văn Panh Em" },
    expected: "",
  },
  {
    why: "E71: rights for oneself",
    who: officeClerk,
    form: "members",
    meanwhile: [],
    then: { ...rights, oid: "p-qldt" },
    expected: "E71 block oid",
  },
  {
    why: "E71: the same in the own office",
    who: officeClerk,
    form: "members",
    meanwhile: [],
    then: { ...rights, oid: "p-qldt", unit: "Phòng Quản lý Đô thị", clerk: null, leader: "x" },
    expected: "E71 block oid",
  },
  {
    why: "E71: the same in capitals",
    who: officeClerk,
    form: "members",
    meanwhile: [],
    then: { ...rights, oid: "P-QLDT" },
    expected: "E69 block oid; E71 block oid",
  },
  {
    why: "E74: a ward appraises",
    who: naLayClerk,
    form: "nominations",
    meanwhile: [],
    then: { ...honour, appraisal: "Đủ điều kiện" },
    expected: "E64 warn award; E74 block appraisal",
  },
  {
    why: "E74: a ward says when it was appraised",
    who: naLayClerk,
    form: "nominations",
    meanwhile: [],
    then: { ...honour, appraisedOn: day("2024-10-20") },
    expected: "E64 warn award; E74 block appraisedOn",
  },
  {
    ...mine,
    why: "E74: a ward confirms the category",
    meanwhile: [],
    then: { ...person, categoryCheck: "Đúng" },
    expected: "E74 block categoryCheck",
  },
];
