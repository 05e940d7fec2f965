import type { ComparisonKind, DataValidationModel, ValidationRule } from "../../model/rules.ts";
import { areasReference, parseAreas } from "../package/addresses.ts";
import { decodeExcelText, encodeExcelText } from "../package/excel-text.ts";
import {
  attribute,
  child,
  children,
  flagOf,
  listed,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { listTag, tag, textTag } from "../package/xml-write.ts";
import { formulaFromFile, formulaToFile } from "../cells/formula-text.ts";
import { extensions } from "./extensions.ts";
import { operatorFromFile, operatorToFile } from "./operators.ts";

const kinds = new Map<string, ComparisonKind>([
  ["whole", "WholeNumber"],
  ["decimal", "Decimal"],
  ["date", "Date"],
  ["time", "Time"],
  ["textLength", "TextLength"],
]);
const alertStyles = new Map([
  ["stop", "Stop"],
  ["warning", "Warning"],
  ["information", "Information"],
] as const);

/** `<dataValidations>`, and those Excel 2010 put into the extension list because they refer to another sheet. */
export function readValidations(sheet: XmlElement): DataValidationModel[] {
  const plain = listed(sheet, "dataValidations", "dataValidation");
  const extended = extensions(sheet, "dataValidations").flatMap((list) =>
    children(list, "dataValidation"),
  );
  return [...plain, ...extended].flatMap((element) => {
    const sqref = attribute(element, "sqref") ?? textOf(child(element, "sqref"));
    const areas = parseAreas(sqref);
    return areas.length === 0 ? [] : [{ areas, ...readValidation(element) }];
  });
}

function readValidation(element: XmlElement): Omit<DataValidationModel, "areas"> {
  const rule = readRule(element);
  const text = (name: string) => decodeExcelText(attribute(element, name) ?? "");
  return {
    ...(rule && { rule }),
    ignoreBlanks: flagOf(element, "allowBlank"),
    prompt: {
      showPrompt: flagOf(element, "showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    errorAlert: {
      showAlert: flagOf(element, "showErrorMessage"),
      style: alertStyle(attribute(element, "errorStyle")),
      title: text("errorTitle"),
      message: text("error"),
    },
  };
}

function alertStyle(word: string | undefined): "Stop" | "Warning" | "Information" {
  for (const [name, style] of alertStyles) if (name === word) return style;
  return "Stop";
}

function readRule(element: XmlElement): ValidationRule | undefined {
  const type = attribute(element, "type") ?? "none";
  const formula1 = textOf(child(element, "formula1"));
  const formula2 = textOf(child(element, "formula2"));
  if (type === "list") {
    // The attribute's name says the opposite of what it does.
    return {
      type: "List",
      source: listSource(formula1),
      inCellDropDown: !flagOf(element, "showDropDown"),
    };
  }
  if (type === "custom") return { type: "Custom", formula: formulaFromFile(formula1) };
  const kind = kinds.get(type);
  if (kind === undefined) return undefined;
  const operator = operatorFromFile(attribute(element, "operator"));
  // LibreOffice writes a second operand where there is none.
  const hasSecond = operator.endsWith("Between") && formula2 !== "";
  return {
    type: kind,
    operator,
    formula1: operand(formula1),
    ...(hasSecond && { formula2: operand(formula2) }),
  };
}

/** A list in quotes is plain text, anything else a formula. */
function listSource(formula: string): string {
  const literal = /^"(.*)"$/s.exec(formula);
  return literal === null ? formulaFromFile(formula) : (literal[1] ?? "").replaceAll('""', '"');
}

function operand(formula: string): number | string {
  return formula !== "" && Number.isFinite(Number(formula))
    ? Number(formula)
    : formulaFromFile(formula);
}

/** The reverse of `readValidations`; everything Excel 2010 and later reads from the plain list. */
export function writeValidations(validations: readonly DataValidationModel[]): string {
  return listTag("dataValidations", validations.map(writeValidation));
}

function writeValidation(validation: DataValidationModel): string {
  const { rule, prompt, errorAlert } = validation;
  const style = Array.from(alertStyles).find(([, name]) => name === errorAlert.style)?.[0];
  const text = (value: string) => (value === "" ? undefined : encodeExcelText(value));
  return tag(
    "dataValidation",
    {
      ...ruleAttributes(rule),
      errorStyle: style === "stop" ? undefined : style,
      allowBlank: validation.ignoreBlanks || undefined,
      showInputMessage: prompt.showPrompt || undefined,
      showErrorMessage: errorAlert.showAlert || undefined,
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: areasReference(validation.areas),
    },
    ruleFormulas(rule),
  );
}

function ruleAttributes(rule: ValidationRule | undefined) {
  if (rule === undefined) return {};
  if (rule.type === "List")
    return { type: "list", showDropDown: rule.inCellDropDown ? undefined : true };
  if (rule.type === "Custom") return { type: "custom" };
  const type = Array.from(kinds).find(([, kind]) => kind === rule.type)?.[0];
  const operator = operatorToFile(rule.operator);
  return { type, operator: operator === "between" ? undefined : operator };
}

function ruleFormulas(rule: ValidationRule | undefined): string {
  if (rule === undefined) return "";
  if (rule.type === "List") return textTag("formula1", writtenSource(rule.source));
  if (rule.type === "Custom") return textTag("formula1", formulaToFile(rule.formula));
  const second =
    rule.formula2 === undefined ? "" : textTag("formula2", writtenOperand(rule.formula2));
  return textTag("formula1", writtenOperand(rule.formula1)) + second;
}

function writtenSource(source: string): string {
  return source.startsWith("=") ? formulaToFile(source) : `"${source.replaceAll('"', '""')}"`;
}

function writtenOperand(operandValue: number | string): string {
  return typeof operandValue === "number" ? String(operandValue) : formulaToFile(operandValue);
}
