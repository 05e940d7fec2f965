import { formatMoney } from "../../text/money.ts";
import { formatNumber } from "../../text/percent.ts";
import { formById } from "../../forms/catalogue.ts";
import type { Column, FormId, Localised } from "../../forms/column.ts";
import type { Issue } from "../issue.ts";

/** Characters a name and a quoted value may take in a sentence. */
export interface Room {
  readonly name: number;
  readonly quote: number;
}

export interface DescribeOptions {
  readonly language: keyof Localised;
  /** The household or thing of the row, as a person would call it. */
  readonly head?: string | undefined;
}

/** What the sentences of one issue are made of; every part is short and already in the reader's language. */
export interface Parts {
  readonly issue: Issue;
  /** "Ô C12 (hộ Lò Văn Panh)" or "Dòng 12". */
  readonly at: string;
  /** "hộ Lò Văn Panh" or, where no name is known, "dòng 12"; begins a sentence through `capital`. */
  readonly who: string;
  /** Heading of the issue's column. */
  readonly column: string;
  /** A parameter as text, cut to a readable length; "" when absent. */
  readonly text: (key: string) => string;
  /** A parameter in quotation marks. */
  readonly quote: (key: string) => string;
  /** A number with the separators of the language. */
  readonly number: (key: string) => string;
  /** An amount in đồng. */
  readonly money: (key: string) => string;
  /** Heading of another column that a parameter names by its key. */
  readonly heading: (key: string) => string;
  readonly is: (key: string, value: string | number) => boolean;
}

/** Says an issue from its parts. */
export type Sentence = (parts: Parts) => string;

/** Prepares an issue for its sentence, with names and quotations cut to the room given. */
export function partsOf(issue: Issue, { language, head }: DescribeOptions, room: Room): Parts {
  const { params } = issue;
  const name = cut(head ?? "", room.name);
  const text = (key: string) => cut(String(params[key] ?? ""), room.quote);
  const number = (key: string) =>
    typeof params[key] === "number" ? formatNumeral(params[key], language) : text(key);
  const line = words[language].row(issue.row);
  return {
    issue,
    at: placeOf(issue, { language, name }),
    who: name === "" ? line : isHousehold(issue.form) ? words[language].household(name) : name,
    column: cut(headingOf(issue, issue.column, language), room.quote + 8),
    text,
    quote: (key) => `“${text(key)}”`,
    number,
    money: (key) => {
      const value = params[key];
      if (typeof value !== "number") return text(key);
      return language === "vi" ? formatMoney(value) : value.toLocaleString("en-US");
    },
    heading: (key) => cut(headingOf(issue, String(params[key] ?? ""), language), room.quote + 8),
    is: (key, value) => params[key] === value,
  };
}

/** Begins a sentence with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const words = {
  vi: {
    cell: (address: string) => `Ô ${address}`,
    row: (row: number) => (row === 0 ? "biểu này" : `dòng ${row}`),
    household: (name: string) => `hộ ${name}`,
  },
  en: {
    cell: (address: string) => `Cell ${address}`,
    row: (row: number) => (row === 0 ? "this sheet" : `row ${row}`),
    household: (name: string) => `household ${name}`,
  },
} as const;

function placeOf(
  issue: Issue,
  { language, name }: { language: keyof Localised; name: string },
): string {
  const said = words[language];
  const place = issue.cell === "" ? capital(said.row(issue.row)) : said.cell(issue.cell);
  if (name === "") return place;
  return isHousehold(issue.form) ? `${place} (${said.household(name)})` : `${place} (${name})`;
}

/** Rows of other forms are named by a donor, a document, a day. */
function isHousehold(id: FormId): boolean {
  const { nameColumn, columns } = formById(id);
  return (
    id === "households" ||
    columns.some(({ key, kind }) => key === nameColumn && kind === "household")
  );
}

function headingOf(issue: Issue, key: string | null, language: keyof Localised): string {
  const column: Column | undefined = formById(issue.form).columns.find((each) => each.key === key);
  return column?.label[language] ?? "";
}

function formatNumeral(value: number, language: keyof Localised): string {
  const decimals = Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2;
  return language === "vi"
    ? formatNumber(value, decimals)
    : value.toLocaleString("en-US", { maximumFractionDigits: decimals });
}

function cut(text: string, length: number): string {
  if (length === 0) return "";
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
