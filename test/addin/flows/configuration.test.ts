import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { openOnlineBook } from "../../../addin/flows/rows/book.ts";
import { makeSheets } from "../../../addin/flows/rows/make-sheets.ts";
import { reviewDesk } from "../../../addin/review-desk.ts";
import { configuredTown } from "../../fakes/configured-town.ts";
import { naLayClerk, officeClerk, reviewer } from "../../fakes/small-town.ts";
import { FormSheet, household } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";

let town: Town;
let office: Desk;
let ward: Desk;

beforeEach(async () => {
  town = await Town.start(configuredTown);
  await town.app.seedCatalogue();
  town.now = new Date("2024-11-20T02:00:00Z");
  office = town.seat(officeClerk);
  ward = town.seat(naLayClerk);
  await office.flows.setUp();
  await ward.flows.setUp();
});
afterEach(() => town.close());

/** The sheet of a catalogue as "Thêm biểu" makes it, with the entries the service has. */
async function openSheet(form: FormId): Promise<FormSheet> {
  await makeSheets(office.deps, await openOnlineBook(office.deps), [formById(form)]);
  await office.flows.synchronise();
  return new FormSheet(office, form);
}

async function acceptAll(person: Member = reviewer): Promise<void> {
  const desk = reviewDesk(town.seat(person).deps);
  const said = { decision: "accept", reason: "", notes: [], dueOn: null } as const;
  const waiting = (await desk.list()).map((row) => ({ ...row, ...said }));
  await desk.decide(waiting);
}

const codesOf = async (desk: Desk) => (await desk.flows.check()).issues.map(({ code }) => code);

/** A household of the ward and the office's decision about it of 20/11/2024, both accepted. */
async function approve(amount: string): Promise<void> {
  new FormSheet(ward).fill([
    household(1, { surveyedOn: "1/10/2024", votedOn: "2/10/2024", postedOn: "12/10/2024" }),
  ]);
  await ward.send();
  await office.flows.synchronise();
  const decisions = new FormSheet(office, "approvals");
  decisions.fill([
    {
      decisionNo: "12/QĐ-UBND",
      decisionOn: "20/11/2024",
      household: "NL-2024-001",
      programme: "Phong trào thi đua",
      amount,
    },
  ]);
  expect(await office.send()).toMatchObject({ accepted: 1 });
  await acceptAll();
  await ward.flows.synchronise();
}

describe("the catalogues in Excel", () => {
  it("hold the entries the campaign began with, already received", async () => {
    const norms = await openSheet("norms");
    expect(norms.column("key")).toEqual(configuredTown.norms.map(({ key }) => key));
    expect(norms.column("value")).toEqual([50_000_000, 60_000_000]);
    expect(norms.column("Trạng thái")).toEqual(["Đã tiếp nhận", "Đã tiếp nhận"]);
    expect(await office.flows.check()).toMatchObject({ issues: [] });
    expect(await office.send()).toMatchObject({ is: "nothing" });
  });

  it("come only with their sheet: a synchronise does not ask for the others", async () => {
    await office.flows.synchronise();
    const { known } = await office.deps.workbook.readMemory();
    expect(known?.map(({ form }) => form)).not.toContain("norms");
  });
});

describe("a norm that the standing office changes", () => {
  it("changes what the next check of a ward's decision says, once a second person has agreed", async () => {
    await approve("60000000");
    expect(await codesOf(office)).not.toContain("E12");

    const norms = await openSheet("norms");
    norms.type("value", norms.firstRow + 1, "55000000");
    expect(await office.send()).toMatchObject({ accepted: 1 });
    await office.flows.synchronise();
    expect(await codesOf(office)).not.toContain("E12");

    await acceptAll();
    await office.flows.synchronise();
    const issue = (await office.flows.check()).issues.find(({ code }) => code === "E12");
    expect(issue?.sentence).toContain("cao hơn định mức 55.000.000 đồng ngày 20/11/2024");
  });

  it("changes a ward's own check at its next synchronise", async () => {
    new FormSheet(ward).fill([
      household(1, {
        surveyedOn: "1/11/2024",
        area: "40",
        foundation: "Bền",
        frame: "Bền",
        roof: "Bền",
      }),
    ]);
    expect(await codesOf(ward)).not.toContain("E53");
    const norms = await openSheet("norms");
    const criterion = { unitOf: "m²", validFrom: "1/10/2024", confirmed: "Đã xác nhận" };
    norms.fill(
      [
        { ...criterion, key: "tieu_chi.ket_cau", value: "2", citation: "QĐ 1" },
        { ...criterion, key: "tieu_chi.ho_m2", value: "30", citation: "QĐ 1" },
        { ...criterion, key: "tieu_chi.ho_m2_nguoi", value: "8", citation: "QĐ 1" },
      ],
      norms.firstRow + 2,
    );
    expect(await office.send()).toMatchObject({ accepted: 3 });
    await ward.flows.synchronise();
    expect(await codesOf(ward)).not.toContain("E53");
    await acceptAll();
    await ward.flows.synchronise();
    expect(await codesOf(ward)).toContain("E53");
  });

  it("is not agreed to by who changed it", async () => {
    const norms = await openSheet("norms");
    norms.type("value", norms.firstRow + 1, "55000000");
    await office.send();
    const waiting = await reviewDesk(town.seat(reviewer).deps).list();
    expect(waiting.map(({ form, sentBy }) => [form, sentBy])).toEqual([
      ["norms", officeClerk.name],
    ]);
  });
});

describe("a norm that ended with its document", () => {
  it("is named where a decision would rest on it", async () => {
    const norms = await openSheet("norms");
    norms.type("validTo", norms.firstRow + 1, "15/11/2024");
    norms.type("document", norms.firstRow + 1, "21/2024/QĐ-TTg");
    await office.send();
    await acceptAll();
    await approve("60000000");
    const issue = (await office.flows.check()).issues.find(({ code }) => code === "E60");
    expect(issue?.sentence).toBe(
      "Văn bản 21/2024/QĐ-TTg hết hiệu lực từ 16/11/2024. Hãy báo cơ quan thường trực cập nhật định mức.",
    );
  });
});

describe("a village the standing office adds", () => {
  it("is in the ward's drop-down after its next synchronise", async () => {
    const villages = await openSheet("villages");
    const row = villages.firstRow + configuredTown.villages.length;
    villages.fill(
      [
        {
          unit: "phường Na Lay",
          name: "bản Mới",
          id: "na-lay.moi",
          validFrom: "1/10/2024",
          confirmed: "Đã xác nhận",
          citation: "QĐ 5/QĐ-UBND",
        },
      ],
      row,
    );
    expect(await office.send()).toMatchObject({ accepted: 1, held: 0 });
    const sheet = new FormSheet(ward);
    const at = { sheet: "Danh sách hộ", address: sheet.address("village", sheet.firstRow) };
    await acceptAll();
    expect(ward.excel.person.type(at, "bản Mới")).toMatchObject({ alert: { style: "Warning" } });
    await ward.flows.synchronise();
    expect(ward.excel.person.type(at, "bản Mới")).toEqual({ done: true });
  });
});
