import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../addin/excel/open-workbook.ts";
import type { Outbox, Workbook } from "../../../addin/flows/workbook.ts";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import { openExcel } from "../../../local/excel/open-excel.ts";

function open(model = newWorkbook()): { workbook: Workbook; model: typeof model } {
  return { workbook: openWorkbook(openExcel(model).Excel), model };
}

function outbox(text: string): Outbox {
  const row = { ref: "n-1", id: null, baseVersion: 0, cells: [text, 1, true, null] };
  const batch = {
    submission: "s",
    form: "households",
    unit: "na-lay",
    formVersion: 1,
    chunks: [[row]],
  } as const;
  return { key: "k", batches: [batch] };
}

const pick = { code: "NL-2024-001", label: "NL-2024-001 – Lò Văn Panh", values: { people: 4 } };

describe("memory", () => {
  it.each([
    ["markup", `<a href="x">&amp;'</a>]]>`],
    ["line ends and control characters", "a\r\n\t\u0001\u0085\u2028b"],
    ["characters beyond 16 bits, and halves of them", "𠀀😀 \ud83d x"],
    ["characters XML has not", "\ufffe\uffff"],
    ["Vietnamese", "Lò Thị Hặc, bản Nậm Cản – “Đoàn kết”"],
  ])("gives %s back as it was", async (_, text) => {
    const { workbook } = open();
    await workbook.writeMemory({ outbox: outbox(text) });
    expect((await workbook.readMemory()).outbox).toEqual(outbox(text));
  });

  it("holds more than one part of the file can, cut between halves of characters or not", async () => {
    const { workbook, model } = open();
    const text = "😀ặ".repeat(500_000).slice(0, 30_000);
    const rows = Array.from({ length: 60 }, (_, n) => `${"x".repeat(n % 7)}${text}`);
    const value = { ...outbox(""), batches: rows.flatMap((row) => outbox(row).batches) };
    await workbook.writeMemory({ outbox: value });
    expect((await open(model).workbook.readMemory()).outbox).toEqual(value);
  });

  it("forgets one part and keeps the others", async () => {
    const { workbook } = open();
    await workbook.writeMemory({ outbox: outbox("a"), picks: [pick] });
    await workbook.writeMemory({ outbox: null });
    expect(await workbook.readMemory()).toMatchObject({
      outbox: null,
      picks: [pick],
    });
  });

  it("remembers nothing in a workbook that is not ours", async () => {
    expect(await open().workbook.readMemory()).toEqual({
      passport: null,
      campaign: null,
      known: null,
      outbox: null,
      picks: null,
      seen: null,
      file: "Book1.xlsx",
    });
  });
});
