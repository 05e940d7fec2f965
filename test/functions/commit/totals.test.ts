import { describe, expect, it } from "vitest";
import { countRow, recount, toHeadTotals, totalsOf } from "../../../functions/commit/totals.ts";
import { valuesOf } from "../../../functions/rows/form-rows.ts";
import { emptyHead } from "../../../functions/rows/empty-head.ts";
import { Draft } from "../../../functions/commit/draft.ts";
import { FormRows } from "../../../functions/rows/form-rows.ts";
import type { Verdict } from "../../../functions/rows/claims.ts";
import type { Facts, Head, RowDocument } from "../../../functions/rows/row-document.ts";
import { noFacts } from "../../../shared/forms/house.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { by, storedAs, workOf } from "../../fakes/small-work.ts";
import { noon } from "../../fakes/small-town.ts";

const { context } = workOf();

function rowOf(id: FormId, changes: Partial<RowDocument>, named = {}): RowDocument {
  const form = formById(id);
  const states = [{ form, head: undefined, rows: new FormRows(form) }] as const;
  const at = noon.toISOString();
  const draft = new Draft({ context, states, elsewhere: [], by, at, journal: "j" });
  return { ...draft.change("r", storedAs(id, named)), ...changes };
}

const house = (changes: Partial<RowDocument> = {}) =>
  rowOf("households", changes, { nationalId: "011085000001", people: 4, workType: "new" });
const gift = (changes: Partial<RowDocument> = {}) =>
  rowOf("money", changes, {
    source: "business",
    donor: "Công ty Một",
    kind: "money",
    amount: 5_000_000,
    receivedOn: "2024-11-01",
  });

/** A cube without what cannot be seen in it: which measures there are, and how much. */
const countedIn = (cube: Readonly<Record<string, number>>) => Object.keys(cube).length > 0;
const counts = (...rows: readonly RowDocument[]) => {
  const [first] = rows;
  if (first === undefined) throw new Error("There is a row");
  const { states, sent, accepted } = toHeadTotals(recount(formById(first.form), rows));
  return { states, sent: countedIn(sent), accepted: countedIn(accepted) };
};

const content = house().content;
const verdict: Verdict = {
  version: 1,
  sent: true,
  accepted: true,
  doubt: false,
  decided: false,
  units: ["song-da"],
};
const claims = (changes: Partial<Verdict>, key = "nid") => ({
  [key]: { at: "2024-11-01", version: 1, verdict: { ...verdict, ...changes } },
});

describe("what a row counts for", () => {
  it.each<[why: string, row: RowDocument, sent: boolean, accepted: boolean]>([
    ["sent", house(), true, false],
    ["accepted", house({ state: "accepted", accepted: { version: 1 } }), true, true],
    [
      "changed since it was accepted",
      house({ state: "re-review", accepted: { version: 1, content } }),
      true,
      true,
    ],
    ["withdrawn", house({ state: "withdrawn" }), false, false],
    [
      "withdrawn, which nobody has accepted yet",
      house({ state: "withdrawn", accepted: { version: 1, content } }),
      false,
      true,
    ],
    [
      "another one of the town counts for",
      house({ accepted: { version: 1 }, claims: claims({ sent: false, accepted: false }) }),
      false,
      false,
    ],
    [
      "another one of the town counts for among what was accepted",
      house({ accepted: { version: 1 }, claims: claims({ accepted: false }) }),
      true,
      false,
    ],
    [
      "accepted, by what its accepted content holds and not by what it holds now",
      house({
        accepted: { version: 1, content, claims: claims({}) },
        claims: claims({ sent: false, accepted: false }),
      }),
      false,
      true,
    ],
    [
      "erased, by what it counted for then",
      house({ erased: { on: "2026-01-01", sent: { "houses|": 1 }, accepted: {} } }),
      true,
      false,
    ],
  ])("is by its state: %s", (...[, row, sent, accepted]) => {
    expect(counts(row)).toEqual({ states: { [row.state]: 1 }, sent, accepted });
  });

  it("is what it counted for when its person was erased, whatever its cells say since", () => {
    const erased = { on: "2026-01-01", sent: { "old|": 3 }, accepted: { "older|": 2 } };
    const row = house({ accepted: { version: 1 }, erased });
    const { sent, accepted } = toHeadTotals(recount(formById("households"), [row]));
    expect({ sent, accepted }).toEqual({ sent: erased.sent, accepted: erased.accepted });
  });

  it("is its whole amount", () => {
    const { sent } = toHeadTotals(recount(formById("money"), [gift(), gift()]));
    expect(Object.values(sent)).toContain(10_000_000);
  });

  it("is a doubt beside everything else while two rows may be one gift", () => {
    const certain = toHeadTotals(recount(formById("money"), [gift()])).sent;
    const doubted = gift({ claims: claims({ doubt: true }, "gift") });
    const { sent } = toHeadTotals(recount(formById("money"), [doubted]));
    expect(sent).toMatchObject(certain);
    expect(Object.keys(sent).length).toBeGreaterThan(Object.keys(certain).length);
    const dropped = gift({ claims: claims({ doubt: true, sent: false }, "gift") });
    expect(Object.keys(toHeadTotals(recount(formById("money"), [dropped])).sent)).toHaveLength(
      Object.keys(sent).length - Object.keys(certain).length,
    );
  });

  it("is by the facts of its house, as sent and as accepted", () => {
    const approved = { ...noFacts, approvedOn: "2024-10-15", approvedAmount: 60_000_000 };
    const totals = (facts: Facts) =>
      toHeadTotals(recount(formById("households"), [house({ accepted: { version: 1 }, facts })]));
    const none = totals({ sent: noFacts, accepted: noFacts });
    const sent = totals({ sent: approved, accepted: noFacts });
    expect(sent.sent).not.toEqual(none.sent);
    expect(sent.accepted).toEqual(none.accepted);
    const both = totals({ sent: approved, accepted: approved });
    expect(both.accepted).toEqual(both.sent);
  });

  it("is by its accepted content where that is another", () => {
    const before = house({ state: "accepted", accepted: { version: 1 } });
    const repaired = rowOf("households", {}, { people: 4, workType: "repair" });
    const changed = {
      ...before,
      content: repaired.content,
      accepted: { version: 1, content: before.content },
    };
    const form = formById("households");
    expect(toHeadTotals(recount(form, [changed])).accepted).toEqual(
      toHeadTotals(recount(form, [before])).accepted,
    );
    expect(toHeadTotals(recount(form, [changed])).sent).not.toEqual(
      toHeadTotals(recount(form, [before])).sent,
    );
  });
});

