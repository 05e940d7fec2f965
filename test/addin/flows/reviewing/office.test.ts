import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { officeLayout, type OfficeKey } from "../../../../shared/tables/office/office-grid.ts";
import { unitById } from "../../../../shared/campaign/in-force.ts";
import { columnLetters } from "../../../../shared/text/spreadsheet.ts";
import { emulationClerk, naLayClerk, reviewer, smallTown } from "../../../fakes/small-town.ts";
import { FormSheet, household, households } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";

let town: Town;
let clerk: Desk;
let sheet: FormSheet;
let office: Desk;

const unit = unitById(smallTown, "noi-vu");
if (unit === undefined) throw new Error("The small town has its office");
const layout = officeLayout(unit);

beforeEach(async () => {
  town = await Town.start();
  clerk = town.seat(naLayClerk);
  await clerk.flows.setUp();
  sheet = new FormSheet(clerk);
  sheet.fill(households(3));
  await clerk.send();
  office = town.seat(emulationClerk);
});
afterEach(() => town.close());

function worksheet() {
  const found = office.excel.model.worksheets.find(({ name }) => name === "Chờ xác nhận");
  if (found === undefined) throw new Error("No sheet");
  return found;
}

/** Excel row of the first household on the sheet. */
function firstRow(): number {
  return worksheet().rows.findIndex((row) => row?.some((cell) => cell?.value === "Nội dung")) + 2;
}

function value(key: OfficeKey | "categoryCheck", row: number) {
  return worksheet().rows[row - 1]?.[columnOf(key) - 1]?.value ?? null;
}

function columnOf(key: OfficeKey | "categoryCheck"): number {
  return key === "categoryCheck"
    ? layout.answerAt(layout.answers.findIndex(({ column }) => column.key === key))
    : layout.at(key);
}

function type(row: number, text: string, key: OfficeKey | "categoryCheck" = "categoryCheck"): void {
  const address = `${columnLetters(columnOf(key))}${row}`;
  const typed = office.excel.person.type({ sheet: "Chờ xác nhận", address }, text);
  if (!typed.done) throw new Error(`${address} refused ${text}`);
}

describe("the sheet of an office with a column in others' rows", () => {
  it("stands ready in its workbook and lists what waits, with what it judges and no number", async () => {
    await office.flows.setUp();
    expect(worksheet().visibility).toBe("Visible");
    const outcome = await office.flows.review();
    expect(outcome).toMatchObject({ office: { answered: 0, waiting: 3 }, refused: [], waiting: 0 });
    expect(outcome.line).toBe("0 dòng xác nhận · 3 dòng chờ xác nhận");
    expect(value("unit", firstRow())).toBe("phường Na Lay");
    expect(value("content", firstRow())).toMatch(
      /^\S.* – bản Hốc – Hộ nghèo – Xây mới – CCCD 011\*+\d\d\n.*Giới tính: Nam; Ngày sinh/u,
    );
    const text = JSON.stringify(office.excel.model.worksheets.map(({ rows }) => rows));
    expect(text).not.toContain("0110");
  });

  it("offers the form's own answers in a drop-down of the office's cells", async () => {
    await office.flows.review();
    const letters = columnLetters(columnOf("categoryCheck"));
    const typed = office.excel.person.type(
      { sheet: "Chờ xác nhận", address: `${letters}${firstRow()}` },
      "có lẽ",
    );
    expect(typed.done).toBe(false);
  });

  it("sends what was filled in, and keeps answers in sight where they can be corrected", async () => {
    await office.flows.review();
    type(firstRow(), "Đúng");
    type(firstRow() + 1, "Không");
    expect(await office.flows.review()).toMatchObject({
      office: { answered: 2, waiting: 1 },
      refused: [],
    });
    const answers = [0, 1, 2].map((n) => value("categoryCheck", firstRow() + n));
    expect(answers).toEqual([null, "Đúng", "Không"]);
    expect(value("remarks", firstRow() + 1)).toContain(emulationClerk.name);
    // Nothing changed: nothing is sent.
    const posts = office.posts;
    expect(await office.flows.review()).toMatchObject({ office: { answered: 0, waiting: 1 } });
    expect(office.posts).toBe(posts);
    type(firstRow() + 2, "Đúng");
    expect(await office.flows.review()).toMatchObject({ office: { answered: 1 } });
    await clerk.flows.synchronise();
    expect(sheet.column("categoryCheck").filter((one) => one === "Đúng")).toHaveLength(2);
  });

  it("names the cell of an answer that a colleague gave first, and shows theirs", async () => {
    await office.flows.review();
    const colleague = town.seat(emulationClerk);
    await colleague.flows.review();
    type(firstRow(), "Đúng");
    await office.flows.review();
    const theirs = colleague.excel.model.worksheets.find(({ name }) => name === "Chờ xác nhận");
    const first = (theirs?.rows.findIndex((r) => r?.some((c) => c?.value === "Nội dung")) ?? 0) + 2;
    const address = `${columnLetters(columnOf("categoryCheck"))}${first}`;
    colleague.excel.person.type({ sheet: "Chờ xác nhận", address }, "Không");
    const outcome = await colleague.flows.review();
    expect(outcome.refused).toMatchObject([{ sheet: "Chờ xác nhận", address }]);
    expect(outcome.refused[0]?.why).toContain("Đồng nghiệp vừa ghi ô này");
    expect(outcome).toMatchObject({ office: { answered: 0, waiting: 2 } });
  });

  it("is not there for a reviewer of another office", async () => {
    const desk = town.seat(reviewer);
    expect(await desk.flows.review()).not.toHaveProperty("office");
    expect(desk.excel.model.worksheets.map(({ name }) => name)).not.toContain("Chờ xác nhận");
  });
});

