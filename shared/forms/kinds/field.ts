import type { Cell, Understood } from "../../text/cell.ts";
import type {
  Column,
  ColumnKind,
  Localised,
  ParseContext,
  Sensitivity,
  Value,
  Values,
} from "../column.ts";

/** A column before it has a key, with the type of its values: `RowOf` reads it back. */
export interface Field<V extends Value = Value> extends Omit<Column, "key" | "parse"> {
  readonly parse: (cell: Cell, context: ParseContext) => Understood<V>;
}

/** What every kind of column can be told; the rest follows from the kind. */
export interface FieldOptions {
  /** Heading in the sheet, Vietnamese. */
  readonly label: string;
  readonly en: string;
  readonly formerLabels?: readonly string[];
  /** What to say when the cell is selected; absent: the kind's own words. */
  readonly prompt?: Localised;
  readonly required?: boolean;
  readonly essential?: boolean;
  readonly requiredWhen?: (values: Values) => boolean;
  readonly proposeBlank?: (values: Values) => Cell | undefined;
  /** Detail columns sit in the collapsed group. */
  readonly detail?: boolean;
  /** Choices and marks only: counted by answer in the summary. */
  readonly counted?: boolean;
  readonly width?: number;
  readonly sensitivity?: Sensitivity;
  readonly filledBy?: NonNullable<Column["filledBy"]>;
  readonly judges?: NonNullable<Column["judges"]>;
  readonly objections?: NonNullable<Column["objections"]>;
  readonly fromHouse?: NonNullable<Column["fromHouse"]>;
}

/** What a kind decides for all its columns. */
export interface Kind<V extends Value> {
  readonly kind: ColumnKind;
  readonly numberFormat: string;
  readonly width: number;
  readonly prompt: Localised;
  readonly sensitivity?: Sensitivity;
  readonly parse: Field<V>["parse"];
  readonly format: Column["format"];
  readonly quick?: NonNullable<Column["quick"]>;
  readonly derive?: NonNullable<Column["derive"]>;
  readonly options?: NonNullable<Column["options"]>;
  readonly source?: NonNullable<Column["source"]>;
  readonly unitLabel?: string;
  readonly min?: number;
  readonly max?: number;
}

/** A column of one kind with what the form says about it. */
export function makeField<V extends Value>(options: FieldOptions, kind: Kind<V>): Field<V> {
  const {
    label,
    en,
    prompt,
    detail = false,
    width,
    sensitivity,
    required = false,
    ...rules
  } = options;
  return {
    ...kind,
    ...rules,
    label: { vi: label, en },
    prompt: prompt ?? kind.prompt,
    required: required || rules.essential === true,
    group: detail ? "detail" : "main",
    width: width ?? kind.width,
    sensitivity: sensitivity ?? kind.sensitivity ?? "internal",
  };
}

/** Shows a stored value as it is: texts, numbers and ids that need no other form in the sheet. */
export function formatAsIs(value: Value): Cell {
  return value;
}
