import { describe, expect, it } from "vitest";
import { type SubmissionResult } from "../../../shared/api/shapes.ts";
import { cellsOf, naLayClerk } from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";
import { home, openTown, outcomes, town } from "./na-lay-service.ts";

openTown();

describe("gifts that share a key", () => {
  const ledger = { ...home, form: "money" } as const;
  const gift = (ref: string, amount: number, changes = {}) =>
    newRow(
      ref,
      cellsOf("money", {
        source: "Doanh nghiệp, nhà hảo tâm",
        donor: "Công ty Sông Đà",
        kind: "Tiền",
        amount,
        receivedOn: 45590,
        ...changes,
      }),
    );

  it("takes two gifts with one key, sent together, for two, and finds both again", async () => {
    const both = [gift("a", 5_000_000), gift("b", 7_000_000)];
    const first = await town.submit(naLayClerk, ledger, both);
    expect(outcomes(first)).toEqual(["stored", "stored"]);
    const again = await town.submit(naLayClerk, ledger, both.toReversed());
    expect(outcomes(again)).toEqual(["unchanged", "unchanged"]);
    const third = await town.submit(naLayClerk, ledger, [...both, gift("c", 9_000_000)]);
    expect(outcomes(third)).toEqual(["unchanged", "unchanged", "stored"]);
  });

  it("takes a gift beside one the workbook holds for another gift, and never for the held one", async () => {
    const [first] = (await town.submit(naLayClerk, ledger, [gift("a", 5_000_000)])).rows;
    const holds = [first?.id ?? ""];
    const second = await town.submit(naLayClerk, ledger, [{ ...gift("b", 7_000_000), holds }]);
    expect(outcomes(second)).toEqual(["stored"]);
    expect(second.rows[0]?.id).not.toBe(first?.id);
    expect((await town.rows(naLayClerk, ledger)).rows).toHaveLength(2);
  });

  it("takes a gift for another one when the workbook holds more alike than travel", async () => {
    await town.submit(naLayClerk, ledger, [gift("a", 5_000_000)]);
    const holds = Array.from({ length: 200 }, (_, n) => `row-${n}`);
    const second = await town.submit(naLayClerk, ledger, [{ ...gift("b", 7_000_000), holds }]);
    expect(outcomes(second)).toEqual(["stored"]);
  });

  it("holds a gift back that is exactly like one the workbook holds", async () => {
    const [first] = (await town.submit(naLayClerk, ledger, [gift("a", 5_000_000)])).rows;
    const copy = { ...gift("b", 5_000_000), holds: [first?.id ?? ""] };
    const { rows } = await town.submit(naLayClerk, ledger, [copy]);
    expect(rows[0]).toMatchObject({ outcome: "held", id: null });
    expect(rows[0]?.issues[0]).toMatchObject({ code: "E24", params: { what: "gift" } });
  });

  it("stores every gift of one submission, however many parts and chunks it has", async () => {
    const gifts = Array.from({ length: 120 }, (_, n) =>
      gift(`g${n}`, 1_000_000 * (n + 1), { donor: `Công ty ${n % 20}` }),
    );
    const parts = [gifts.slice(0, 98), gifts.slice(98)];
    for (const [chunk, rows] of parts.entries()) {
      const body = { ...town.chunk(rows, "money"), submission: "s-many", chunk, chunks: 2 };
      const reply = await town.trySubmit(naLayClerk, ledger, body);
      expect(new Set(outcomes(reply.body as SubmissionResult))).toEqual(new Set(["stored"]));
    }
    const lost = await town.submit(naLayClerk, ledger, gifts.slice(0, 98).toReversed());
    expect(new Set(outcomes(lost))).toEqual(new Set(["unchanged"]));
  });

  it("matches six gifts with one key by content first, so that an edited one takes its own row", async () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => gift(`g${n}`, n * 1_000_000));
    const { rows: first } = await town.submit(naLayClerk, ledger, six);
    const edited = [gift("e", 9_000_000), ...six.slice(1)];
    const { rows } = await town.submit(naLayClerk, ledger, edited);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      "conflict",
      ...six.slice(1).map(() => "unchanged"),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });
});
