import { configure, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Pane } from "../../../addin/pane/pane.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import type { ForeignList } from "../../corpora/foreign-lists/foreign-list.ts";
import { naLaySurvey } from "../../corpora/foreign-lists/lists/na-lay-survey.ts";
import { songDaHouses } from "../../corpora/foreign-lists/lists/song-da-houses.ts";
import { people } from "../../corpora/foreign-lists/people.ts";
import { naLayClerk, songDaClerk } from "../../fakes/small-town.ts";
import { FormSheet, household } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { bringIn } from "../flows/importing/list-desk.ts";
import { openPane, press } from "./open-pane.tsx";
import { flowsOf, paneOf } from "./pane-of.ts";

// A real workbook and a real check stand behind every press.
configure({ asyncUtilTimeout: 10_000 });

let town: Town;

beforeEach(async () => {
  town = await Town.start(xnt2025);
});

afterEach(() => town.close());

async function openAt(
  person: Parameters<Town["seat"]>[0],
  list: ForeignList,
): Promise<{ desk: Desk; pane: Pane }> {
  const desk = town.seat(person);
  await desk.flows.setUp();
  bringIn(desk, list);
  const pane = paneOf({ flows: desk.flows });
  openPane(pane);
  return { desk, pane };
}

const colours = (desk: Desk, name: string) =>
  desk.excel.model.worksheets.find((sheet) => sheet.name === name)?.conditionalFormats.length;

describe("a list in the pane", () => {
  it("is shown with what each column becomes, goes in with one press, and says what to do next", async () => {
    const { desk } = await openAt(naLayClerk, naLaySurvey);
    await press(/^Lấy từ danh sách có sẵn/);
    expect(await screen.findByText("32 dòng → biểu “Danh sách hộ”")).toBeDefined();
    expect(screen.getByText("9 cột khớp · 0 cột cần hỏi · 2 cột để riêng")).toBeDefined();
    const columns = screen.getByRole("region", { name: "Các cột của danh sách" });
    const select = within(columns).getByRole<HTMLSelectElement>("combobox", { name: /“Sinh năm”/ });
    expect(select.value).toBe("birth");
    expect(colours(desk, "RS nha tam")).toBe(11);
    await press("Đưa 32 dòng vào biểu");
    expect(await screen.findByText("Đã đưa 32 dòng vào “Danh sách hộ”")).toBeDefined();
    expect(colours(desk, "RS nha tam")).toBe(0);
    expect(screen.getByText("4 số định danh thiếu số 0")).toBeDefined();
    await press("Sửa cả 4");
    expect(await screen.findByRole("button", { name: "Đã sửa" })).toBeDefined();
    await vi.waitFor(() => {
      const ids = new FormSheet(desk).column("nationalId");
      expect(ids.every((id) => /^\d{12}$/.test(String(id)))).toBe(true);
    });
  });

  it("says which rows another ward has sent, once the town has answered", async () => {
    const other = town.seat(songDaClerk);
    await other.flows.setUp();
    const [first] = people(1, 1, ["bản Hốc"]);
    const row = household(1, { village: "tổ dân phố 1", nationalId: first?.id ?? "" });
    new FormSheet(other).fill([row]);
    await other.send();
    await openAt(naLayClerk, naLaySurvey);
    await press(/^Lấy từ danh sách có sẵn/);
    expect(await screen.findByText(/1 dòng nghi trùng với đơn vị khác/)).toBeDefined();
    expect(screen.getByText(/đã có trong danh sách của phường Sông Đà/)).toBeDefined();
    await press("Đưa 32 dòng vào biểu");
    expect(await screen.findByText("1 hộ nghi trùng với Sông Đà")).toBeDefined();
  });

  it("asks what only the person knows before it goes in", async () => {
    const { desk } = await openAt(songDaClerk, songDaHouses);
    await press(/^Lấy từ danh sách có sẵn/);
    const go = await screen.findByRole<HTMLButtonElement>("button", {
      name: "Đưa 21 dòng vào biểu",
    });
    expect(go.disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "Hình thức" }));
    await vi.waitFor(() => {
      const again = screen.getByRole<HTMLButtonElement>("button", { name: "Đưa 21 dòng vào biểu" });
      expect(again.disabled).toBe(false);
    });
    await press("Đưa 21 dòng vào biểu");
    await screen.findByText("Đã đưa 21 dòng vào “Danh sách hộ”");
    expect(new FormSheet(desk).value("workType", 6)).not.toBeNull();
  });

  it("leaves no colour behind when it is cancelled", async () => {
    const { desk } = await openAt(naLayClerk, naLaySurvey);
    await press(/^Lấy từ danh sách có sẵn/);
    await screen.findByText("32 dòng → biểu “Danh sách hộ”");
    await press("Hủy");
    await screen.findByRole("button", { name: /^Gửi số liệu/ });
    await vi.waitFor(() => {
      expect(colours(desk, "RS nha tam")).toBe(0);
    });
    expect(new FormSheet(desk).column("head")).toEqual([]);
  });

  it("may be corrected: a column of the person's choice", async () => {
    await openAt(naLayClerk, naLaySurvey);
    await press(/^Lấy từ danh sách có sẵn/);
    const select = await screen.findByRole("combobox", {
      name: /“Số sổ hộ khẩu cũ”/,
      hidden: true,
    });
    fireEvent.change(select, { target: { value: "oldPaper" } });
    expect(await screen.findByText("10 cột khớp · 0 cột cần hỏi · 1 cột để riêng")).toBeDefined();
  });

  it("opens from the ribbon, and says how to begin where there is no list", async () => {
    const pane = paneOf({ flows: flowsOf() });
    openPane(pane);
    await screen.findByRole("button", { name: /^Gửi số liệu/ });
    pane.requests.ask("import");
    expect(await screen.findByText("Chưa thấy danh sách")).toBeDefined();
    expect(screen.getByRole("button", { name: "Xem danh sách" })).toBeDefined();
  });
});
