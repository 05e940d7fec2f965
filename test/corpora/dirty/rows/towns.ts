import { isoToSerial as day } from "../../../../shared/text/date.ts";
import {
  emulationClerk,
  frontClerk,
  naLayClerk,
  naLayColleague,
  songDaClerk,
} from "../../../fakes/small-town.ts";
import type { TownFact } from "./town-fact.ts";
import { lockFacts } from "./town-locks.ts";
import { rightsFacts } from "./town-rights.ts";
import { another, elsewhere, gift, house, listed, person } from "./town-rows.ts";

/** A person typed over a household: the add-in sends a new row and asks about the one that is gone, so that E68 never arises. */
const takenForAnother = "E58 warn -";
const mine = { who: naLayClerk, form: "households" } as const;
const progress = { who: naLayClerk, form: "construction", house: person, first: house } as const;

/** Source: domain §8.2 E25, E34, E51, E59, E66, E68; design §3, §5. */
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
  ...rightsFacts,
  ...lockFacts,
];
