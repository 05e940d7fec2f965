import { isoToSerial as day } from "../../../../shared/text/date.ts";
import { naLayClerk } from "../../../fakes/small-town.ts";
import type { TownFact } from "./town-fact.ts";
import { gift, house, person } from "./town-rows.ts";

const mine = { who: naLayClerk, form: "households" } as const;
const ledger = { who: naLayClerk, form: "money" } as const;
const progress = { who: naLayClerk, form: "construction", house: person, first: house } as const;

/** What a locked period takes and refuses. Source: domain §8.2 E65. */
export const lockFacts: readonly TownFact[] = [
  {
    ...ledger,
    why: "E65: a gift of October after October was locked",
    meanwhile: [["locks"]],
    then: gift,
    expected: "E65 block receivedOn",
  },
  {
    ...ledger,
    why: "E65: another sum for a gift of October",
    first: gift,
    meanwhile: [["locks"]],
    then: { amount: 40_000_000 },
    expected: "E65 block receivedOn",
  },
  {
    ...ledger,
    why: "E65: a gift of November was one of October",
    first: { ...gift, receivedOn: day("2024-11-01") },
    meanwhile: [["locks"]],
    then: { receivedOn: day("2024-10-31") },
    expected: "E65 block receivedOn",
  },
  {
    ...ledger,
    why: "E65: a gift of October was one of November",
    first: gift,
    meanwhile: [["locks"]],
    then: { receivedOn: day("2024-11-01") },
    expected: "E65 block receivedOn",
  },
  {
    ...progress,
    why: "E65: a house was begun on another day of October",
    meanwhile: [["locks"]],
    then: { startedOn: day("2024-10-20") },
    expected: "E33 warn startedOn; E65 block startedOn",
    inAddin: "E65 block startedOn",
  },
  {
    ...progress,
    why: "a house begun in October goes on",
    meanwhile: [["locks"]],
    then: { percent: 80 },
    expected: "E33 warn startedOn",
  },
  {
    ...ledger,
    why: "a gift of October with its receipt",
    first: gift,
    meanwhile: [["locks"]],
    then: { receipt: "PT 12" },
    expected: "",
  },
  {
    ...ledger,
    why: "a gift of November after October was locked",
    meanwhile: [["locks"]],
    then: { ...gift, receivedOn: day("2024-11-01") },
    expected: "",
  },
  {
    ...mine,
    why: "a household of October after October was locked",
    meanwhile: [["locks"]],
    then: person,
    expected: "",
  },
];
