import { describe, expect, it } from "vitest";
import { household, FormSheet } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";
import { openBook } from "../../../../addin/flows/rows/book.ts";
import { makeSheets } from "../../../../addin/flows/rows/make-sheets.ts";
import { reviewDesk } from "../../../../addin/review-desk.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { Norm } from "../../../../shared/campaign/campaign.ts";
import {
  cellsOf,
  naLayClerk,
  officeClerk,
  reviewer,
  smallTown,
} from "../../../fakes/small-town.ts";
import { newRow } from "../../../fakes/town-service.ts";
import { mine, sheet, sitAtTwoDesks, theirs, town } from "../../desk/two-desks.ts";

sitAtTwoDesks();

describe("what a decision brings to the ward and the office", () => {
  /** A household sent by the ward, and the decision about it sent by the office. Gives the household's label. */
  async function sendDecision(): Promise<string> {
    sheet.fill([
      household(1, { surveyedOn: "1/10/2024", votedOn: "2/10/2024", postedOn: "12/10/2024" }),
    ]);
    await mine.send();
    const office = town.seat(officeClerk);
    await office.flows.setUp();
    const decisions = new FormSheet(office, "approvals");
    const label = picksOf(office)[0] ?? "";
    expect(label).toMatch(/^NL-2024-001 – /);
    decisions.fill([
      {
        decisionNo: "12/QĐ-UBND",
        decisionOn: "20/10/2024",
        household: label,
        programme: "Phong trào thi đua",
        amount: "60000000",
      },
    ]);
    const sent = await office.send();
    expect(sent.issues.filter(({ level }) => level === "block")).toEqual([]);
    expect(sent).toMatchObject({ accepted: 1 });
    return label;
  }

  async function acceptDecision(): Promise<void> {
    const desk = reviewDesk(town.seat(reviewer).deps);
    const waiting = (await desk.list()).filter(({ form }) => form === "approvals");
    const said = { decision: "accept", reason: "", notes: [], dueOn: null } as const;
    const accepted = waiting.map((row) => ({ ...row, ...said }));
    expect(await desk.decide(accepted)).toMatchObject({ accepted: 1 });
  }

  it("makes no progress row before the decision is accepted, and says how many houses wait", async () => {
    await sendDecision();
    const waiting = await mine.flows.synchronise();
    expect(waiting).toMatchObject({ housesAdded: 0, housesWaiting: 1 });
    expect(waiting.line).toContain("1 nhà chờ quyết định được tiếp nhận");
    const again = await mine.flows.synchronise();
    expect(again.line).toBe("Tệp đã có số liệu mới nhất · 1 nhà chờ quyết định được tiếp nhận");
    await acceptDecision();
    const sync = await mine.flows.synchronise();
    expect(sync).toMatchObject({ housesAdded: 1, housesWaiting: 0 });
  });

  it("makes the progress row later where the sheet was missing when the decision came", async () => {
    await sendDecision();
    await acceptDecision();
    await mine.excel.Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      context.workbook.worksheets.getItem("Tiến độ nhà").delete();
      await context.sync();
    });
    expect(await mine.flows.synchronise()).toMatchObject({ housesAdded: 0 });
    await mine.flows.setUp();
    expect(await mine.flows.synchronise()).toMatchObject({ housesAdded: 1 });
  });

  it("makes a dossier for each approved house, ticked from what the other sheets show", async () => {
    const label = await sendDecision();
    sheet.fill([household(2)], sheet.firstRow + 1);
    await mine.send();
    await acceptDecision();
    // Another workbook of the ward has the sheet, then mine gets it, too.
    const at = { campaign: smallTown.id, unit: "na-lay", form: "dossiers" } as const;
    const cells = cellsOf("dossiers", { household: "NL-2024-002", oldPhoto: "Thiếu" });
    await theirs.deps.api.postSubmission(at, {
      submission: "theirs",
      chunk: 0,
      chunks: 1,
      formVersion: 1,
      rows: [newRow("a", cells)],
    });
    await makeSheets(mine.deps, await openBook(mine.deps), [formById("dossiers")]);
    await mine.flows.synchronise();
    const dossiers = new FormSheet(mine, "dossiers");
    expect(dossiers.column("oldPhoto")).toEqual(["Thiếu"]);
    await mine.flows.synchronise();
    const of = (key: string) => dossiers.value(key, dossiers.firstRow + 1);
    expect([of("household"), of("approvalDecision"), of("receipts")]).toEqual([label, "Có", null]);
    expect(of("Trạng thái")).toBe("Chưa gửi");
    expect(await mine.send()).toMatchObject({ accepted: 2 });
    expect(dossiers.column("missing")[1]).toMatch(/^Đơn, giấy đề nghị, .+, Biên bản bàn giao$/);
    await mine.flows.synchronise();
    expect(dossiers.column("approvalDecision")).toEqual([null, "Có"]);
  });

  it("makes a progress row for each approved house, and shows the decision", async () => {
    const label = await sendDecision();
    await acceptDecision();
    const sync = await mine.flows.synchronise();
    expect(sync).toMatchObject({ housesAdded: 1, housesWaiting: 0 });
    const progress = new FormSheet(mine, "construction");
    expect(progress.value("household", progress.firstRow)).toBe(label);
    expect(
      new FormSheet(mine, "approvals").value(
        "decisionNo",
        new FormSheet(mine, "approvals").firstRow,
      ),
    ).toBe("12/QĐ-UBND");
    expect(await mine.flows.synchronise()).toMatchObject({ housesAdded: 0, added: 0 });
    expect(await mine.send()).toMatchObject({ accepted: 1, held: 0 });
  });

  it("knows of a household another unit entered what a decision needs: its norm, and that it exists", async () => {
    const normed = await Town.start({ ...smallTown, norms: [norm] });
    const ward = normed.seat(naLayClerk);
    await ward.flows.setUp();
    new FormSheet(ward).fill([household(1)]);
    await ward.send();
    const office = normed.seat(officeClerk);
    await office.flows.setUp();
    const decisions = new FormSheet(office, "approvals");
    const row = {
      decisionNo: "12/QĐ-UBND",
      decisionOn: "20/10/2024",
      programme: "Phong trào thi đua",
      amount: "90000000",
    };
    decisions.fill([
      { ...row, household: picksOf(office)[0] ?? "" },
      { ...row, household: "NL-2024-999" },
    ]);
    const { issues } = await office.flows.check();
    expect(issues.map(({ row: at, code }) => [at, code])).toContainEqual([
      decisions.firstRow,
      "E12",
    ]);
    expect(issues.map(({ row: at, code }) => [at, code])).toContainEqual([
      decisions.firstRow + 1,
      "E16",
    ]);
    expect(decisions.value("supportNorm", decisions.firstRow)).toBe(60_000_000);
    await normed.close();
  });
});

const norm: Norm = {
  key: "ho_tro.phong_trao.xay_moi",
  value: 60_000_000,
  unit: "đồng/hộ",
  scope: { programme: "movement", workType: "new" },
  citation: "2404/KH-UBND",
  confirmed: true,
  validFrom: "2024-01-01",
  validTo: null,
};

function picksOf(desk: Desk): readonly string[] {
  const worksheet = desk.excel.model.worksheets.find(({ name }) => name === "_danh-muc");
  const column = worksheet?.rows[0]?.findIndex((cell) => cell?.value === "ds_ho") ?? -1;
  return (worksheet?.rows ?? []).slice(1).flatMap((row) => {
    const value = row?.[column]?.value ?? null;
    return typeof value === "string" ? [value] : [];
  });
}
