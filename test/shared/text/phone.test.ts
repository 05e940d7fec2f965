import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { parsePhone } from "../../../shared/text/phone.ts";

describe("parsePhone", () => {
  it.each<[typed: Cell, phone: string | null, code: string | null]>([
    ["0912345678", "0912345678", null],
    ["0321234567", "0321234567", null],
    ["0551234567", "0551234567", null],
    ["0771234567", "0771234567", null],
    ["0841234567", "0841234567", null],
    ["02153852123", "02153852123", null],
    [null, null, null],
    [" ", null, null],
    ["0912 345 678", "0912345678", "E42"],
    ["0912.345.678", "0912345678", "E42"],
    ["0912-345-678", "0912345678", "E42"],
    ["(0215) 3852 123", "02153852123", "E42"],
    ["'0912345678", "0912345678", "E42"],
    ["\u200b0912345678", "0912345678", "E42"],
    ["+84912345678", "0912345678", "E55"],
    ["+84 912 345 678", "0912345678", "E55"],
    ["84912345678", "0912345678", "E55"],
    ["+840912345678", "0912345678", "E55"],
    ["0084912345678", "0912345678", "E55"],
    [84912345678, "0912345678", "E55"],
    [912345678, "0912345678", "E55"],
    ["912345678", "0912345678", "E55"],
    [841234567, "0841234567", "E55"],
    [2153852123, "02153852123", "E55"],
    ["091234567", null, "E55"],
    ["09123456789", null, "E55"],
    ["0112345678", null, "E55"],
    ["0612345678", null, "E55"],
    ["091234567a", null, "E55"],
    ["0912345678/0987654321", null, "E55"],
    ["０９１２３４５６７８", null, "E55"],
    ["không có", null, "E55"],
    [0, null, "E55"],
    [true, null, "E55"],
    ["9".repeat(500), null, "E55"],
    ["nt", null, "E49"],
    ["#N/A", null, "E08"],
  ])("reads %j", (typed, phone, code) => {
    expect(parsePhone(typed)).toMatchObject({ value: phone, code });
  });

  it.each([
    ["01651234567", "0351234567"],
    ["01691234567", "0391234567"],
    ["0120 123 4567", "0701234567"],
    ["01291234567", "0821234567"],
    ["01991234567", "0591234567"],
  ])("proposes the ten digits that replaced %s in 2018", (typed, fix) => {
    expect(parsePhone(typed)).toMatchObject({ value: null, code: "E55", fix });
  });

  it.each<[typed: Cell, fix: string, params: object]>([
    [912345678, "0912345678", { value: "912345678", understood: "0912345678" }],
    ["351234567", "0351234567", { value: "351234567", understood: "0351234567" }],
    ["+84912345678", "0912345678", { value: "+84912345678", understood: "0912345678" }],
    // Ten digits that begin with 2 may lack another digit as well: somebody has to look.
    [2153852123, "02153852123", { suggestion: "02153852123" }],
  ])("proposes %j with its zero", (typed, fix, params) => {
    expect(parsePhone(typed)).toMatchObject({ value: fix, fix, params });
  });
});
