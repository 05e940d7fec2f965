import { isoToSerial as day } from "../../../../shared/text/date.ts";
import { naLayClerk, officeClerk } from "../../../fakes/small-town.ts";
import type { TownFact } from "./town-fact.ts";
import { honour, person, rights } from "./town-rows.ts";

/** Rights for oneself and columns of another office. Source: domain §8.2 E71, E74; reliability §1.4. */
export const rightsFacts: readonly TownFact[] = [
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
    who: naLayClerk,
    form: "households",
    why: "E74: a ward confirms the category",
    meanwhile: [],
    then: { ...person, categoryCheck: "Đúng" },
    expected: "E74 block categoryCheck",
  },
];
