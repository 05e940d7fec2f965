import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { obligationPlaces } from "../local/docs/obligation-places.ts";
import { cellsOf, dayCell, labelOf, type NamedCells } from "../local/demo/town/cells.ts";
import { newWorkbook } from "../local/excel/model/new-workbook.ts";
import { takeSeat, type Seat } from "../local/cli/seat.ts";
import { Sender } from "../local/demo/sender.ts";
import { xnt2025 } from "../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../shared/forms/catalogue.ts";
import type { FormId } from "../shared/forms/column.ts";
import { columnNumber } from "../shared/text/spreadsheet.ts";
import { openTown, type OpenTown } from "./local/demo/town.ts";

const places = obligationPlaces();
const today = dayCell("2024-10-30");

/** Who enters the row of an obligation, where it is kept, and what stands in it. Households are named by codes the town has. */
interface Entry {
  readonly person: string;
  readonly unit?: string;
  readonly row: (houses: Houses) => NamedCells;
  /** The stored row that is continued, where a row for the house is there already. */
  readonly continues?: (houses: Houses) => string;
  /** Somebody else has to agree before it counts. */
  readonly decidedBy?: string;
}

interface Houses {
  /** Posted, not yet decided on. */
  readonly posted: string;
  /** Approved, not yet started. */
  readonly approved: string;
  /** Under way since a while, with its progress row. */
  readonly started: string;
}

const entries: Readonly<Record<string, Entry>> = {
  O1: { person: "qldt", row: () => paper("plan", "plan", "77/KH-UBND") },
  O2: { person: "na-lay", row: () => household() },
  O3: {
    person: "na-lay",
    row: () => ({
      kind: labelOf("rounds", "kind", "vote"),
      village: "bản Nậm Cản",
      heldOn: today,
      households: 2,
      attendees: 40,
      agreed: 38,
      passed: 2,
      minutesNo: "09/BB-BX",
    }),
  },
  O4: {
    person: "na-lay",
    row: () => ({
      kind: labelOf("complaints", "kind", "feedback"),
      receivedOn: today,
      content: "Đề nghị niêm yết danh sách rõ hơn",
      status: labelOf("complaints", "status", "open"),
    }),
  },
  O5: {
    person: "qldt",
    unit: "na-lay",
    row: ({ posted }) => ({
      decisionNo: "2801/QĐ-UBND",
      decisionOn: today,
      household: posted,
      programme: "Phong trào xóa nhà tạm, nhà dột nát",
      amount: 25_000_000,
      signer: "Nguyễn Văn Mẫu",
    }),
  },
  O6: {
    person: "mttq",
    row: () => ({
      source: labelOf("money", "source", "business"),
      donor: "Công ty TNHH Một Lần (mẫu)",
      kind: labelOf("money", "kind", "money"),
      amount: 5_000_000,
      receivedOn: today,
      receipt: "PT 901",
    }),
  },
  O7: {
    person: "na-lay",
    continues: ({ approved }) => approved,
    row: ({ approved }) => ({
      household: approved,
      stage: labelOf("construction", "stage", "foundation"),
      startedOn: dayCell("2024-10-28"),
      checkedOn: today,
    }),
  },
  O8: {
    person: "na-lay",
    continues: ({ started }) => started,
    row: ({ started }) => ({
      household: started,
      stage: labelOf("construction", "stage", "accepted"),
      percent: 100,
      startedOn: dayCell("2024-10-01"),
      completedOn: dayCell("2024-10-28"),
      acceptedOn: today,
      acceptanceNo: "01/BB-NT",
      newArea: 45,
      hardFoundation: "Có",
      hardFrame: "Có",
      hardRoof: "Có",
      checkedOn: today,
    }),
  },
  O9: { person: "qldt", row: () => visit("inspection", "Phòng Quản lý Đô thị") },
  O10: { person: "mttq", row: () => visit("supervision", "Ủy ban MTTQ thị xã") },
  O11: {
    person: "na-lay",
    row: () => ({
      kind: labelOf("obstacles", "kind", "policy"),
      content: "Chưa có hướng dẫn quy đổi ngày công",
      level: labelOf("obstacles", "level", "town"),
      raisedOn: today,
      status: labelOf("obstacles", "status", "open"),
    }),
  },
  O12: {
    person: "tt-vhttth",
    row: () => ({
      form: labelOf("outreach", "form", "article"),
      heldOn: today,
      topic: labelOf("outreach", "topic", "prime-minister"),
      quantity: 2,
      title: "Mái ấm trước mùa mưa",
    }),
  },
  O13: { person: "vhtt", row: () => example("example", "Bản mẫu số 2") },
  O14: { person: "na-lay", row: () => example("initiative", "Tổ công tác số 2") },
  O15: {
    person: "noi-vu",
    decidedBy: "qldt",
    row: () => ({
      member: "Trần Thị Mẫu",
      unit: "phường Na Lay",
      field: "Xây dựng nhà ở",
      validFrom: dayCell("2024-10-01"),
      citation: "Quyết định phân công của Hội đồng (mẫu)",
      confirmed: "Đã xác nhận",
    }),
  },
  O16: {
    person: "na-lay",
    row: () => ({
      award: "Giấy khen của Chủ tịch UBND thị xã (tham mưu, tổ chức)",
      subject: labelOf("nominations", "subject", "person"),
      nominee: "Cá nhân mẫu số 900",
      position: "Công chức địa chính",
      branch: labelOf("nominations", "branch", "advise"),
      achievement: "Tham mưu kịp thời",
      documentsDrafted: 4,
    }),
  },
  O17: { person: "na-lay", row: () => paper("report", "reporting", "88/BC-UBND") },
  O18: { person: "qldt", row: () => paper("report", "reporting", "390/BC-UBND") },
  O19: {
    person: "na-lay",
    row: () => ({
      period: "Báo cáo năm 2024 của đơn vị",
      strengths: "Người dân đồng thuận",
      weaknesses: "Thiếu vốn đối ứng",
      householdsBefore: 1509,
      poorBefore: 23,
      householdsAfter: 1512,
      poorAfter: 19,
    }),
  },
};

