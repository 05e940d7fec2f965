import { describe, expect, it } from "vitest";
import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import {
  cellsOf,
  emulationClerk,
  frontClerk,
  giftReviewer,
  naLayClerk,
  reviewer,
} from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";
import { naLayRow, openTown, town } from "./one-household.ts";

openTown();

describe("masks", () => {
  const column = (row: ApiRow | undefined, key: string) =>
    row?.cells[formById("households").columns.findIndex((one) => one.key === key)];
  const asSeenBy = async (person: Member) => {
    const { rows } = await town.rows(person, { unit: "na-lay" });
    return rows.find(({ id }) => id === naLayRow);
  };

  it("leave a clerk the whole row of the own unit", async () => {
    expect(column(await asSeenBy(naLayClerk), "nationalId")).toBe("011085000001");
  });

  it("hide from a reviewer the numbers that name or reach a person, and nothing else", async () => {
    const [mine, theirs] = [await asSeenBy(naLayClerk), await asSeenBy(reviewer)];
    const differing = formById("households").columns.filter(
      (_, index) => mine?.cells[index] !== theirs?.cells[index],
    );
    expect(differing.map(({ key }) => key)).toEqual(["nationalId", "phone"]);
    expect(column(theirs, "nationalId")).toBe("011********01");
    expect(column(theirs, "phone")).toBe("********");
  });

  it("show the office that confirms categories who and what it judges, and no more", async () => {
    const row = await asSeenBy(emulationClerk);
    const shown = formById("households").columns.filter((_, index) => row?.cells[index] != null);
    const beside = ["nationalId", "sex", "birth", "flagPoor"];
    expect(
      shown.filter(({ sensitivity }) => sensitivity !== "posted").map(({ key }) => key),
    ).toEqual(beside);
    expect(column(row, "nationalId")).toBe("011********01");
    expect(row).toMatchObject({ code: "NL-2024-001", review: null, changed: [] });
  });

  it("leave those who pick a household only what hangs on the village board", async () => {
    const row = await asSeenBy(frontClerk);
    const shown = formById("households").columns.filter((_, index) => row?.cells[index] != null);
    expect(shown.every(({ sensitivity }) => sensitivity === "posted")).toBe(true);
    expect(shown.map(({ key }) => key)).toContain("head");
    expect(row).toMatchObject({ code: "NL-2024-001", by: "", review: null });
  });
});

describe("lanes of the ledger", () => {
  const at = { unit: "na-lay", form: "money" } as const;
  const line = (source: string) =>
    cellsOf("money", {
      source,
      donor: "Công ty Sông Đà",
      kind: "Tiền",
      amount: 5_000_000,
      receivedOn: 45590,
    });

  it("show each reviewer the rows they decide on, and the clerk all", async () => {
    await town.submit(naLayClerk, at, [
      newRow("gift", line("Doanh nghiệp, nhà hảo tâm")),
      newRow("budget", line("Ngân sách trung ương")),
    ]);
    const count = async (person: Member) => (await town.rows(person, at)).rows.length;
    expect([await count(naLayClerk), await count(giftReviewer), await count(reviewer)]).toEqual([
      2, 1, 1,
    ]);
  });

  it("let a reviewer decide in the own lane only", async () => {
    const { rows } = await town.rows(naLayClerk, at);
    const decisions = rows.map(({ id }) => ({ id }));
    const { rows: decided } = await town.review(giftReviewer, at, decisions);
    expect(decided.map(({ outcome }) => outcome).sort()).toEqual(["decided", "not-found"]);
  });
});
