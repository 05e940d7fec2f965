import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario, Typed } from "../facts.ts";

/** A household that was voted on and posted. */
export const listed = {
  as: "A",
  votedOn: day("2024-10-12"),
  postedOn: day("2024-10-20"),
};

/** The household "A", then rows about its house. */
export const house = (household: Typed, ...rest: Scenario["rows"]): Scenario["rows"] => [
  ["households", household, ""],
  ...rest.map(([form, changes, expected]): Scenario["rows"][number] => [
    form,
    { household: "@A", ...changes },
    expected,
  ]),
];
