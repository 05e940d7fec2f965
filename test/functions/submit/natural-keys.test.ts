import { describe, expect, it } from "vitest";
import { type SubmissionResult } from "../../../shared/api/shapes.ts";
import { householdCells } from "../../fakes/small-town.ts";
import { household, openTown, outcomes, send } from "./na-lay-service.ts";

openTown();

describe("the natural key of a row", () => {
  it("finds every row of a workbook that lost all its ids and was sorted", async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const first = await send(numbers.map((n) => household(n)));
    const again = await send(numbers.toReversed().map((n) => household(n)));
    expect(new Set(outcomes(again))).toEqual(new Set(["unchanged"]));
    const idsOf = ({ rows }: SubmissionResult) => rows.map(({ id }) => id).sort();
    expect(idsOf(again)).toEqual(idsOf(first));
  });

  it("finds a household by its head when its national id was cleared, as a conflict", async () => {
    const [first] = (await send([household(1)])).rows;
    const without = household(1, { nationalId: null, noIdReason: "Chưa cấp" });
    const result = await send([without]);
    expect(result.rows[0]).toMatchObject({ outcome: "conflict", id: first?.id });
  });

  it("takes two households of one name with different national ids for two", async () => {
    await send([household(1)]);
    const other = household(1, { nationalId: "011085999999" });
    const result = await send([other]);
    expect(outcomes(result)).toEqual(["stored"]);
  });

  it("lets a corrected national id be used by the household it belongs to", async () => {
    const [first] = (await send([household(1)])).rows;
    const corrected = householdCells(1, { nationalId: "011085777777" });
    await send([{ ref: "e", id: first?.id ?? "", baseVersion: 1, cells: corrected }]);
    const result = await send([household(1, { head: "Quàng Văn Inh" })]);
    expect(result.rows[0]?.outcome).toBe("stored");
    expect(result.rows[0]?.id).not.toBe(first?.id);
  });

  it("lets two rows exchange their national ids in one submission", async () => {
    const { rows } = await send([household(1), household(2)]);
    const swapped = [
      {
        ref: "a",
        id: rows[0]?.id ?? "",
        baseVersion: 1,
        cells: householdCells(1, { nationalId: "011085000002" }),
      },
      {
        ref: "b",
        id: rows[1]?.id ?? "",
        baseVersion: 1,
        cells: householdCells(2, { nationalId: "011085000001" }),
      },
    ];
    expect(outcomes(await send(swapped))).toEqual(["stored", "stored"]);
  });

  it("holds back a national id that another household of the unit has", async () => {
    await send([household(1), household(2)]);
    const twin = household(3, { nationalId: "011085000001", head: "Tòng Văn Muôn" });
    const result = await send([twin]);
    expect(result.rows[0]?.outcome).not.toBe("stored");
  });

  it("gives the same id in two rows of one request to the first of them only", async () => {
    const [first] = (await send([household(1)])).rows;
    const id = first?.id ?? "";
    const edit = (people: number) => ({
      ref: `e${people}`,
      id,
      baseVersion: 1,
      cells: householdCells(1, { people }),
    });
    expect(outcomes(await send([edit(5), edit(6)]))).toEqual(["stored", "conflict"]);
  });
});
