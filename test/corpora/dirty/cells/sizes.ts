import type { CellFact } from "../facts.ts";

const name60 = `Lò ${"Panh ".repeat(11)}An`;

/** The caps of reliability §4: what is too long is refused with its limit, never cut. */
export const sizes: readonly CellFact[] = [
  [name60, "head", ""],
  [`${name60}h`, "head", "E67 block"],
  ["Lò ".repeat(300), "head", "E67 block"],
  ["x".repeat(32_767), "head", "E67 block"],
  ["x".repeat(500), "note", ""],
  [`x${"\n".repeat(253)}y`, "note", ""],
  ["x".repeat(501), "note", "E67 block"],
  ["x".repeat(5000), "note", "E67 block"],
  ["x".repeat(32_767), "note", "E67 block"],
  ["9".repeat(30), "oldPaper", ""],
  ["9".repeat(31), "oldPaper", "E67 block"],
  ["y".repeat(120), "noIdReason", ""],
  ["y".repeat(121), "noIdReason", "E67 block"],
  ["z".repeat(60), "poorListDecision", ""],
  ["z".repeat(61), "poorListDecision", "E67 block"],
  ["0".repeat(200), "phone", "E55 warn"],
  ["0".repeat(1000), "nationalId", "E19 block"],
  ["9".repeat(40), "people", "E67 block"],
  [1e21, "people", "E67 block"],
  ["1".repeat(200), "area", "E67 block"],
  ["1/".repeat(2500), "birth", "E27 block"],
  ["bản Hốc ".repeat(600), "village", "E16 block"],
  ["Hộ nghèo".repeat(4000), "category", "E16 block"],
  ["x".repeat(5000), "flagMerit", "E16 block"],
  [`Nam${" ".repeat(150)}`, "sex", "E42 fixed"],
];
