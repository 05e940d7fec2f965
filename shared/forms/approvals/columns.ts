import { type EndedSource, endedSupport, supportNorm } from "../../campaign/norms.ts";
import type { RowOf } from "../define-form.ts";
import type { Dossier, ParseContext, Values } from "../column.ts";
import { date } from "../kinds/date.ts";
import { derived } from "../kinds/derived.ts";
import { entry } from "../kinds/entry.ts";
import { household } from "../kinds/household.ts";
import { money } from "../kinds/money.ts";
import { name } from "../kinds/name.ts";
import { text } from "../kinds/text.ts";

/** One row per household and decision, in sheet order. */
export const approvalColumns = {
  decisionNo: text({
    label: "Số quyết định",
    en: "Decision no.",
    essential: true,
    max: 60,
    width: 16,
  }),
  decisionOn: date({
    label: "Ngày quyết định",
    en: "Decided on",
    required: true,
    prompt: {
      vi: "Nhập một lần cho mỗi quyết định; các dòng sau cùng số để trống.",
      en: "Type it once per decision; later rows of the same number may stay blank.",
    },
  }),
  household: household({ label: "Hộ", en: "Household", essential: true }),
  programme: entry("programmes", { label: "Chương trình", en: "Programme", required: true }),
  supportNorm: derived({
    label: "Định mức theo ngày quyết định (đồng)",
    en: "Norm on the decision date (đồng)",
    numberFormat: "#,##0",
    derive: (values, dossier, context) => normOf(values, dossier, context) ?? null,
  }),
  amount: money({ label: "Mức hỗ trợ (đồng)", en: "Support (đồng)", required: true }),
  stateBudget: money({ label: "NSTW (đồng)", en: "Central budget (đồng)" }),
  localBudget: money({ label: "NSĐP (đồng)", en: "Local budget (đồng)" }),
  signer: name({ label: "Người ký", en: "Signed by", detail: true, sensitivity: "internal" }),
  note: text({
    label: "Ghi chú, nguồn bổ sung",
    en: "Note, additional source",
    detail: true,
    max: 500,
    width: 30,
    multiline: true,
  }),
};

export type Approval = RowOf<typeof approvalColumns>;

/** The ceiling in đồng for this household on the decision date; undefined while programme, date or kind of work are not known. */
export function normOf(
  values: Values,
  dossier: Dossier,
  { campaign }: ParseContext,
): number | undefined {
  const asked = supportAsked(values, dossier);
  return asked && supportNorm(campaign, asked.scope, asked.on)?.value;
}

/** The text this decision would rest on that was out of force on its day; undefined where one is in force or nothing is known. */
export function endedSourceOf(
  values: Values,
  dossier: Dossier,
  { campaign }: ParseContext,
): EndedSource | undefined {
  const asked = supportAsked(values, dossier);
  return asked && endedSupport(campaign, asked.scope, asked.on);
}

function supportAsked({ programme, decisionOn }: Values, { household: house }: Dossier) {
  const workType = house?.["workType"];
  if (typeof programme !== "string" || typeof decisionOn !== "string") return undefined;
  return typeof workType === "string"
    ? { scope: { programme, workType }, on: decisionOn }
    : undefined;
}
