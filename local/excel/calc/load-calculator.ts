import type { CreateCalculator } from "../model/calculator.ts";

/** The formula engine comes only when a workbook is about to be calculated: it is a quarter of a megabyte of script. */
export async function loadCalculator(): Promise<CreateCalculator> {
  const { createCalculator } = await import("./create-calculator.ts");
  return createCalculator;
}
