import type { IsoDate } from "../campaign/campaign.ts";
import type { Cell } from "../text/cell.ts";
import type { Column, ParseContext } from "./column.ts";
import type { CollisionRule, HouseRule, LinkRule, RowRule, VersionRule } from "./rule.ts";
import type { Form, Measure, TownKey } from "./form.ts";
import type { Field } from "./kinds/field.ts";
import { answersOf } from "./rows/answers.ts";

export type Fields = Readonly<Record<string, Field>>;

/** Values of a row with the types of its columns; null = left blank. */
export type RowOf<C extends Fields> = {
  readonly [K in keyof C]: C[K] extends Field<infer V> ? V | null : never;
};

/** A rule of one form, whose row has typed values. */
export interface TypedRule<R> extends Omit<RowRule, "column" | "check" | "eventOn" | "propose"> {
  readonly column: keyof R & string;
  readonly eventOn?: (row: R) => IsoDate | null;
  readonly check: (row: R, context: ParseContext) => ReturnType<RowRule["check"]>;
  readonly propose?: (row: R, context: ParseContext) => Cell | undefined;
}

/** Rules written for typed rows, as the engine runs them: it only ever gives them rows parsed by the same form. */
export function rulesFor<R>(rules: readonly TypedRule<R>[]): readonly RowRule[] {
  return rules as unknown as readonly RowRule[];
}

/** What a form says about itself; columns in sheet order. */
export interface FormDefinition<C extends Fields> extends Omit<
  Form,
  | "columns"
  | "table"
  | "rules"
  | "collisions"
  | "townKeys"
  | "houseRules"
  | "links"
  | "versionRules"
  | "measures"
  | "autoAccept"
  | "startsFor"
  | "brief"
  | "datedBy"
  | "lanes"
  | "laneOf"
> {
  readonly columns: C;
  readonly rules?: readonly RowRule[];
  readonly collisions?: readonly CollisionRule[];
  readonly townKeys?: readonly TownKey[];
  readonly houseRules?: readonly HouseRule[];
  readonly links?: readonly LinkRule[];
  readonly versionRules?: readonly VersionRule[];
  readonly measures?: readonly Measure[];
  readonly autoAccept?: Form["autoAccept"];
  readonly startsFor?: Form["startsFor"];
  /** Absent: the name column alone. */
  readonly brief?: Form["brief"];
  /** Absent: locks of periods do not concern the form. */
  readonly datedBy?: Form["datedBy"];
  /** Absent: one lane, named as the form. */
  readonly lanes?: Form["lanes"];
  /** Absent: the first lane. */
  readonly laneOf?: Form["laneOf"];
}

export interface DefinedForm<C extends Fields> extends Form {
  readonly fields: C;
}

/**
 * A form from its columns and rules: template, drop-downs, parser, checks and totals follow from the result.
 * @throws Error when a key, rule or hook names a column the form does not have: a slip of ours, found when the module loads.
 */
export function defineForm<C extends Fields>(definition: FormDefinition<C>): DefinedForm<C> {
  const { columns: fields, lanes = [definition.id], ...rest } = definition;
  const columns = Object.entries(fields).map(([key, field]): Column => ({ key, ...field }));
  const form: DefinedForm<C> = {
    rules: [],
    collisions: [],
    townKeys: [],
    houseRules: [],
    links: [],
    versionRules: [],
    autoAccept: false,
    startsFor: [],
    brief: [{ column: definition.nameColumn }],
    datedBy: {},
    lanes,
    laneOf: () => lanes[0] ?? definition.id,
    ...rest,
    measures: [...(rest.measures ?? []), answersOf(columns, rest)],
    table: `tbl${definition.id.split("-").map(capitalised).join("")}`,
    columns,
    fields,
  };
  checkNames(form);
  return form;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function checkNames(form: Form): void {
  const keys = new Set(form.columns.map((column) => column.key));
  const named = [
    form.nameColumn,
    ...form.keys.flat(),
    ...form.brief.map(({ column }) => column),
    ...Object.entries(form.datedBy).flatMap(([column, figures]) => [column, ...figures]),
    ...form.rules.map((rule) => rule.column),
    ...form.collisions.map((rule) => rule.column),
    ...form.townKeys.flatMap((key) => [key.column, ...key.columns]),
    ...form.houseRules.map((rule) => rule.column),
    ...form.links.map((rule) => rule.column),
    ...form.versionRules.map((rule) => rule.column),
    ...(form.typedOnce === undefined ? [] : [form.typedOnce.by, ...form.typedOnce.columns]),
  ];
  const unknown = named.filter((key) => !keys.has(key));
  if (unknown.length > 0) throw new Error(`${form.id} has no column ${unknown.join(", ")}`);
}
