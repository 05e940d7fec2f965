import type { Campaign } from "../../campaign/campaign.ts";
import { isInForce } from "../../campaign/in-force.ts";
import { words } from "../../cube/indicator.ts";
import { firstPlan } from "../../cube/organisation/papers.ts";
import { readCells } from "../../cube/select.ts";
import { exemplarKinds } from "../../forms/exemplars/columns.ts";
import { inspectionKinds } from "../../forms/inspections/columns.ts";
import { levels } from "../../forms/obstacles/columns.ts";
import { outreachForms } from "../../forms/outreach/columns.ts";
import type { Localised, Option } from "../../forms/column.ts";
import { formatDate } from "../../text/date.ts";
import type { Grid, GridFormat } from "../grid.ts";
import type { FigureBook } from "./figure-book.ts";
import { type FigureColumn, figureGrid } from "./figure-grid.ts";
import { heading } from "./need-tab.ts";
import { commonNotes } from "./notes.ts";
import { type Basis, type SummaryInput, unitCubes } from "./summary-input.ts";
import { reportersOf, unitRows } from "./unit-rows.ts";

/** B10 Tổ chức thực hiện: one line per unit, in the order of the plan's obligations (domain §1.2). */
export function organisationTab(input: SummaryInput, book: FigureBook): Grid {
  const { language } = input;
  const units = reportersOf(input, book, "B10.plans");
  const total = words("Toàn thị xã", "Whole town")[language];
  const block = (basis: Basis) => [
    heading(basis, language),
    ...unitRows(units, { part: "", basis, total }),
  ];
  return figureGrid(
    {
      id: "B10",
      sheet: words("B10 Tổ chức thực hiện", "B10 Organisation"),
      title: words("BIỂU B10. TỔ CHỨC THỰC HIỆN", "TABLE B10. HOW IT IS CARRIED OUT"),
      words: [{ label: words("Đơn vị", "Unit"), width: 30 }],
      columns: columnsOf(input),
      rows: [...block("sent"), ...block("accepted")],
      notes: [
        words(
          "Quá hạn và số ngày chậm tính đến ngày của số liệu. Tỷ lệ hộ nghèo là của kỳ gần nhất đơn vị đã ghi ở biểu Đánh giá, kiến nghị. Họp, kiểm tra, tuyên truyền là lũy kế.",
          "Overdue and late are counted up to the day of the figures. The poverty rate is of the newest period a unit wrote down. Meetings, inspections and outreach are cumulative.",
        )[language],
        ...commonNotes("B10", input, book),
      ],
      charts: [],
    },
    input,
    book,
  );
}

function columnsOf(input: SummaryInput): readonly FigureColumn[] {
  const plans = plansBy(input);
  return [
    ...under(words("Kế hoạch", "Plan"), [
      text(words("Số, ký hiệu", "Number"), ({ unit, basis }) => plans(unit, basis)?.number ?? null),
      text(words("Ngày", "Day"), ({ unit, basis }) => dayOf(plans(unit, basis)?.day)),
      figure("B10.plan-late", words("Chậm (ngày)", "Days late")),
      figure("B10.plans", words("Số kế hoạch", "Plans")),
    ]),
    ...under(words("Bình xét, niêm yết", "Votes and postings"), [
      figure("B10.rounds.vote", words("Cuộc họp bình xét", "Meetings")),
      figure("B10.round-households.passed", words("Hộ đạt", "Passed")),
      figure("B10.round-households.rejected", words("Hộ không đạt", "Rejected")),
      figure("B10.rounds.posting", words("Đợt niêm yết", "Postings")),
      figure("B10.round-households.posted", words("Hộ đã niêm yết", "Posted")),
      figure("B10.rounds.criteria", words("Lần công bố tiêu chí", "Criteria published")),
    ]),
    ...under(words("Đơn thư, phản ánh", "Complaints"), [
      figure("B10.complaints", words("Tổng số", "All")),
      figure("B10.complaints-open", words("Chưa giải quyết", "Open")),
      figure("B10.complaints-overdue", words("Quá hạn", "Overdue")),
    ]),
    ...under(words("Kiểm tra, giám sát", "Inspections"), [
      ...listed("B10.inspections", inspectionKinds),
      figure("B10.recommendations-open", words("Kiến nghị chưa khắc phục", "Open")),
      figure("B10.recommendations-overdue", words("Kiến nghị quá hạn", "Overdue")),
    ]),
    ...under(words("Vướng mắc chưa giải quyết", "Open obstacles"), [
      ...listed("B10.obstacles", levels),
      figure("B10.obstacles.unknown", words("Chưa rõ cấp", "Level not known")),
      figure("B10.obstacles.total", words("Cộng", "Sum")),
      figure("B10.obstacles-overdue", words("Quá hạn", "Overdue")),
    ]),
    ...under(words("Tuyên truyền (cuộc, tin, bài)", "Outreach"), [
      ...listed("B10.outreach", outreachForms),
      figure("B10.outreach.total", words("Cộng", "Sum")),
      figure("B10.outreach-people", words("Lượt người", "People")),
    ]),
    ...under(words("Gương điển hình, sáng kiến", "Good examples"), [
      ...listed("B10.exemplars", exemplarKinds),
    ]),
    ...under(words("Báo cáo, phân công, giảm nghèo", "Reports, charge, poverty"), [
      figure("B10.reports", words("Báo cáo trong kỳ", "Reports in the period")),
      text(words("Thành viên Hội đồng phụ trách", "Member in charge"), ({ unit }) =>
        membersOf(input.campaign, unit, input.period.to),
      ),
      figure("B10.assigned", words("Số thành viên", "Members")),
      figure("B10.poverty-before", words("Hộ nghèo đầu kỳ", "Poverty before"), "percent"),
      figure("B10.poverty-after", words("Hộ nghèo cuối kỳ", "Poverty after"), "percent"),
    ]),
  ];
}

type Plain = Omit<FigureColumn, "labels"> & { readonly label: Localised };

function under(over: Localised, columns: readonly Plain[]): readonly FigureColumn[] {
  return columns.map(({ label, ...column }) => ({ ...column, labels: [over, label] }));
}

function figure(id: string, label: Localised, format: GridFormat = "integer"): Plain {
  return { label, format, width: 11, id: () => id };
}

function text(label: Localised, say: NonNullable<FigureColumn["text"]>): Plain {
  return { label, format: "text", width: 18, id: () => null, text: say };
}

function listed(family: string, options: readonly Option[]): readonly Plain[] {
  return options.map(({ id, label, en }) => figure(`${family}.${id}`, { vi: label, en }));
}

/** Each unit's first plan by basis, read from the totals once. */
function plansBy({ summary }: SummaryInput) {
  const bases = (["sent", "accepted"] as const).map((basis) => {
    const cubes = [...unitCubes(summary, basis)];
    return [
      basis,
      new Map(cubes.map(([unit, cube]) => [unit, firstPlan(readCells(cube))])),
    ] as const;
  });
  const plans = new Map(bases);
  return (unit: string | undefined, basis: Basis) => plans.get(basis)?.get(unit ?? "");
}

function dayOf(day: string | undefined): string | null {
  return day === undefined || day === "none" ? null : formatDate(day);
}

function membersOf({ assignments }: Campaign, unit: string | undefined, on: string): string | null {
  const names = assignments
    .filter((each) => each.unit === unit && isInForce(each, on))
    .map(({ member, field }) => (field === "" ? member : `${member} (${field})`));
  return names.length === 0 ? null : names.join("; ");
}
