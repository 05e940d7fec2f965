/** Excel.DataValidation of a range or of several areas. */
import { cellCount, containsArea, intersect, subtractFromAll } from "../../model/area.ts";
import type { DataValidationModel } from "../../model/rules.ts";
import type { Area } from "../../model/types.ts";
import { noteLook, requireSheet, type Book } from "../../book/book.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { requireUnprotected } from "../../book/protection.ts";
import { cellAt, hasContent } from "../../grid/read-cells.ts";
import { obeysValidation } from "../../rules/check-value.ts";
import { validationAt } from "../../rules/rule-cells.ts";
import { gatherAreas } from "../range/range-find.ts";
import { asFlag, asOneOf, asRecord } from "../arguments.ts";
import type { MethodResult, ObjectType, Scope } from "../object-type.ts";
import { readRule, shownRule } from "./validation-rule.ts";
import type { Areas } from "../targets.ts";

const noPrompt: DataValidationModel["prompt"] = { showPrompt: true, title: "", message: "" };
const noAlert: DataValidationModel["errorAlert"] = {
  showAlert: true,
  style: "Stop",
  title: "",
  message: "",
};

/** The one validation that covers every cell; undefined: none has any; "mixed": they differ. */
function common({ sheet, areas }: Areas): DataValidationModel | undefined | "mixed" {
  let found: DataValidationModel | undefined | "none";
  for (const area of areas) {
    const touching = sheet.validations.filter((validation) =>
      validation.areas.some((each) => intersect(each, area) !== undefined),
    );
    const [first, ...more] = touching;
    const covers =
      first !== undefined &&
      (first.areas.some((each) => containsArea(each, area)) ||
        subtractAll([area], first.areas).length === 0);
    if (more.length > 0 || (first !== undefined && !covers)) return "mixed";
    const here = first ?? "none";
    if (found !== undefined && found !== here) return "mixed";
    found = here;
  }
  return found === "none" ? undefined : found;
}

function subtractAll(areas: Area[], holes: readonly Area[]): Area[] {
  return holes.reduce(subtractFromAll, areas);
}

/** Changes the validation of these cells only; others that shared it keep theirs. */
function change(
  target: Areas,
  { book }: Scope,
  how: (validation: DataValidationModel) => void,
): void {
  const { sheet } = target;
  requireUnprotected(sheet);
  const areas = target.areas.map((area) => ({ ...area }));
  const existing = common(target);
  const base =
    existing === undefined || existing === "mixed" ? newValidation() : structuredClone(existing);
  const changed = { ...base, areas };
  how(changed);
  removeFrom(sheet.validations, areas);
  sheet.validations = [
    ...sheet.validations.filter((validation) => validation.areas.length > 0),
    changed,
  ];
  for (const area of areas) noteLook(book, sheet, area);
}

function newValidation(): DataValidationModel {
  return { areas: [], ignoreBlanks: true, prompt: { ...noPrompt }, errorAlert: { ...noAlert } };
}

function removeFrom(validations: readonly DataValidationModel[], areas: readonly Area[]): void {
  for (const validation of validations) validation.areas = subtractAll(validation.areas, areas);
}

function typeOf(target: Areas): string {
  const found = common(target);
  if (found === "mixed")
    return target.sheet.validations.length > 1 ? "MixedCriteria" : "Inconsistent";
  return found?.rule?.type ?? "None";
}

function invalidCells(book: Book, { sheet, areas }: Areas): { row: number; column: number }[] {
  const invalid: { row: number; column: number }[] = [];
  for (const area of areas) {
    const bottom = Math.min(area.bottom, sheet.rows.length - 1);
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= Math.min(area.right, area.left + 2000); column += 1) {
        const cell = cellAt(sheet, row, column);
        const validation = hasContent(cell) ? validationAt(sheet, row, column) : undefined;
        if (validation === undefined || cell === undefined) continue;
        if (
          !obeysValidation(book, validation, { place: { sheet, row, column }, value: cell.value })
        )
          invalid.push({ row, column });
      }
    }
  }
  return invalid;
}

function invalidAreas(target: Areas, scope: Scope): MethodResult {
  const areas = gatherAreas(invalidCells(scope.book, target));
  return areas.length === 0 ? null : scope.object("RangeAreas", { sheet: target.sheet, areas });
}

/** true: all cells obey; false: none does; null: some. */
function validity(target: Areas, { book }: Scope): boolean | null {
  const count = target.areas.reduce((sum, area) => sum + cellCount(area), 0);
  const wrong = invalidCells(book, target).length;
  return wrong === 0 ? true : wrong === count ? false : null;
}

function textField(fields: ReadonlyMap<string, unknown>, name: string, maxLength: number): string {
  const given = fields.get(name) ?? "";
  if (typeof given !== "string" || given.length > maxLength) throw invalidArgument();
  return given;
}

/** Characters. Source: [MS-OI29500] 2.1.613 and [MS-XLSB] 2.5.37, read 23 November 2026; files hold no more. */
const maxTitle = 32;
const maxPrompt = 255;
const maxAlert = 225;

export const dataValidation: ObjectType<Areas> = {
  require: ({ sheet }, { book }) => {
    requireSheet(book, sheet);
  },
  scalars: {
    Type: { get: typeOf },
    Rule: {
      get: (target) => {
        const found = common(target);
        return found === "mixed" ? null : shownRule(found?.rule);
      },
      set: (target, given, scope) => {
        const rule = readRule(given);
        change(target, scope, (validation) => {
          validation.rule = rule;
        });
      },
    },
    IgnoreBlanks: {
      get: (target) => {
        const found = common(target);
        return found === "mixed" ? null : (found?.ignoreBlanks ?? true);
      },
      set: (target, given, scope) => {
        const ignoreBlanks = asFlag(given);
        change(target, scope, (validation) => {
          validation.ignoreBlanks = ignoreBlanks;
        });
      },
    },
    Prompt: {
      get: (target) => {
        const found = common(target);
        return found === "mixed" ? null : { ...(found?.prompt ?? noPrompt) };
      },
      set: (target, given, scope) => {
        const fields = asRecord(given);
        const prompt = {
          showPrompt: fields.get("showPrompt") !== false,
          title: textField(fields, "title", maxTitle),
          message: textField(fields, "message", maxPrompt),
        };
        change(target, scope, (validation) => {
          validation.prompt = prompt;
        });
      },
    },
    ErrorAlert: {
      get: (target) => {
        const found = common(target);
        return found === "mixed" ? null : { ...(found?.errorAlert ?? noAlert) };
      },
      set: (target, given, scope) => {
        const fields = asRecord(given);
        const style = asOneOf(fields.get("style") ?? "Stop", [
          "Stop",
          "Warning",
          "Information",
        ] as const);
        const alert = {
          showAlert: fields.get("showAlert") !== false,
          style,
          title: textField(fields, "title", maxTitle),
          message: textField(fields, "message", maxAlert),
        };
        change(target, scope, (validation) => {
          validation.errorAlert = alert;
        });
      },
    },
    Valid: { get: validity, onRequest: true },
  },
  methods: {
    Clear: ({ sheet, areas }, _args, { book }) => {
      requireUnprotected(sheet);
      removeFrom(sheet.validations, areas);
      sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
      for (const area of areas) noteLook(book, sheet, area);
      return undefined;
    },
    GetInvalidCells: (target, _args, scope) => {
      const found = invalidAreas(target, scope);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetInvalidCellsOrNullObject: (target, _args, scope) => invalidAreas(target, scope),
  },
};
