import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import { frontClerk, leader, naLayClerk } from "../../../fakes/small-town.ts";
import { FormSheet, household } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";

let town: Town;
let desk: Desk;

beforeEach(async () => {
  town = await Town.start(xnt2025);
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  new FormSheet(desk).fill([household(1)]);
});

afterEach(() => town.close());

const names = () =>
  desk.excel.model.worksheets
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ name }) => name);

const real = () =>
  JSON.stringify(
    desk.excel.model.worksheets
      .filter(({ name }) => ["Danh sách hộ", "Tiến độ nhà", "Nguồn lực"].includes(name))
      .map(({ rows }) => rows),
  );

/** Values of a sheet of practice, row by row. */
const practised = (sheet: string): string =>
  JSON.stringify(desk.excel.model.worksheets.find(({ name }) => name === sheet)?.rows ?? []);

const storedRows = async () => {
  const ids = { campaign: xnt2025.id, unit: "na-lay", form: "households" as const };
  return (await desk.deps.api.listRows(ids, 0)).rows.length;
};

describe("practice", () => {
  it("puts invented rows on sheets of their own, marked in name, title and every row", async () => {
    const before = real();
    const { line } = await desk.flows.startPractice();
    expect(line).toContain("Không có gì được gửi đi");
    expect(names().filter((name) => name.startsWith("Tập dượt"))).toEqual([
      "Tập dượt - Danh sách hộ",
      "Tập dượt - Tiến độ nhà",
      "Tập dượt - Nguồn lực",
    ]);
    const text = practised("Tập dượt - Danh sách hộ");
    expect(text.match(/TẬP DƯỢT – không gửi/g)?.length).toBe(13);
    expect(real()).toBe(before);
  });

  it("has mistakes to find and mend, and the real sheets stay out of it", async () => {
    await desk.flows.startPractice();
    const before = real();
    const found = await desk.flows.check();
    expect(found.forms.map(({ sheet }) => sheet)).toEqual([
      "Tập dượt - Danh sách hộ",
      "Tập dượt - Tiến độ nhà",
      "Tập dượt - Nguồn lực",
    ]);
    const codes = new Set(found.issues.map(({ code }) => code));
    expect(["E17", "E27", "E45", "E10"].filter((code) => !codes.has(code as `E${number}`))).toEqual(
      [],
    );
    const zeros = found.groups.find(({ code }) => code === "E17");
    const after = await desk.flows.applyFixes(zeros?.fixes ?? []);
    expect(after.groups.some(({ code }) => code === "E17")).toBe(false);
    expect(real()).toBe(before);
  });

  it("is sent to nobody, whatever is pressed", async () => {
    await desk.flows.startPractice();
    const sent = await desk.send();
    expect(sent.is).toBe("practice");
    expect(sent.line).toMatch(/^TẬP DƯỢT, không gửi gì: \d+ dòng sẽ được gửi · \d+ dòng cần sửa$/);
    expect(sent.accepted).toBeGreaterThan(5);
    expect(practised("Tập dượt - Danh sách hộ")).toContain("Đã gửi");
    await expect(desk.flows.synchronise()).rejects.toMatchObject({ kind: "not-allowed" });
    expect([desk.posts, await storedRows()]).toEqual([0, 0]);
    expect(await desk.send()).toMatchObject({ accepted: 0, unchanged: sent.accepted });
  });

  it("works without a network", async () => {
    desk.isOffline = true;
    await desk.flows.startPractice();
    expect((await desk.send()).is).toBe("practice");
    await desk.flows.endPractice();
  });

  it("ends without a trace; then the real rows are sent, and only these", async () => {
    const before = names();
    await desk.flows.startPractice();
    await desk.flows.check();
    expect(await desk.flows.isPractising()).toBe(true);
    await desk.flows.endPractice();
    expect(await desk.flows.isPractising()).toBe(false);
    expect(names()).toEqual(before);
    expect(await desk.send()).toMatchObject({ is: "sent", accepted: 1 });
    expect(await storedRows()).toBe(1);
  });

  it("rows are not sent even where the workbook forgot that it is practising", async () => {
    await desk.flows.startPractice();
    const { passport } = await desk.deps.workbook.readMemory();
    if (passport === null) throw new Error("no passport");
    await desk.deps.workbook.writeMemory({ passport: { ...passport, practice: false } });
    expect(await desk.send()).toMatchObject({ is: "sent", accepted: 1 });
    expect(await storedRows()).toBe(1);
  });

  it("comes about where Excel answers late, as it does to a pane in a frame", async () => {
    const { port } = desk.excel.host;
    const batch = port.batch.bind(port);
    port.batch = async (body) => {
      await new Promise(setImmediate);
      return batch(body);
    };
    expect((await desk.flows.startPractice()).isOn).toBe(true);
  });

  it("pressed again adds nothing", async () => {
    await desk.flows.startPractice();
    const before = practised("Tập dượt - Danh sách hộ");
    await desk.flows.startPractice();
    expect(practised("Tập dượt - Danh sách hộ")).toBe(before);
  });

  it("gives the Front its ledger, and tells a leader that there is nothing to practise on", async () => {
    const front = town.seat(frontClerk);
    await front.flows.setUp();
    await front.flows.startPractice();
    const sheets = front.excel.model.worksheets.map(({ name }) => name);
    expect(sheets.filter((name) => name.startsWith("Tập dượt"))).toEqual(["Tập dượt - Nguồn lực"]);
    const boss = town.seat(leader);
    await expect(boss.flows.startPractice()).rejects.toMatchObject({ kind: "not-found" });
  });
});
