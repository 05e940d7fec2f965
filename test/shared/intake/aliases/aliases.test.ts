import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import { forms } from "../../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../../shared/forms/column.ts";
import { fillsForm } from "../../../../shared/forms/filling/owners.ts";
import { headingsOf } from "../../../../shared/intake/aliases/aliases.ts";
import { planList } from "../../../../shared/intake/plan-list.ts";
import { fold } from "../../../../shared/text/normalise.ts";
import type { Cell } from "../../../../shared/text/cell.ts";

/** Heading of somebody's list, what stands below it, and the column it is; null: it is none and is kept aside. */
type Heading = readonly [heading: string, cell: Cell, column: string | null];

interface Sample {
  readonly unit: string;
  readonly form: FormId;
  readonly why: string;
  readonly headings: readonly Heading[];
}

const samples: readonly Sample[] = [
  {
    unit: "na-lay",
    form: "rounds",
    why: "minutes of meetings",
    headings: [
      ["Loại cuộc họp", "Họp bình xét", "kind"],
      ["Thôn bản", "bản Hốc", "village"],
      ["Ngày họp bình xét", 45_580, "heldOn"],
      ["Địa điểm họp", "Nhà văn hóa", "place"],
      ["Chủ tọa", "Lò Văn Panh", "chair"],
      ["Số người tham dự", 40, "attendees"],
      ["Số phiếu đồng ý", 38, "agreed"],
      ["Số phiếu không đồng ý", 2, "disagreed"],
      ["Số hộ được thông qua", 6, "passed"],
      ["Biên bản số", "02/BB", "minutesNo"],
      ["Thư ký", "Quàng Thị Inh", null],
    ],
  },
  {
    unit: "na-lay",
    form: "rounds",
    why: "a register of postings",
    headings: [
      ["Loại việc", "Niêm yết", "kind"],
      ["Bản", "bản Hốc", "village"],
      ["Niêm yết từ ngày", 45_580, "heldOn"],
      ["Niêm yết đến ngày", 45_590, "until"],
      ["Địa điểm niêm yết", "Nhà văn hóa", "place"],
      ["Số hộ niêm yết", 6, "households"],
      ["Số ý kiến phản ánh", 0, "objections"],
    ],
  },
  {
    unit: "na-lay",
    form: "obstacles",
    why: "the table at the end of a report",
    headings: [
      ["Nhóm vướng mắc", "Đất ở", "kind"],
      ["Nội dung khó khăn", "Đất đang tranh chấp", "content"],
      ["Nguyên nhân tồn tại", "Chưa đo đạc", "cause"],
      ["Đề xuất giải pháp", "Đo lại", "proposal"],
      ["Thẩm quyền giải quyết", "Thị xã", "level"],
      ["Phát sinh ngày", 45_570, "raisedOn"],
      ["Thời hạn xử lý", 45_600, "dueOn"],
      ["Tình trạng giải quyết", "Chưa giải quyết", "status"],
      ["Cán bộ theo dõi", "Lò Thị Mai", null],
    ],
  },
  {
    unit: "na-lay",
    form: "complaints",
    why: "the register of letters",
    headings: [
      ["Ngày tiếp nhận", 45_570, "receivedOn"],
      ["Phân loại đơn", "Phản ánh", "kind"],
      ["Nội dung đơn thư", "Bình xét chưa đúng", "content"],
      ["Thời hạn giải quyết", 45_600, "dueOn"],
      ["Tình hình giải quyết", "Đang giải quyết", "status"],
      ["Kết quả xử lý", "Đã trả lời", "result"],
      ["Số công văn trả lời", "12/CV-UBND", "answerNo"],
      ["Số bút lục", "BL-07", null],
    ],
  },
  {
    unit: "na-lay",
    form: "outreach",
    why: "meetings and broadcasts",
    headings: [
      ["Kênh tuyên truyền", "Loa truyền thanh", "form"],
      ["Ngày phát", 45_570, "heldOn"],
      ["Nội dung tuyên truyền", "Chính sách, tiêu chí hỗ trợ", "topic"],
      ["Số lượt phát", 4, "quantity"],
      ["Số lượt người tham dự", 120, "people"],
      ["Cơ quan phối hợp", "Đoàn Thanh niên", "partner"],
      ["Đường link", "https://nalay.example", "evidence"],
      ["Biên tập viên", "Lò Thị Mai", null],
    ],
  },
  {
    unit: "na-lay",
    form: "documents",
    why: "the register of papers sent out",
    headings: [
      ["Thể loại", "Kế hoạch", "kind"],
      ["Số và ký hiệu", "41/KH-UBND", "number"],
      ["Ngày, tháng, năm", 45_560, "issuedOn"],
      ["Trích yếu nội dung", "Thực hiện Phong trào", "title"],
      ["Lãnh đạo ký", "Lò Văn Ơn", "signer"],
      ["Chỉ tiêu xây mới", 13, "newHouses"],
      ["Chỉ tiêu sửa chữa", 9, "repairHouses"],
      ["Nơi nhận", "QLĐT", null],
    ],
  },
  {
    unit: "na-lay",
    form: "inspections",
    why: "a plan of inspections with what came of it",
    headings: [
      ["Hình thức kiểm tra", "Kiểm tra", "kind"],
      ["Đơn vị chủ trì", "Ban Chỉ đạo phường", "lead"],
      ["Ngày kiểm tra", 45_590, "heldOn"],
      ["Số nhà kiểm tra", 4, "houses"],
      ["Kết quả kiểm tra", "Đúng tiến độ", "result"],
      ["Tồn tại, thiếu sót", "Thiếu biên bản", "shortcomings"],
      ["Kiến nghị sau kiểm tra", "Bổ sung biên bản", "recommendation"],
      ["Thời hạn khắc phục", 45_610, "dueOn"],
      ["Tình trạng khắc phục", "Chưa khắc phục", "followUp"],
      ["Xe đưa đón", "27A-001", null],
    ],
  },
  {
    unit: "na-lay",
    form: "exemplars",
    why: "good examples",
    headings: [
      ["Loại điển hình", "Gương điển hình", "kind"],
      ["Tập thể, cá nhân", "Cá nhân", "subject"],
      ["Tên điển hình", "Lò Văn Panh", "who"],
      ["Đơn vị công tác", "Bản Hốc", "address"],
      ["Việc làm cụ thể", "Hiến đất làm nhà", "summary"],
      ["Hiệu quả mang lại", "Ba hộ có đất", "effect"],
      ["Ngày phát hiện", 45_580, "notedOn"],
      ["Năm vào Đảng", 2001, null],
    ],
  },
  {
    unit: "na-lay",
    form: "nominations",
    why: "the list of a proposal for commendation",
    headings: [
      ["Tên tập thể, cá nhân", "Chi hội Phụ nữ bản Hốc", "nominee"],
      ["Chức vụ, đơn vị công tác", "Bản Hốc", "position"],
      ["Hình thức khen thưởng", "Bằng khen của Thủ tướng Chính phủ", "award"],
      ["Đối tượng khen thưởng", "Tập thể", "subject"],
      ["Thành tích nổi bật", "Vận động 40 ngày công", "achievement"],
      ["Phiếu đồng ý", 12, "agreed"],
      ["Số tài khoản", "8100-1", null],
    ],
  },
  {
    unit: "ldtbxh",
    form: "poor-list",
    why: "the yearly list of LĐTBXH",
    headings: [
      ["Mã hộ", "0315100012", null],
      ["Họ tên chủ hộ", "Lò Văn Panh", "head"],
      ["Số CCCD", "011085000123", "nationalId"],
      ["Ngày sinh", "1985", null],
      ["Dân tộc", "Thái", null],
      ["Số khẩu", 5, null],
      ["Khu vực", "TT", null],
      ["Xã phường", "phường Na Lay", "unit"],
      ["Thôn bản", "bản Hốc", "village"],
      ["Phân loại hộ", "Hộ nghèo", "category"],
      ["Năm công nhận", 2024, "year"],
      ["Số QĐ công nhận", "QĐ 88/QĐ-UBND", "decision"],
    ],
  },
];

