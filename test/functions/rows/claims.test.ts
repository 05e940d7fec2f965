import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId, Value } from "../../../shared/forms/column.ts";
import {
  type Claims,
  claimsAfter,
  holdingsOf,
  keptHolding,
  touchedKeys,
} from "../../../functions/rows/claims.ts";
import { layoutOf } from "../../../functions/rows/read-row.ts";
import type { Content, RowDocument } from "../../../functions/rows/row-document.ts";

const households = formById("households");
const money = formById("money");
const [nid] = households.townKeys;
if (nid === undefined) throw new Error("Households have a town key");
const [first, second] = ["011085000001", "011085000002"];

function contentOf(id: FormId, named: Readonly<Record<string, Value>>): Content {
  const form = formById(id);
  return { values: form.columns.map(({ key }) => named[key] ?? null), ...layoutOf(form) };
}

const person = (nationalId: string | null, more: Readonly<Record<string, Value>> = {}) =>
  contentOf("households", { nationalId, ...more });
const gift = (more: Readonly<Record<string, Value>> = {}) =>
  contentOf("money", {
    source: "business",
    donor: "Công ty Một",
    kind: "money",
    amount: 5_000_000,
    receivedOn: "2024-11-01",
    ...more,
  });

function rowOf(content: Content, changes: Partial<RowDocument> = {}): RowDocument {
  return {
    schema: 1,
    form: "households",
    unit: "na-lay",
    id: "r",
    code: null,
    version: 4,
    state: "sent",
    content,
    by: { id: "p", name: "P" },
    at: "2024-11-04",
    authors: ["p"],
    accepted: null,
    review: null,
    journal: "j",
    ...changes,
  };
}

const now = { at: "2024-11-09", version: 5 };
const held: Claims = { nid: { at: "2024-11-01", version: 2 } };
const kept: Claims = { nid: { at: "2024-10-01", version: 1 } };
const after = (before: RowDocument | undefined, content: Content) =>
  claimsAfter(households, before, { content, ...now });

describe("the claims of a row's next content", () => {
  it.each<
    [why: string, before: RowDocument | undefined, content: Content, claims: Claims | undefined]
  >([
    ["begin with a new row", undefined, person(first), { nid: now }],
    ["are none without a number", undefined, person(null), undefined],
    [
      "are none for a household entered by mistake",
      undefined,
      person(first, { exitReason: "wrong-entry" }),
      undefined,
    ],
    ["stay while the number does", rowOf(person(first), { claims: held }), person(first), held],
    [
      "begin anew with another number",
      rowOf(person(first), { claims: held }),
      person(second),
      { nid: now },
    ],
    [
      "of a row older than the registers go back to when it was written",
      rowOf(person(first)),
      person(first),
      { nid: { at: "2024-11-04", version: 4 } },
    ],
    [
      "begin anew after a withdrawal",
      rowOf(person(first), { state: "withdrawn", claims: held }),
      person(first),
      { nid: now },
    ],
    [
      "are those of the accepted content it goes back to",
      rowOf(person(second), {
        claims: held,
        accepted: { version: 1, content: person(first), claims: kept },
      }),
      person(first),
      { nid: { at: "2024-10-01", version: 5 } },
    ],
    [
      "are those of the accepted content when it comes back from a withdrawal",
      rowOf(person(first), {
        state: "withdrawn",
        accepted: { version: 1, content: person(first), claims: kept },
      }),
      person(first),
      { nid: { at: "2024-10-01", version: 5 } },
    ],
    [
      "begin anew where the accepted content holds another number",
      rowOf(person(null), { accepted: { version: 1, content: person(second), claims: kept } }),
      person(first),
      { nid: now },
    ],
  ])("%s", (...[, before, content, claims]) => {
    expect(after(before, content)).toEqual(claims);
  });

  it("keep a reviewer's word and a verdict as long as they are held", () => {
    const verdict = {
      version: 3,
      sent: true,
      accepted: true,
      doubt: false,
      decided: true,
      units: [],
    };
    const claims: Claims = { nid: { at: "2024-11-01", version: 2, verdict } };
    expect(after(rowOf(person(first), { claims }), person(first))).toEqual(claims);
    expect(after(rowOf(person(first), { claims }), person(second))).toEqual({ nid: now });
  });

  it("of a gift are another version when a day changes, and since the same time", () => {
    const before = rowOf(gift(), {
      form: "money",
      claims: { gift: { at: "2024-11-01", version: 2 } },
    });
    const next = (more: Readonly<Record<string, Value>>) =>
      claimsAfter(money, before, { content: gift(more), ...now });
    expect(next({ note: "Trao tại bản" })).toEqual({ gift: { at: "2024-11-01", version: 2 } });
    expect(next({ receivedOn: "2024-11-02" })).toEqual({ gift: { at: "2024-11-01", version: 5 } });
    expect(next({ amount: 6_000_000 })).toEqual({ gift: now });
  });

  it("are nothing for forms without a key in the town", () => {
    const content = contentOf("outreach", {});
    expect(claimsAfter(formById("outreach"), undefined, { content, ...now })).toBeUndefined();
  });
});

