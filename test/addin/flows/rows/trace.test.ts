import { describe, expect, it } from "vitest";
import {
  noTrace,
  readTrace,
  serviceTrace,
  type Trace,
  writeTrace,
} from "../../../../addin/flows/rows/trace.ts";
import { standingLabel } from "../../../../addin/flows/rows/statuses.ts";
import { smallTown } from "../../../fakes/small-town.ts";
import { households } from "../../../../shared/forms/households.ts";

const full: Trace = {
  state: "returned",
  dueOn: "2024-11-15",
  note: "Phòng QLĐT trả lại: thiếu ngày sinh",
  marks: [
    { sign: "!", label: "Số khẩu" },
    { sign: "~", label: "Đất ở" },
  ],
  seen: [
    { code: "E53", column: "area", print: "k2j9x", reason: "Đã đo lại: 45,5 m²", isSent: false },
    { code: "E58", column: null, print: "0", reason: "Hộ chuyển đi", isSent: true },
  ],
  double: "Nghi trùng với phường Sông Đà; dòng này đang được tính.",
};

describe("trace", () => {
  it.each<[string, Trace]>([
    ["nothing", noTrace],
    ["a state", { ...noTrace, state: "accepted" }],
    ["marks of a row never sent", { ...noTrace, marks: [{ sign: "?", label: "HN" }] }],
    ["everything", full],
  ])("reads back %s", (_, trace) => {
    expect(readTrace(writeTrace(trace))).toEqual(trace);
  });

  it("names marked headings between bars, as the sheet's formats look for them", () => {
    expect(writeTrace(full)).toContain("|!Số khẩu|");
  });

  it("lets no reason pass for a mark, and keeps it on one line", () => {
    const seen = { code: "E53", column: "area", print: "k2j9x", isSent: false };
    const text = writeTrace({ ...noTrace, seen: [{ ...seen, reason: "x|!Số khẩu|\ny" }] });
    expect(text).not.toContain("|!Số khẩu|");
    expect(readTrace(text).seen).toEqual([{ ...seen, reason: "x !Số khẩu y" }]);
  });

  it("lets no reviewer's words pass for a mark", () => {
    expect(writeTrace({ ...noTrace, note: "x|!Số khẩu|" })).not.toContain("|!Số khẩu|");
  });

  it.each([null, 5, "tôi gõ đè lên đây"])("reads %j as no trace", (cell) => {
    expect(readTrace(cell)).toMatchObject({ state: null, marks: [] });
  });

  it("keeps who returned a row, why and by when, and marks the columns named", () => {
    const review = {
      decision: "return",
      reason: "ngày sinh khác CCCD",
      notes: [{ column: "birth", text: "" }],
      dueOn: "2024-11-15",
      by: "Cán bộ QLĐT",
      at: "2024-11-01T00:00:00Z",
    } as const;
    const trace = serviceTrace(
      { state: "returned", review: { ...review, notes: [...review.notes] } },
      { form: households, campaign: smallTown },
    );
    expect(trace.note).toBe("Cán bộ QLĐT trả lại: ngày sinh khác CCCD (hạn 15/11/2024)");
    expect(trace.marks).toEqual([{ sign: "~", label: "Ngày sinh hoặc năm sinh" }]);
  });

  it.each([
    [{ counts: true, decided: false }, "Đã gửi – nghi trùng", "đang được tính"],
    [{ counts: false, decided: false }, "Đã gửi – nghi trùng", "chưa được tính"],
    [{ counts: false, decided: true }, "Đã gửi – trùng", "đã quyết định không tính"],
    [{ counts: true, decided: true }, "Đã gửi", ""],
  ])("says of a row that another ward has, too: %j", (verdict, label, words) => {
    const doubles = [{ code: "E25", column: "nationalId", units: ["song-da"], ...verdict }];
    const of = { form: households, campaign: smallTown };
    const trace = serviceTrace({ state: "sent", review: null, doubles }, of);
    expect(standingLabel(trace)).toBe(label);
    expect(trace.double).toContain(words);
    expect(trace.double === "" || trace.double.includes("phường Sông Đà")).toBe(true);
  });
});