describe("a ward whose category the office looked at", () => {
  async function answer(text: string): Promise<void> {
    await office.flows.review();
    type(firstRow(), text);
    await office.flows.review();
  }
  const rowOf = (code: string) => sheet.firstRow + sheet.column("code").indexOf(code);

  it("gets the answer with what others changed, beside its own edits and without a question", async () => {
    await answer("Đúng");
    const row = rowOf("NL-2024-001");
    sheet.type("people", row, "7");
    const outcome = await clerk.flows.synchronise();
    expect(outcome).toMatchObject({ updated: 1, conflicts: [] });
    expect(sheet.value("categoryCheck", row)).toBe("Đúng");
    expect(sheet.value("people", row)).toBe(7);
    expect(await clerk.send()).toMatchObject({ accepted: 1, conflicts: 0, held: 0 });
    expect(clerk.asked).toEqual([]);
  });

  it("may send before it has seen the answer: it is merged, and nobody is asked", async () => {
    await answer("Không");
    const row = rowOf("NL-2024-001");
    sheet.type("people", row, "7");
    expect(await clerk.send()).toMatchObject({ accepted: 1, conflicts: 0, held: 0 });
    expect(clerk.asked).toEqual([]);
    expect(sheet.value("categoryCheck", row)).toBe("Không");
  });

  it("reads a no in its list of work, until the row says something else and waits again", async () => {
    await answer("Không");
    await clerk.flows.synchronise();
    const todo = () =>
      JSON.stringify(
        clerk.excel.model.worksheets.find(({ name }) => name === "Việc cần làm")?.rows,
      );
    expect(todo()).toContain("Không được xác nhận");
    expect(todo()).toContain('Phòng Nội vụ ghi \\"Không\\" ở cột LĐTBXH xác nhận đối tượng');
    const row = rowOf("NL-2024-001");
    const { category, ...flags } = household(1, { category: "Hộ cận nghèo" });
    sheet.type("category", row, category ?? "");
    if (flags["flagPoor"] !== undefined) sheet.type("flagPoor", row, "");
    sheet.type("flagNearPoor", row, "x");
    expect(await clerk.send()).toMatchObject({ accepted: 1, held: 0 });
    await clerk.flows.synchronise();
    expect(sheet.value("categoryCheck", row)).toBeNull();
    expect(todo()).not.toContain("Không được xác nhận");
    expect(await office.flows.review()).toMatchObject({ office: { waiting: 3 } });
    expect(value("remarks", firstRow())).toContain("đơn vị sửa sau đó");
  });

  it("is marked for the reviewer of its rows", async () => {
    await answer("Không");
    const desk = town.seat(reviewer);
    await desk.flows.review();
    const text = JSON.stringify(
      desk.excel.model.worksheets.find(({ name }) => name === "Chờ duyệt")?.rows,
    );
    expect(text).toContain("LĐTBXH xác nhận: Không");
    expect(text).toContain("LĐTBXH xác nhận đối tượng: Không");
  });
});

