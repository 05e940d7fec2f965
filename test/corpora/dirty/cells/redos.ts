import type { CellFact } from "../facts.ts";

/** Texts that keep a careless pattern busy for minutes; here they get their verdict like any other. */
export const redos: readonly CellFact[] = [
  [`${"a".repeat(28)}1`, "head", "E45 warn"],
  [`${"a".repeat(59)}!`, "head", "E45 warn"],
  [`${"A ".repeat(29)}1`, "head", "E45 warn"],
  ["-".repeat(60), "head", "E45 warn"],
  ["Lò ".repeat(5000), "head", "E67 block"],
  ["(".repeat(500), "note", ""],
  ["a^".repeat(250), "note", ""],
  ["o+".repeat(250), "note", ""],
  ["a'".repeat(250), "note", ""],
  ["á".repeat(500), "note", ""],
  [`${" ".repeat(400)}x`, "note", "E42 fixed"],
  [`x${" ".repeat(30_000)}y`, "note", "E42 fixed"],
  ["hộ nay đã ".repeat(45), "note", "E42 fixed"],
  ["mất ".repeat(120), "note", "E42 fixed"],
  ["0".repeat(80), "phone", "E55 warn"],
  ["-".repeat(80), "phone", "E55 warn"],
  ["1,".repeat(40), "nationalId", "E19 block"],
  ["1e".repeat(40), "nationalId", "E19 block"],
  [`${" ".repeat(79)}1`, "nationalId", "E19 block"],
  ["1.".repeat(40), "people", "E67 block"],
  ["9 ".repeat(40), "people", "E67 block"],
  [".".repeat(80), "area", "E67 block"],
  ["1.000".repeat(16), "area", "E67 block"],
  ["/".repeat(80), "birth", "E27 block"],
  ["ngày ".repeat(16), "birth", "E27 block"],
  ["31/".repeat(26), "surveyedOn", "E27 block"],
  ["2024-".repeat(16), "surveyedOn", "E27 block"],
  ["bản ".repeat(1000), "village", "E16 block"],
  ["Hộ ".repeat(1000), "category", "E16 block"],
  ["x ".repeat(1000), "flagMerit", "E16 block"],
  ["(".repeat(1000), "programme", "E16 block"],
];

/** The same in amounts. */
export const redosAmounts: readonly CellFact[] = [
  ["1 tỷ ".repeat(16), "amount", "E67 block"],
  ["1.".repeat(40), "amount", "E67 block"],
  ["1 ".repeat(40), "amount", "E67 block"],
  ["999,".repeat(20), "amount", "E67 block"],
];