function paper(kind: string, purpose: string, number: string): NamedCells {
  return {
    kind: labelOf("documents", "kind", kind),
    number,
    issuedOn: today,
    title: "Văn bản mẫu",
    purpose: labelOf("documents", "purpose", purpose),
  };
}

function visit(kind: string, lead: string): NamedCells {
  return {
    kind: labelOf("inspections", "kind", kind),
    lead,
    heldOn: today,
    visited: "phường Na Lay",
    result: "Đúng đối tượng",
  };
}

function example(kind: string, who: string): NamedCells {
  return {
    kind: labelOf("exemplars", "kind", kind),
    subject: labelOf("exemplars", "subject", "group"),
    who,
    summary: "Góp ngày công giúp nhau làm nhà",
    notedOn: today,
  };
}

function household(): NamedCells {
  return {
    head: "Lường Văn Muôn",
    nationalId: "011071009001",
    sex: "Nam",
    birth: 1971,
    village: "bản Hốc",
    people: 4,
    category: labelOf("households", "category", "poor"),
    workType: labelOf("households", "workType", "new"),
    surveyedOn: today,
  };
}

let town: OpenTown;
let leader: Seat;
let houses: Houses;
const model = newWorkbook("lanh-dao.xlsx");

beforeAll(async () => {
  const open = await openTown();
  town = open;
  const now = () => new Date("2024-10-31T02:00:00Z");
  leader = await takeSeat({ model, now, language: "vi", api: open.as("lanh-dao") });
  const codeOf = (state: string) =>
    (open.loaded.wards[0] ?? []).find((each) => each.state === state)?.code ?? "";
  houses = { posted: codeOf("posted"), approved: codeOf("approved"), started: codeOf("started") };
}, 60_000);
afterAll(() => town.close());

/** Codes a row of the form can break, beside a blank that is needed (E48). */
function codesOf(id: FormId): ReadonlySet<string> {
  const { rules, collisions, houseRules, links, townKeys } = formById(id);
  const declared = [rules, collisions, houseRules, links, townKeys].flat();
  return new Set(["E48", ...declared.map(({ code }) => code)]);
}

/** What the leader reads in a cell after "Cập nhật số liệu". */
async function readCell({ tab, cell }: { tab: string; cell: string }) {
  await leader.flows.refresh();
  const sheet = model.worksheets.find(({ name }) => name === tab);
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return sheet?.rows[Number(row) - 1]?.[columnNumber(letters) - 1]?.value ?? null;
}

async function storedRow(entry: Entry, place: (typeof places)[number], code: string) {
  const at = { campaign: xnt2025.id, unit: entry.unit ?? entry.person, form: place.form };
  const { rows } = await town.as(entry.person).listAllRows(at, 0);
  const found = rows.find(({ cells }) => cells.some((cell) => String(cell).startsWith(code)));
  return found === undefined ? {} : { id: found.id, baseVersion: found.version };
}

async function enter(place: (typeof places)[number], entry: Entry): Promise<void> {
  const sender = new Sender({ campaign: xnt2025, as: (person) => town.as(person) }, place.id);
  const unit = entry.unit ?? entry.person;
  const known = entry.continues && (await storedRow(entry, place, entry.continues(houses)));
  const cells = cellsOf(place.form, entry.row(houses));
  await sender.send({ person: entry.person, unit, form: place.form }, [{ ...known, cells }]);
  if (entry.decidedBy === undefined) return;
  const at = { campaign: xnt2025.id, unit, form: place.form };
  const { rows } = await town.as(entry.decidedBy).listAllRows(at, 0);
  const decisions = rows
    .filter(({ state }) => state === "sent")
    .map(({ id, version }) => {
      return { id, version, decision: "accept" as const, reason: "", notes: [], dueOn: null };
    });
  await town.as(entry.decidedBy).postReview(at, { decisions }, `decide-${place.id}`);
}

describe("every obligation of the plan", () => {
  it("is one of nineteen, in order", () => {
    expect(places.map(({ id }) => id)).toEqual(
      Array.from({ length: 19 }, (_, index) => `O${index + 1}`),
    );
  });

  it.each(places.map((place) => [place.id, place] as const))(
    "%s is guarded by rules its form has",
    (_, { form, rules }) => {
      const known = codesOf(form);
      expect(rules.filter((code) => !known.has(code))).toEqual([]);
    },
  );

  it.each(places.map((place) => [place.id, place] as const))(
    "%s: a row that is sent changes its cell at the next refresh",
    async (id, place) => {
      const entry = entries[id];
      if (entry === undefined) throw new Error(`No entry for ${id}`);
      const before = await readCell(place);
      await enter(place, entry);
      const after = await readCell(place);
      expect(after).not.toEqual(before);
    },
    30_000,
  );
});