/** What a row holds in short: text, how, since when. */
const holds = (row: RowDocument) =>
  holdingsOf(formById(row.form), row).map(({ text, is, claim }) => `${text} ${is} ${claim.at}`);

describe("what a row holds", () => {
  const accepted = { version: 1, content: person(first), claims: kept };

  it.each<[why: string, row: RowDocument, holdings: readonly string[]]>([
    ["is its number", rowOf(person(first), { claims: held }), [`${first} current 2024-11-01`]],
    ["is nothing once withdrawn", rowOf(person(first), { state: "withdrawn", claims: held }), []],
    [
      "is the accepted number beside its own",
      rowOf(person(second), { claims: held, accepted }),
      [`${second} current 2024-11-01`, `${first} kept 2024-10-01`],
    ],
    [
      "is one number once",
      rowOf(person(first), { claims: held, accepted }),
      [`${first} current 2024-11-01`],
    ],
    [
      "is the accepted number of a withdrawn row",
      rowOf(person(first), { state: "withdrawn", accepted }),
      [`${first} kept 2024-10-01`],
    ],
    [
      "is its own number where that is the accepted one",
      rowOf(person(first), { claims: held, accepted: { version: 4 } }),
      [`${first} current 2024-11-01`],
    ],
  ])("%s", (_, row, holdings) => {
    expect(holds(row)).toEqual(holdings);
  });

  it("of a gift tells its days and its household", () => {
    const [holding] = holdingsOf(
      money,
      rowOf(gift({ household: "NL-2024-001" }), { form: "money" }),
    );
    expect(holding?.marks).toEqual([null, "2024-11-01", null, "NL-2024-001"]);
  });

  it("in its kept content was taken when the row was written, where nothing is known of it", () => {
    const row = rowOf(person(second), { accepted: { version: 1, content: person(first) } });
    expect(keptHolding(households, nid, row)).toMatchObject({
      text: first,
      claim: { at: "2024-11-04", version: 4 },
    });
    expect(
      keptHolding(households, nid, rowOf(person(first), { accepted: { version: 4 } })),
    ).toBeUndefined();
  });
});

describe("the registers that have to hear of a change", () => {
  const row = rowOf(person(first), { claims: held });
  const settlement = {
    between: [],
    counts: [],
    version: 1,
    reason: "",
    by: { id: "p", name: "P" },
    at: "2024-11-05",
  };

  it.each<[why: string, before: RowDocument, next: RowDocument, texts: readonly string[]]>([
    ["are none where nothing of it changed", row, { ...row, state: "returned" }, []],
    [
      "are the one given up and the one taken",
      row,
      rowOf(person(second), { claims: { nid: now } }),
      [first, second],
    ],
    ["are the one that is given up", row, { ...row, state: "withdrawn" }, [first]],
    [
      "are the one that is taken again",
      row,
      rowOf(person(first), { claims: { nid: now } }),
      [first],
    ],
    [
      "are the one a reviewer spoke of",
      row,
      rowOf(person(first), { claims: { nid: { at: "2024-11-01", version: 2, settlement } } }),
      [first],
    ],
    [
      "are the one that is only kept now",
      row,
      rowOf(person(first), {
        state: "withdrawn",
        accepted: { version: 4, content: person(first), claims: held },
      }),
      [first],
    ],
  ])("%s", (...[, before, next, texts]) => {
    expect(touchedKeys(households, before, next).map(([, text]) => text)).toEqual(texts);
  });

  it("are named by their key, and are none for forms without one", () => {
    expect(touchedKeys(households, row, rowOf(person(null)))).toEqual([["nid", first]]);
    const outreach = rowOf(contentOf("outreach", {}), { form: "outreach" });
    expect(touchedKeys(formById("outreach"), outreach, outreach)).toEqual([]);
  });
});
