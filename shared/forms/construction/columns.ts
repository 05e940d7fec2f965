import type { Values } from "../column.ts";
import type { RowOf } from "../define-form.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { household } from "../kinds/household.ts";
import { mark } from "../kinds/mark.ts";
import { decimal, integer } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import { obstacleKinds } from "../obstacles/columns.ts";

/** Stages in building order; repairs may skip foundation, frame and roof (domain §1.7). */
export const stages = [
  {
    id: "not-started",
    label: "Chưa khởi công",
    en: "Not started",
    aliases: ["Chưa làm", "Chưa KC"],
  },
  {
    id: "foundation",
    label: "San nền, móng",
    en: "Levelling, foundation",
    aliases: ["Móng", "San nền", "San nền - móng", "Nền móng", "San nền–móng"],
  },
  {
    id: "frame",
    label: "Khung, tường",
    en: "Frame, walls",
    aliases: ["Khung - tường", "Tường", "Khung", "Khung–tường", "Xây tường"],
  },
  { id: "roof", label: "Mái", en: "Roof", aliases: ["Lợp mái", "Mái nhà"] },
  {
    id: "completed",
    label: "Hoàn thành",
    en: "Completed",
    aliases: ["Xong", "Đã hoàn thành", "HT"],
  },
  { id: "accepted", label: "Nghiệm thu", en: "Inspected", aliases: ["Đã nghiệm thu", "NT"] },
  { id: "handed-over", label: "Bàn giao", en: "Handed over", aliases: ["Đã bàn giao"] },
] as const;

/** None, or one of the kinds an obstacle's own row has. */
const noObstacle = {
  id: "none",
  label: "Không",
  en: "None",
  aliases: ["Không có", "Không vướng mắc"],
} as const;

/** What a committee concludes. Source: TT 01/2022/TT-BXD, Phụ lục III. */
const conclusions = [
  { id: "passed", label: "Đạt", en: "Passed", aliases: ["Đạt yêu cầu"] },
  {
    id: "with-defects",
    label: "Đạt, còn khắc phục",
    en: "Passed with defects",
    aliases: ["Còn tồn tại"],
  },
  { id: "failed", label: "Không đạt", en: "Failed" },
] as const;

/** Who builds: the household itself, or those it asks (plan 2404, II.1). */
const builders = [
  { id: "self", label: "Hộ tự làm", en: "The household", aliases: ["Hộ tự xây", "Tự làm"] },
  { id: "masons", label: "Tổ, đội thợ", en: "Masons", aliases: ["Thợ", "Thuê thợ"] },
  { id: "company", label: "Đơn vị thi công", en: "Company", aliases: ["Doanh nghiệp", "Công ty"] },
  {
    id: "volunteers",
    label: "Lực lượng giúp đỡ",
    en: "Volunteers",
    aliases: ["Bộ đội", "Công an", "Đoàn viên", "Đoàn thể"],
  },
] as const;

/** Eight columns of the weekly path, then the details, in sheet order. */
export const constructionColumns = {
  household: household({ label: "Hộ", en: "Household", essential: true }),
  stage: choice(stages, {
    label: "Giai đoạn",
    en: "Stage",
    required: true,
    width: 16,
    sensitivity: "posted",
    proposeBlank: stageOfDates,
  }),
  percent: integer({
    label: "% khối lượng",
    en: "% done",
    min: 0,
    max: 100,
    unit: "%",
    numberFormat: "0",
  }),
  startedOn: date({ label: "Ngày khởi công", en: "Started on" }),
  completedOn: date({ label: "Ngày hoàn thành", en: "Completed on" }),
  acceptedOn: date({ label: "Ngày nghiệm thu", en: "Inspected on" }),
  obstacle: choice([noObstacle, ...obstacleKinds], {
    label: "Vướng mắc",
    en: "Obstacle",
    width: 16,
    counted: true,
  }),
  checkedOn: date({ label: "Ngày cập nhật", en: "Checked on" }),

  acceptanceNo: text({
    label: "Số biên bản nghiệm thu",
    en: "Inspection record",
    detail: true,
    max: 60,
    width: 16,
  }),
  handedOverOn: date({ label: "Ngày bàn giao", en: "Handed over on", detail: true }),
  expectedOn: date({ label: "Dự kiến hoàn thành", en: "Expected completion", detail: true }),
  newArea: decimal({
    label: "Diện tích mới (m²)",
    en: "New area (m²)",
    detail: true,
    min: 0,
    max: 500,
    unit: "m²",
    units: ["m2"],
  }),
  hardFoundation: mark({ label: "Nền cứng", en: "Hard foundation", detail: true }),
  hardFrame: mark({
    label: "Khung, tường cứng",
    en: "Hard frame and walls",
    detail: true,
    width: 11,
  }),
  hardRoof: mark({ label: "Mái cứng", en: "Hard roof", detail: true }),
  builder: text({ label: "Đơn vị, thợ thi công", en: "Builder", detail: true, max: 120 }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),

  // New columns stand at the end: stored rows and workbooks of earlier versions keep their places.
  stageRecordNo: record("Số biên bản giai đoạn", "Stage record"),
  stageRecordOn: date({ label: "Ngày biên bản giai đoạn", en: "Stage record of", detail: true }),
  stageResult: conclusion("Kết luận giai đoạn", "Conclusion of the stage"),
  completionNo: record("Số biên bản hoàn thành", "Completion record"),
  acceptanceResult: conclusion("Kết luận nghiệm thu", "Conclusion of the inspection"),
  disasterResistant: mark({
    label: "Chống chịu thiên tai",
    en: "Resists disasters",
    detail: true,
    width: 11,
    counted: true,
  }),
  handOverNo: record("Số biên bản bàn giao", "Hand-over record"),
  builtBy: choice(builders, {
    label: "Cách tổ chức xây dựng",
    en: "Who built it",
    detail: true,
    width: 20,
    counted: true,
  }),
  houseModel: text({ label: "Mẫu nhà", en: "Design", detail: true, max: 80 }),
};

function record(label: string, en: string) {
  return text({ label, en, detail: true, max: 60, width: 16 });
}

function conclusion(label: string, en: string) {
  return choice(conclusions, { label, en, detail: true, width: 16 });
}

export type Construction = RowOf<typeof constructionColumns>;

/** The label of the furthest stage the filled dates speak for; undefined while there is none. */
export function stageOfDates(values: Values): string | undefined {
  const reached = (
    [
      ["handedOverOn", "handed-over"],
      ["acceptedOn", "accepted"],
      ["completedOn", "completed"],
      ["startedOn", "foundation"],
    ] as const
  ).find(([column]) => (values[column] ?? null) !== null);
  return stages.find(({ id }) => id === reached?.[1])?.label;
}
