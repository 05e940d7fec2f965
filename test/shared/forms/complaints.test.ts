import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { checkTyped, day, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const feedback: Typed = {
  kind: "Phản ánh",
  receivedOn: day("2024-10-20"),
  content: "Đề nghị xem lại diện tích nhà của một hộ trong danh sách",
  household: "NL-2024-007",
  dueOn: day("2024-11-04"),
  status: "Đang giải quyết",
  sender: "Lò Văn Panh",
};

describe("a complaint", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["with its sender", {}, []],
    ["answered", { status: "Đã giải quyết, trả lời", closedOn: day("2024-11-01") }, []],
    [
      "forwarded on an unknown day",
      { status: "Đã chuyển cơ quan có thẩm quyền" },
      ["E48 warn closedOn"],
    ],
    ["closed by its day only", { closedOn: day("2024-11-01") }, ["E35 block status"]],
    [
      "answered before it came",
      { closedOn: day("2024-10-01"), status: "Đã chuyển" },
      ["E14 fixed status", "E29 block closedOn"],
    ],
    ["a denunciation with a name", { kind: "Tố cáo" }, ["E73 block sender"]],
    ["a denunciation without", { kind: "Tố cáo", sender: null }, []],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("complaints", feedback, changes)).toEqual(codes);
  });

  it("proposes to clear the name of who denounced", () => {
    const { fixes } = checkTyped("complaints", [{ ...feedback, kind: "Tố cáo" }]);
    expect(fixes).toMatchObject([{ after: null, issue: { column: "sender" } }]);
  });

  it("keeps the four kinds apart in the totals, with the day each is due", () => {
    for (const [label, id] of [
      ["Kiến nghị", "proposal"],
      ["Phản ánh", "feedback"],
      ["Khiếu nại", "complaint"],
      ["Tố cáo", "denunciation"],
    ] as const)
      expect(countedOf("complaints", { ...feedback, kind: label })).toEqual({
        [`complaints|${id}|working|2024-11-04`]: 1,
      });
  });

  it("shows who sent it to nobody who reads a line, and to no leader", () => {
    const { brief, columns, nameColumn } = formById("complaints");
    expect([nameColumn, ...brief.map(({ column }) => column)]).not.toContain("sender");
    expect(columns.find(({ key }) => key === "sender")?.sensitivity).toBe("sensitive");
  });
});
