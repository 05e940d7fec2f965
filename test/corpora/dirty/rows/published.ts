import type { FigureTable } from "../../../../shared/validate/totals/check-figures.ts";

/** A printed table that does not add up, or that does. */
export interface PublishedFact {
  readonly why: string;
  readonly table: FigureTable;
  /** In the order of the table, each "E32 block total". */
  readonly expected: readonly string[];
}

const halves = {
  columns: { new: "Xây mới", repair: "Sửa chữa", all: "Tổng" },
  sums: [{ total: "all", parts: ["new", "repair"] }],
};

/** Figures as papers printed them, in the tables an office would type them into. Source: domain §2.1, §4, §8.2. */
export const published: readonly PublishedFact[] = [
  {
    why: "18/4/2025, one group: 39.669 + 15.687 is no 58.356",
    table: {
      columns: { done: "Khánh thành", started: "Khởi công", all: "Tổng" },
      sums: [{ total: "all", parts: ["done", "started"] }],
      rows: [{ row: 1, figures: { done: 39_669, started: 15_687, all: 58_356 } }],
    },
    expected: ["E32 block all"],
  },
  {
    why: "the same with the digit mended: 18.687",
    table: {
      columns: { done: "Khánh thành", started: "Khởi công", all: "Tổng" },
      sums: [{ total: "all", parts: ["done", "started"] }],
      rows: [{ row: 1, figures: { done: 39_669, started: 18_687, all: 58_356 } }],
    },
    expected: [],
  },
  {
    why: "18/4/2025, the country: the started add up to 92.683, not 95.683",
    table: {
      columns: { started: "Khởi công" },
      rows: [
        { row: 1, figures: { started: 15_687 } },
        { row: 2, figures: { started: 76_996 } },
        { row: 3, figures: { started: 95_683 }, isTotal: true },
      ],
    },
    expected: ["E31 block started"],
  },
  {
    why: "the country's two halves: 105.968 + 95.683 is 201.651",
    table: {
      columns: { done: "Khánh thành", started: "Khởi công", all: "Tổng" },
      sums: [{ total: "all", parts: ["done", "started"] }],
      rows: [{ row: 1, figures: { done: 105_968, started: 95_683, all: 201_651 } }],
    },
    expected: [],
  },
  {
    why: "Đắk Lắk: 12 + 66 is no 79",
    table: {
      columns: { moved: "Chuyển đi", other: "Khác", left: "Không thực hiện" },
      sums: [{ total: "left", parts: ["moved", "other"] }],
      rows: [{ row: 1, figures: { moved: 12, other: 66, left: 79 } }],
    },
    expected: ["E32 block left"],
  },
  {
    why: "Đắk Lắk: 8.915 + 79 is no 8.993",
    table: {
      columns: { done: "Hoàn thành", left: "Không thực hiện", need: "Nhu cầu" },
      sums: [{ total: "need", parts: ["done", "left"] }],
      rows: [{ row: 1, figures: { done: 8915, left: 79, need: 8993 } }],
    },
    expected: ["E32 block need"],
  },
  {
    why: "Mường Lay: 26 of 308 are 8,44 %, not 8,77 %",
    table: {
      columns: { poor: "Hộ nghèo", all: "Số hộ", rate: "Tỷ lệ" },
      shares: [{ percent: "rate", part: "poor", whole: "all" }],
      rows: [
        { row: 1, figures: { poor: 26, all: 308, rate: 8.77 } },
        { row: 2, figures: { poor: 201, all: 3109, rate: 6.47 } },
        { row: 3, figures: { poor: 55, all: 3109, rate: 1.77 } },
      ],
    },
    expected: ["E31 block rate"],
  },
  {
    why: "Điện Biên Đông: 482 of 574 are 84 %",
    table: {
      columns: { begun: "Đã và đang làm", all: "Tổng", rate: "Tỷ lệ" },
      shares: [{ percent: "rate", part: "begun", whole: "all" }],
      rows: [{ row: 1, figures: { begun: 482, all: 574, rate: 84 } }],
    },
    expected: [],
  },
  {
    why: "Điện Biên Đông: 484 + 51 is 535",
    table: { ...halves, rows: [{ row: 1, figures: { new: 484, repair: 51, all: 535 } }] },
    expected: [],
  },
  {
    why: "huyện Điện Biên: 486 of 717 are 67,78 %",
    table: {
      columns: { started: "Khởi công", all: "Đủ điều kiện", rate: "Tỷ lệ" },
      shares: [{ percent: "rate", part: "started", whole: "all" }],
      rows: [{ row: 1, figures: { started: 486, all: 717, rate: 67.78 } }],
    },
    expected: [],
  },
  {
    why: "Hà Quảng: 608 + 181 is 789, 71,21 % of 1.108",
    table: {
      columns: { new: "Xây mới", repair: "Sửa chữa", all: "Tổng", plan: "Kế hoạch", rate: "Tỷ lệ" },
      sums: [{ total: "all", parts: ["new", "repair"] }],
      shares: [{ percent: "rate", part: "all", whole: "plan" }],
      rows: [{ row: 1, figures: { new: 608, repair: 181, all: 789, plan: 1108, rate: 71.21 } }],
    },
    expected: [],
  },
];
