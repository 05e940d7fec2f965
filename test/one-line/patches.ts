import type { FormId } from "../../shared/forms/column.ts";

/** A form, the column that its one-line patch adds, and what a clerk chooses there. */
export interface Patched {
  readonly form: Extract<FormId, "households" | "complaints" | "exemplars">;
  readonly column: string;
  readonly label: string;
  /** As chosen from the drop-down, and the id it is stored and counted by. */
  readonly typed: string;
  readonly id: string;
}

/** Each has its patch in `patches/`, named by the form. */
export const patches: readonly Patched[] = [
  { form: "households", column: "water", label: "Nguồn nước", typed: "Nước mó", id: "spring" },
  {
    form: "complaints",
    column: "met",
    label: "Đã gặp trực tiếp",
    typed: "Qua điện thoại",
    id: "by-phone",
  },
  { form: "exemplars", column: "filmed", label: "Đã quay phim", typed: "Có", id: "yes" },
];

/** Where the new column of a form was found. */
export interface Reach {
  readonly form: FormId;
  /** Heading on a new sheet. */
  readonly heading: boolean;
  /** Its drop-down offers what was typed. */
  readonly dropDown: boolean;
  /** The value the service stored. */
  readonly parsed: string | number | boolean | null;
  /** Named in the OpenAPI description. */
  readonly api: boolean;
  /** Stands on the page that `npm run docs` writes. */
  readonly docs: boolean;
  /** Tab B11: the heading, and the unit's figure for the answer. */
  readonly tab: boolean;
  readonly total: number | null;
}
