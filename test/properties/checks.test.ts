import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeIssue } from "../../shared/validate/describe-issue.ts";
import { groupAlike } from "../../shared/validate/group-alike.ts";
import { checkTyped, cleanHousehold, said, type Typed } from "../shared/validate/build-sheet.ts";
import { dirtyHousehold, villageNames } from "./rows.ts";
import { propertyRuns } from "./runs.ts";

const runs = propertyRuns(2412);

/** The household with every fix of its one row accepted. */
function fixed(typed: Typed): Typed {
  const { fixes } = checkTyped("households", [typed]);
  return {
    ...typed,
    ...Object.fromEntries(fixes.map(({ issue, after }) => [issue.column ?? "", after])),
  };
}

describe("a check of households", () => {
  it("finds nothing more to fix where every fix was accepted", () => {
    fc.assert(
      fc.property(dirtyHousehold, (typed) => {
        const before = checkTyped("households", [typed]);
        const after = checkTyped("households", [fixed(typed)]);
        const mended = new Set(
          before.fixes.map(({ issue }) => `${issue.code} ${issue.column ?? ""}`),
        );
        const left = after.issues.map(({ code, column }) => `${code} ${column ?? ""}`);
        expect(left.filter((issue) => mended.has(issue))).toEqual([]);
      }),
      runs,
    );
  });

  it("says the same twice", () => {
    fc.assert(
      fc.property(dirtyHousehold, (typed) => {
        const once = checkTyped("households", [typed]);
        expect(checkTyped("households", [typed])).toEqual(once);
      }),
      runs,
    );
  });

  it("says the same of a row wherever it stands", () => {
    fc.assert(
      fc.property(dirtyHousehold, (typed) => {
        const other = {
          ...cleanHousehold,
          head: "Quàng Thị Nọi",
          nationalId: "011190004567",
          sex: "Nữ",
          birth: 1990,
          village: villageNames.at(-1) ?? null,
        };
        const alone = checkTyped("households", [typed]).issues;
        const below = checkTyped("households", [other, typed]).issues.filter(
          ({ row }) => row === 7,
        );
        expect(said(below)).toEqual(said(alone));
      }),
      runs,
    );
  });

  it("holds a row exactly when an issue of it blocks", () => {
    fc.assert(
      fc.property(dirtyHousehold, (typed) => {
        const { rows, issues } = checkTyped("households", [typed]);
        expect(rows[0]?.held).toBe(issues.some(({ level }) => level === "block"));
      }),
      runs,
    );
  });

  it("has a sentence of at most 160 characters for whatever it finds, in both languages", () => {
    fc.assert(
      fc.property(dirtyHousehold, (typed) => {
        for (const issue of checkTyped("households", [typed]).issues)
          for (const language of ["vi", "en"] as const) {
            const sentence = describeIssue(issue, { language, head: "Lò Văn Panh" });
            expect(sentence.length).toBeLessThanOrEqual(160);
            expect(sentence).not.toMatch(/undefined|NaN|^E\d/);
          }
      }),
      runs,
    );
  });

  it("groups every issue once", () => {
    fc.assert(
      fc.property(fc.array(dirtyHousehold, { minLength: 1, maxLength: 3 }), (list) => {
        const { issues } = checkTyped("households", list);
        const grouped = groupAlike(issues).flatMap((group) => group.issues);
        expect(new Set(grouped)).toEqual(new Set(issues));
        expect(grouped).toHaveLength(issues.length);
      }),
      runs,
    );
  });
});
