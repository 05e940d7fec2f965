import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { GuessAnswer } from "../../../addin/flows/template/plan-update.ts";
import { openPane, press, tick } from "./open-pane.tsx";
import { aCare, flowsOf, paneOf } from "./pane-of.ts";

const sheet = "Danh sách hộ";
const renamed = { is: "renamed", sheet, from: "Nhân khẩu", to: "Số khẩu", restored: 0 } as const;
const added = { is: "added", sheet, from: null, to: "Giới tính", restored: 0 } as const;
const guess = { form: "households", sheet, heading: "Mấy người", label: "Số khẩu" } as const;
const offer = {
  form: "obstacles",
  sheet: "Khó khăn, vướng mắc",
  title: "Khó khăn, vướng mắc",
  when: "Khi có vướng mắc cần tháo gỡ",
  season: null,
} as const;
const season = { period: "n", name: "Báo cáo năm 2024", dueBefore: "2024-11-05" };

describe("the care of the workbook", () => {
  it("is silent about one that is in order", async () => {
    openPane(paneOf());
    await screen.findByText("phường Na Lay");
    expect(screen.queryByText(/Cập nhật mẫu|bản sao|đơn vị đang đăng nhập/)).toBeNull();
  });

  it("names whose a foreign workbook is", async () => {
    const care = () => Promise.resolve(aCare({ foreign: "phường Sông Đà" }));
    openPane(paneOf({ flows: flowsOf({ care }) }));
    expect(await screen.findByText(/^Tệp này là của phường Sông Đà/)).toBeDefined();
  });

  it.each([
    ["Dùng bản này", false],
    ["Chỉ đổi tên", true],
  ])("asks about a copy: %s", async (button, isRenamed) => {
    const takeCopy = vi.fn(() => Promise.resolve("Đã ghi nhận."));
    const care = () => Promise.resolve(aCare({ copyOf: "NaLay.xlsx" }));
    openPane(paneOf({ flows: flowsOf({ care, takeCopy }) }));
    await press(button);
    expect(await screen.findByText("Đã ghi nhận.")).toBeDefined();
    expect(takeCopy).toHaveBeenCalledExactlyOnceWith({ isRenamed });
  });

  it("shows what an update does before it does it, asks what is not certain, and says what was done", async () => {
    const answers: boolean[] = [];
    const update = (isRight?: GuessAnswer) => {
      answers.push(isRight?.(guess) ?? false);
      const back = { ...added, restored: 58 };
      return Promise.resolve({ changes: [renamed, back], open: [], line: "" });
    };
    const care = vi
      .fn()
      .mockResolvedValueOnce(
        aCare({ sheets: [{ sheet, isOld: true, changes: [added], open: [guess] }] }),
      )
      .mockResolvedValueOnce(
        aCare({ sheets: [{ sheet, isOld: true, changes: [added], open: [guess] }] }),
      )
      .mockResolvedValue(aCare());
    openPane(paneOf({ flows: flowsOf({ care, updateTemplate: update }) }));
    await screen.findByText("phường Na Lay");
    await press("Cập nhật mẫu");
    expect(await screen.findByText("Thêm cột “Giới tính”")).toBeDefined();
    await tick("Cột “Mấy người” có phải là cột “Số khẩu” không?");
    await press("Cập nhật mẫu");
    expect(await screen.findByText("Tiêu đề “Nhân khẩu” đổi lại thành “Số khẩu”")).toBeDefined();
    expect(await screen.findByText("Thêm cột “Giới tính”, lấy lại 58 ô từ máy chủ")).toBeDefined();
    expect(answers).toEqual([true]);
  });
});

describe("further forms", () => {
  it("are listed with when they are filled, and one click adds the sheet", async () => {
    const line = "Đã tạo biểu cho phường Na Lay: Khó khăn, vướng mắc";
    const addForms = vi.fn(() => Promise.resolve({ unit: "", made: [offer.sheet], line }));
    const formsToAdd = vi.fn().mockResolvedValueOnce([offer]).mockResolvedValue([]);
    openPane(paneOf({ flows: flowsOf({ formsToAdd, addForms }) }));
    await press("Thêm biểu");
    expect(await screen.findByText("Khi có vướng mắc cần tháo gỡ")).toBeDefined();
    await press("Thêm biểu Khó khăn, vướng mắc");
    expect(await screen.findByText(line)).toBeDefined();
    expect(addForms).toHaveBeenCalledExactlyOnceWith(["obstacles"]);
    expect(await screen.findByText("Sổ này đã có đủ các biểu")).toBeDefined();
  });

  it("are proposed on the first page while their season is open", async () => {
    const care = () => Promise.resolve(aCare({ offers: [{ ...offer, season }] }));
    const formsToAdd = () => Promise.resolve([{ ...offer, season }]);
    openPane(paneOf({ flows: flowsOf({ care, formsToAdd }) }));
    await screen.findByText("Đến kỳ lập biểu “Khó khăn, vướng mắc” (Báo cáo năm 2024).");
    const [proposed] = screen.getAllByRole("button", { name: "Thêm biểu" });
    proposed?.click();
    expect(
      await screen.findByText("Khi có vướng mắc cần tháo gỡ · Đến kỳ: Báo cáo năm 2024"),
    ).toBeDefined();
  });
});
