import type { Campaign } from "../../campaign/campaign.ts";
import type { Values } from "../column.ts";
import type { Form } from "../form.ts";

/** Lists of a campaign that come from a form. */
export type ListName =
  | "units"
  | "villages"
  | "programmes"
  | "norms"
  | "targets"
  | "periods"
  | "citations"
  | "awards"
  | "quotas"
  | "assignments";

/** A list of the campaign and the form that is its table in Excel. */
export interface Configured {
  readonly form: Form;
  /** The list as the rows say it. */
  readonly fromRows: (rows: readonly Values[]) => Partial<Campaign>;
  /** The campaign's list as rows, in its order. */
  readonly toRows: (campaign: Campaign) => readonly Values[];
}

/** Ties a list to its form; a row read as an entry and written back says the same. */
export function configured<K extends ListName>({
  form,
  list,
  toEntry,
  toValues,
}: {
  readonly form: Form;
  readonly list: K;
  readonly toEntry: (values: Values) => Campaign[K][number];
  readonly toValues: (entry: Campaign[K][number]) => Values;
}): Configured {
  return {
    form,
    fromRows: (rows) => ({ [list]: rows.map(toEntry) }),
    toRows: (campaign) => {
      const entries: readonly Campaign[K][number][] = campaign[list];
      return entries.map(toValues);
    },
  };
}
