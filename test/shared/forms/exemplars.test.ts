import { describe, expect, it } from "vitest";
import { checkTyped, day, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const example: Typed = {
  kind: "Gương điển hình",
  subject: "Hộ gia đình",
  who: "Hộ Lò Văn Panh",
  address: "bản Hốc",
  summary: "Hiến đất và giúp 20 ngày công làm nhà cho hộ nghèo",
  notedOn: day("2024-11-20"),
};

describe("a good example", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["of a household", {}, []],
    ["an initiative with its title", { kind: "Sáng kiến, đề xuất", title: "Tổ đổi công" }, []],
    ["told before it was noted", { toldOn: day("2024-11-01") }, ["E29 block toldOn"]],
    ["of nobody", { who: null }, ["E48 warn who"]],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("exemplars", example, changes)).toEqual(codes);
  });

  it("may be one of several of the same people, by its title", () => {
    const titled = { ...example, title: "Hiến đất" };
    expect(said(checkTyped("exemplars", [titled, titled]).issues)).toEqual(["E24 block who"]);
    expect(
      said(checkTyped("exemplars", [titled, { ...titled, title: "Góp công" }]).issues),
    ).toEqual([]);
  });

  it("is counted by kind, subject and month", () => {
    expect(countedOf("exemplars", example)).toEqual({ "exemplars|example|household|2024-11": 1 });
  });
});
