import { forms } from "../../shared/forms/catalogue.ts";
import type { Column, Owner, Sensitivity } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";

const owners: Readonly<Record<Owner, string>> = {
  ward: "xã, phường",
  office: "phòng ban",
  front: "UBMTTQ",
  union: "đoàn thể",
  centre: "Trung tâm VH-TT-TH",
  standing: "Phòng QLĐT (thường trực)",
  emulation: "Phòng Nội vụ",
  labour: "Phòng LĐ-TB&XH",
  culture: "Phòng VH&TT",
};

const seen: Readonly<Record<Sensitivity, string>> = {
  posted: "hangs on the village board",
  internal: "the unit and its reviewers",
  personal: "the unit; reviewers masked",
  sensitive: "the unit; reviewers where they need it",
};

/** Every form with its columns, as `npm run docs` writes it: what a person or another program needs to know of a sheet. */
export function formsPage(): string {
  return [
    "# Forms",
    "",
    "Generated from `shared/forms` by `npm run docs`. A form is data: template, drop-downs, parser, checks, API and totals follow.",
    "",
    ...forms.flatMap((form) => [...formSection(form), ""]),
  ].join("\n");
}

function formSection(form: Form): readonly string[] {
  const filler = form.filledBy === undefined ? "" : `, filled in by ${owners[form.filledBy]}`;
  return [
    `## ${form.sheet} (\`${form.id}\`)`,
    "",
    `${form.title.vi}. ${form.title.en}. Version ${form.version}.`,
    "",
    `- Kept by ${form.owners.map((owner) => owners[owner]).join(", ")}${filler}.`,
    `- A row is known by ${form.keys.map((key) => key.join(" + ")).join(", else ")}.`,
    `- Decided in ${form.autoAccept ? "no lane: clean rows are received" : `lanes ${form.lanes.join(", ")}`}.`,
    "",
    "| Column | Key | Kind | Needed | Who sees it | Answers |",
    "| --- | --- | --- | --- | --- | --- |",
    ...form.columns.map(columnLine),
  ];
}

function columnLine(column: Column): string {
  const { label, key, kind, sensitivity, options = [], source } = column;
  const answers = source ?? options.map((option) => option.label).join("; ");
  const cells = [
    `${label.vi}<br>${label.en}`,
    `\`${key}\``,
    kind,
    neededOf(column),
    seen[sensitivity],
    `${answers}${column.counted === true ? " (counted)" : ""}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function neededOf({ essential, required, requiredWhen }: Column): string {
  if (essential === true) return "to send the row";
  if (required) return "to be complete";
  return requiredWhen === undefined ? "" : "sometimes";
}
