import { describe, expect, it } from "vitest";
import { endedSupport, normAt, supportNorm } from "../../../shared/campaign/norms.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";

const movement = "movement.xoa-nha-tam";
const merit = "merit.nguoi-co-cong";
const poverty = "poverty.giam-ngheo";

/** Changes of law while the campaign ran (domain §3): the day before each, and the day. */
describe("a norm is that of the day of the decision", () => {
  it.each<[on: string, programme: string, workType: string, millions: number | undefined]>([
    ["2024-04-12", movement, "new", undefined],
    ["2024-04-13", movement, "new", 50],
    ["2024-11-09", movement, "new", 50],
    ["2024-11-10", movement, "new", 60],
    ["2024-11-09", movement, "repair", 25],
    ["2024-11-10", movement, "repair", 30],
    ["2025-08-31", movement, "new", 60],
    ["2024-11-22", merit, "new", 40],
    ["2025-01-08", merit, "new", 40],
    ["2025-01-09", merit, "new", 60],
    ["2025-12-31", merit, "new", 60],
    ["2026-01-01", merit, "new", undefined],
    ["2025-01-08", merit, "repair", 20],
    ["2025-01-09", merit, "repair", 30],
    ["2026-01-01", merit, "repair", undefined],
    ["2022-08-14", poverty, "new", undefined],
    ["2022-08-15", poverty, "new", 40],
    ["2025-07-16", poverty, "repair", 20],
  ])("%s %s %s: %s million", (...[on, programme, workType, millions]) => {
    const value = supportNorm(xnt2025, { programme, workType }, on)?.value;
    expect(value).toBe(millions === undefined ? undefined : millions * 1_000_000);
  });

  it.each<[why: string, on: string, programme: string, ended: string | undefined]>([
    ["nothing took its place", "2026-01-01", merit, "21/2024/QĐ-TTg after 2025-12-31"],
    ["in force on its last day", "2025-12-31", merit, undefined],
    ["there never was one", "2024-04-12", movement, undefined],
    ["another took its place", "2024-11-10", movement, undefined],
  ])("its end is known where %s", (...[, on, programme, ended]) => {
    const found = endedSupport(xnt2025, { programme, workType: "new" }, on);
    expect(found && `${found.number} after ${found.lastDay}`).toBe(ended);
  });

  it("rests on a text that is out of force, though nobody ended the norm", () => {
    const norms = xnt2025.norms.map((norm) => ({ ...norm, validTo: null }));
    const scope = { programme: merit, workType: "new" };
    expect(endedSupport({ ...xnt2025, norms }, scope, "2026-03-15")).toEqual({
      number: "21/2024/QĐ-TTg",
      lastDay: "2025-12-31",
    });
  });

  it.each<[key: string, on: string, value: number | undefined]>([
    // No criterion of a makeshift house existed before.
    ["tieu_chi.don_than_m2", "2025-01-19", undefined],
    ["tieu_chi.don_than_m2", "2025-01-20", 18],
    ["tieu_chi.ho_m2", "2025-01-19", undefined],
    ["tieu_chi.ho_m2", "2025-01-20", 30],
    ["tieu_chi.ho_m2_nguoi", "2025-01-20", 8],
    ["tieu_chi.ket_cau", "2025-01-19", undefined],
    ["tieu_chi.ket_cau", "2025-01-20", 2],
    ["chuan_ngheo.nong_thon", "2026-12-31", 1_500_000],
    ["chuan_ngheo.nong_thon", "2027-01-01", 2_200_000],
    ["chuan_ngheo.thanh_thi", "2027-01-01", 2_800_000],
    ["muc_tieu.quoc_gia", "2024-06-18", undefined],
    ["muc_tieu.quoc_gia", "2024-06-19", 20251231],
    ["muc_tieu.quoc_gia", "2025-06-08", 20250831],
    ["muc_tieu.ncc", "2025-07-15", 20250727],
    ["muc_tieu.ncc", "2025-07-16", 20250724],
    ["dien_bien.de_an_2025", "2025-01-23", undefined],
    ["dien_bien.de_an_2025", "2025-01-24", 1],
  ])("%s on %s is %s", (key, on, value) => {
    expect(normAt(xnt2025, key, { on })?.value).toBe(value);
  });
});
