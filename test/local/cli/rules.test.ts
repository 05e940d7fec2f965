import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { household } from "../../addin/desk/sheet.ts";
import { edit, load, Place } from "./cli.ts";

interface CheckJson {
  readonly issues: readonly { readonly code: string; readonly explained?: string }[];
  readonly counts: { readonly warn: number };
}

let place: Place;
let file: string;

beforeAll(async () => {
  place = new Place();
  file = await place.template("NaLay.xlsx", "na-lay");
  await edit(file, (hands) => {
    hands.fill([household(1, { people: "14" }), household(2)]);
  });
});
afterAll(() => {
  place.remove();
});

describe("the command line about rules", () => {
  it("explains warnings, and keeps the explanation in the file", async () => {
    const found = await place.json<CheckJson>("check", "--file", file);
    expect(found.counts.warn).toBe(1);
    await place.json("check", "--file", file, "--explain", "Ba thế hệ", "--rule", "E53");
    expect((await place.json<CheckJson>("check", "--file", file)).counts.warn).toBe(1);
    await place.json("check", "--file", file, "--explain", "Ba thế hệ", "--rule", "E56");
    const after = await place.json<CheckJson>("check", "--file", file);
    expect(after.counts.warn).toBe(0);
    expect(after.issues).toMatchObject([{ code: "E56", explained: "Ba thế hệ" }]);
  });

  it("says how many stored rows a rule would hit, and writes the sheet of the trial", async () => {
    await place.json("submit", "--file", file, "--as", "na-lay", ...place.service());
    const out = place.file("Thu.xlsx");
    const impact = ["impact", "--rule", "e56", "--as", "qldt", ...place.service()];
    expect(await place.json(...impact, "--out", out)).toEqual({
      rule: "E56",
      rows: 2,
      blocked: 0,
      warned: 1,
      units: [
        {
          unit: "na-lay",
          form: "households",
          rows: 2,
          blocked: 0,
          warned: 1,
          codes: ["NL-2024-001"],
        },
      ],
    });
    expect((await load(out)).worksheets.map(({ name }) => name)).toContain("Thử quy tắc");
    expect(
      await place.run("impact", "--rule", "E999", "--as", "qldt", ...place.service()),
    ).toMatchObject({ exit: 2 });
  });
});
