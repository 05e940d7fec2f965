import type { Understood } from "../../text/cell.ts";
import type { Value } from "../../forms/column.ts";
import type { Level } from "../issue.ts";

/** Codes whose value was understood, yet a person should look: domain §8.2 level B. */
const doubts: ReadonlySet<string> = new Set(["E20", "E21", "E22", "E45", "E56"]);

/** What a parser's finding means for the row: without a value it blocks, with one it is reported or doubted. */
export function levelOf({ code, value, params }: Understood<Value>): Level {
  if (value === null && code !== "E14") return "block";
  // "31/10/2024" as text has one reading; "05/11/2024" has two, so it is said back in words.
  if (code === "E28") return params["ambiguous"] === 1 ? "warn" : "fixed";
  // +84 and a zero that Excel dropped have one reading; everything else about a phone is a doubt.
  if (code === "E55") return "understood" in params ? "fixed" : "warn";
  return code !== null && doubts.has(code) ? "warn" : "fixed";
}
