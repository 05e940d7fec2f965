import { complaintClosing } from "../../forms/complaints/columns.ts";
import { exemplarKinds } from "../../forms/exemplars/columns.ts";
import { followUp, inspectionKinds } from "../../forms/inspections/columns.ts";
import { levels, obstacleClosing } from "../../forms/obstacles/columns.ts";
import { outreachForms } from "../../forms/outreach/columns.ts";
import { roundKinds } from "../../forms/rounds/columns.ts";
import type { Closing } from "../../forms/rules/status-rules.ts";
import { type Indicator, type Scope, words } from "../indicator.ts";
import { until } from "../months.ts";
import { only, sumOf } from "../select.ts";
import { byTerm, single, termsOf } from "./figures.ts";

/** Meetings and postings (O3, O4) with the households they decided on. */
export const roundFigures: readonly Indicator[] = [
  ...byTerm("rounds", {
    label: words("Cuộc họp, đợt niêm yết, công bố", "Meetings and postings"),
    terms: termsOf(roundKinds),
    value: ({ cells, months }, kind) =>
      sumOf(cells, {
        measure: "rounds",
        where: { ...only("kind", kind.holds), month: until(months.to) },
      }),
  }),
  ...byTerm("round-households", {
    label: words("Hộ qua bình xét, niêm yết", "Households voted on and posted"),
    unit: "household",
    terms: [
      { id: "passed", label: words("đạt", "passed") },
      { id: "rejected", label: words("không đạt", "rejected") },
      { id: "posted", label: words("đã niêm yết", "posted") },
    ],
    value: ({ cells }, outcome) =>
      sumOf(cells, { measure: "roundHouseholds", where: only("outcome", outcome.holds) }),
  }),
  single("objections", {
    label: words("Ý kiến khi niêm yết", "Objections while posted"),
    value: ({ cells, months }) =>
      sumOf(cells, { measure: "objections", where: { month: until(months.to) } }),
  }),
];

/** Complaints (O4), inspections and supervision (O9, O10), obstacles (O11): what is open and what is overdue. */
export const openFigures: readonly Indicator[] = [
  single("complaints", {
    label: words("Đơn thư, phản ánh", "Complaints"),
    value: ({ cells }) => sumOf(cells, { measure: "complaints" }),
  }),
  single("complaints-open", {
    label: words("Đơn thư chưa giải quyết", "Complaints open"),
    value: ({ cells }) =>
      sumOf(cells, { measure: "complaints", where: { status: isOpen(complaintClosing) } }),
  }),
  single("complaints-overdue", {
    label: words("Đơn thư quá hạn", "Complaints overdue"),
    value: (scope) =>
      sumOf(scope.cells, {
        measure: "complaints",
        where: { status: isOpen(complaintClosing), dueOn: isPast(scope) },
      }),
  }),
  ...byTerm("inspections", {
    label: words("Cuộc kiểm tra, giám sát", "Inspections"),
    terms: termsOf(inspectionKinds),
    value: ({ cells, months }, kind) =>
      sumOf(cells, {
        measure: "inspections",
        where: { ...only("kind", kind.holds), month: until(months.to) },
      }),
  }),
  single("recommendations-open", {
    label: words("Kiến nghị chưa khắc phục", "Recommendations open"),
    value: ({ cells }) =>
      sumOf(cells, { measure: "recommendations", where: { followUp: isOpen(followUp) } }),
  }),
  single("recommendations-overdue", {
    label: words("Kiến nghị quá hạn", "Recommendations overdue"),
    value: (scope) =>
      sumOf(scope.cells, {
        measure: "recommendations",
        where: { followUp: isOpen(followUp), dueOn: isPast(scope) },
      }),
  }),
  ...byTerm("obstacles", {
    label: words("Vướng mắc chưa giải quyết theo cấp", "Open obstacles by level"),
    terms: termsOf(levels),
    value: ({ cells }, level) =>
      sumOf(cells, {
        measure: "obstacles",
        where: { ...only("level", level.holds), status: isOpen(obstacleClosing) },
      }),
  }),
  single("obstacles-overdue", {
    label: words("Vướng mắc quá hạn", "Obstacles overdue"),
    value: (scope) =>
      sumOf(scope.cells, {
        measure: "obstacles",
        where: { status: isOpen(obstacleClosing), dueOn: isPast(scope) },
      }),
  }),
];

/** Outreach (O12), good examples and initiatives (O13, O14). */
export const outreachFigures: readonly Indicator[] = [
  ...byTerm("outreach", {
    label: words("Tuyên truyền theo hình thức", "Outreach by form"),
    terms: termsOf(outreachForms),
    value: ({ cells, months }, form) =>
      sumOf(cells, {
        measure: "outreach",
        where: { ...only("form", form.holds), month: until(months.to) },
      }),
  }),
  single("outreach-people", {
    label: words("Lượt người được tuyên truyền", "People reached"),
    unit: "person",
    value: ({ cells, months }) =>
      sumOf(cells, { measure: "outreachPeople", where: { month: until(months.to) } }),
  }),
  ...byTerm("exemplars", {
    label: words("Gương điển hình, mô hình, sáng kiến", "Good examples and initiatives"),
    terms: termsOf(exemplarKinds),
    value: ({ cells, months }, kind) =>
      sumOf(cells, {
        measure: "exemplars",
        where: { ...only("kind", kind.holds), month: until(months.to) },
      }),
  }),
];

/** What has no status yet is open, too: nothing was done about it. */
function isOpen({ closed }: Closing): (status: string) => boolean {
  return (status) => !closed.includes(status);
}

/** A due day before today; what has none is never overdue. */
function isPast({ today }: Scope): (day: string) => boolean {
  return (day) => day !== "none" && day < today;
}