/** "DT" is "Dân tộc" or "Điện thoại" without its stroke: what stands below tells. */
const told = new Set(["dt"]);

function mappingOf({ unit: id, headings }: Sample) {
  const unit = xnt2025.units.find((one) => one.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  const row = headings.map(([, cell]) => cell);
  const cells = [headings.map(([heading]) => heading), row, row, row];
  return planList(
    { sheet: "DS", firstRow: 1, firstColumn: 1, cells },
    {
      forms: forms.filter((form) => fillsForm(unit, form)),
      context: { campaign: xnt2025, unit: id, today: "2024-10-31" },
    },
  );
}

describe("headings of lists people keep", () => {
  it.each(samples.map((sample) => [`${sample.form}: ${sample.why}`, sample] as const))(
    "%s",
    (_, sample) => {
      const plan = mappingOf(sample);
      expect(plan?.form).toBe(sample.form);
      expect(plan?.questions).toEqual([]);
      expect(plan?.columns.map(({ heading, target }) => [heading, target])).toEqual(
        sample.headings.map(([heading, , column]) => [heading, column]),
      );
    },
  );

  it.each(forms)("$id: a heading is one column's, and no question of spelling", (form) => {
    const homes = new Map<string, string[]>();
    for (const [key, headings] of headingsOf(form))
      for (const heading of new Set(headings.map(fold)))
        homes.set(heading, [...(homes.get(heading) ?? []), key]);
    const shared = [...homes].filter(([heading, keys]) => keys.length > 1 && !told.has(heading));
    expect(shared.map(([heading, keys]) => `${heading}: ${keys.join(", ")}`)).toEqual([]);
  });
});
