import type { Quota } from "../campaign.ts";
import { awards } from "./awards.ts";
import { units } from "./units.ts";

/**
 * A line for each unit and honour of the town, all "chưa phân bổ": numbers come with the Kế hoạch tổng kết (plan III.2.2.c), and
 * nothing allotted is not zero.
 */
export const quotas: readonly Quota[] = awards
  .filter(({ level }) => level === "town")
  .flatMap(({ id: award, subjects }) =>
    units.flatMap(({ id: unit }) =>
      subjects.map((subject) => ({
        award,
        unit,
        subject,
        number: null,
        document: "kh-2404",
        citation: "Kế hoạch 2404/KH-UBND ngày 25/9/2024, III.2.2.c; chờ Kế hoạch tổng kết",
        confirmed: false,
      })),
    ),
  );