describe("totals", () => {
  const form = formById("households");
  const row = (document: RowDocument) => ({
    form,
    document,
    values: valuesOf(form, document.content),
  });
  const head = (changes: Partial<Head>): Head => ({
    ...emptyHead({ form: "households", unit: "na-lay", at: "2024-10-20", catalogueVersion: 1 }),
    ...changes,
  });

  it("are nothing once what was added is taken away", () => {
    const totals = recount(form, [house(), house({ origin: "song-da" })]);
    countRow(totals, row(house()), -1);
    countRow(totals, row(house({ origin: "song-da" })), -1);
    const left = toHeadTotals(totals);
    expect(left).toMatchObject({ states: {}, sent: {}, accepted: {} });
    expect(left.origins).toEqual({ "song-da": { states: {}, sent: {}, accepted: {} } });
  });

  it("go on from those of the head", () => {
    const one = toHeadTotals(recount(form, [house()]));
    const totals = totalsOf(head(one));
    countRow(totals, row(house()), 1);
    expect(toHeadTotals(totals)).toEqual(toHeadTotals(recount(form, [house(), house()])));
    expect(one).toEqual(toHeadTotals(recount(form, [house()])));
  });

  it("have the part that other units handed over, by unit", () => {
    const rows = [house(), house({ origin: "song-da" }), house({ origin: "lay-nua" })];
    const whole = toHeadTotals(recount(form, rows));
    expect(whole.states).toEqual({ sent: 3 });
    expect(Object.keys(whole.origins ?? {})).toEqual(["lay-nua", "song-da"]);
    expect(whole.origins?.["song-da"]).toEqual(
      (({ states, sent, accepted }) => ({ states, sent, accepted }))(
        toHeadTotals(recount(form, [house()])),
      ),
    );
    expect(toHeadTotals(recount(form, [house()]))).not.toHaveProperty("origins");
    const again = totalsOf(head(whole));
    countRow(again, row(house({ origin: "song-da" })), 1);
    expect(toHeadTotals(again).origins?.["song-da"]?.states).toEqual({ sent: 2 });
    expect(toHeadTotals(again).origins?.["lay-nua"]?.states).toEqual({ sent: 1 });
  });

  it("are written in one order, whatever came first", () => {
    const states = (...rows: readonly RowDocument[]) =>
      Object.keys(toHeadTotals(recount(form, rows)).states);
    const [sent, accepted] = [house(), house({ state: "accepted", accepted: { version: 1 } })];
    expect(states(sent, accepted)).toEqual(["accepted", "sent"]);
    expect(states(accepted, sent)).toEqual(["accepted", "sent"]);
    const origins = (...units: readonly string[]) =>
      Object.keys(
        toHeadTotals(
          recount(
            form,
            units.map((origin) => house({ origin })),
          ),
        ).origins ?? {},
      );
    expect(origins("a", "b")).toEqual(["a", "b"]);
    expect(origins("b", "a")).toEqual(["a", "b"]);
  });
});