describe("nominations to appraise", () => {
  const columnAt = (key: string) =>
    layout.answerAt(layout.answers.findIndex(({ column }) => column.key === key));
  const at = (key: string, row: number) => worksheet().rows[row - 1]?.[columnAt(key) - 1]?.value;
  const fill = (key: string, row: number, text: string) => {
    const address = `${columnLetters(columnAt(key))}${row}`;
    return office.excel.person.type({ sheet: "Chờ xác nhận", address }, text).done;
  };
  const rowOf = (name: string) =>
    worksheet().rows.findIndex((row) => row?.some((cell) => String(cell?.value).includes(name))) +
    1;

  beforeEach(async () => {
    await clerk.flows.addForms(["nominations"]);
    const list = new FormSheet(clerk, "nominations");
    list.fill([
      {
        award: "Giấy khen",
        subject: "Cá nhân",
        nominee: "Lò Văn Panh",
        position: "Trưởng bản Hốc",
        branch: "Tham mưu",
        documentsDrafted: "3",
        achievement: "Tham mưu kịp thời",
        minutesNo: "03/BB",
        minutesOn: "15/10/2024",
      },
    ]);
    expect(await clerk.send()).toMatchObject({ accepted: 1, held: 0 });
  });

  it("are answered in two cells, of which one is a day, and read back as they stand", async () => {
    expect(await office.flows.review()).toMatchObject({ office: { waiting: 4 } });
    const row = rowOf("Lò Văn Panh");
    expect(fill("appraisal", row, "Đủ điều kiện")).toBe(true);
    // Before the meeting that proposed it.
    fill("appraisedOn", row, "10/10/2024");
    const early = await office.flows.review();
    expect(early).toMatchObject({ office: { answered: 0, waiting: 4 } });
    const [refused] = early.refused;
    expect(refused?.sheet).toBe("Chờ xác nhận");
    expect(refused?.why).toContain(`Ô ${refused?.address}`);
    expect(at("appraisedOn", rowOf("Lò Văn Panh"))).toBe(45575);
    expect(at("appraisal", rowOf("Lò Văn Panh"))).toBe("Đủ điều kiện");
    fill("appraisedOn", rowOf("Lò Văn Panh"), "25/10/2024");
    expect(await office.flows.review()).toMatchObject({
      office: { answered: 1, waiting: 3 },
      refused: [],
    });
    expect(at("appraisedOn", rowOf("Lò Văn Panh"))).toBe(45590);
    const posts = office.posts;
    await office.flows.review();
    expect(office.posts).toBe(posts);
    await clerk.flows.synchronise();
    expect(new FormSheet(clerk, "nominations").column("appraisal")).toEqual(["Đủ điều kiện"]);
  });

  it("do not take the answer of another form's column", async () => {
    await office.flows.review();
    const row = rowOf("Lò Văn Panh");
    fill("categoryCheck", row, "Đúng");
    const { refused } = await office.flows.review();
    expect(refused[0]?.why).toContain("không thuộc biểu của dòng");
    expect(at("categoryCheck", rowOf("Lò Văn Panh"))).toBe("Đúng");
  });
});
