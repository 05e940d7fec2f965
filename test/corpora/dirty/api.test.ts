import { beforeAll, describe, expect, it } from "vitest";
import { bundles } from "./bundles.ts";
import { type Answer, sendBundle } from "./over-http.ts";
import { placedRows, type PlacedRow } from "./placed-rows.ts";

describe.each(bundles)("the service on the rows of $name", (bundle) => {
  let answers: ReadonlyMap<PlacedRow, Answer> = new Map();
  const placed = placedRows(bundle);
  beforeAll(async () => {
    answers = await sendBundle(bundle);
  }, 120_000);

  it.each(placed.map((row) => [row.why, row] as const))("%s", (_, row) => {
    const answer = [...answers].find(
      ([sent]) => sent.form === row.form && sent.place === row.place,
    );
    const isHeld = row.expected.some(
      (issue) => issue.includes(" block ") || issue.startsWith("E04"),
    );
    expect(answer?.[1]).toEqual({
      status: 200,
      outcome: isHeld ? "held" : "stored",
      said: row.expected,
    });
  });
});
