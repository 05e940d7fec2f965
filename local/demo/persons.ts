import type { Member, Role, UnitId } from "../../shared/campaign/campaign.ts";

/** The persons of the demonstration, who can be picked without a password; ids are what `--as` of the command line takes. */
export const persons: readonly Member[] = [
  person("na-lay", "Cán bộ phường Na Lay", { unit: "na-lay", roles: ["clerk"] }),
  person("song-da", "Cán bộ phường Sông Đà", { unit: "song-da", roles: ["clerk"] }),
  person("lay-nua", "Cán bộ xã Lay Nưa", { unit: "lay-nua", roles: ["clerk"] }),
  person("mttq", "Cán bộ Ủy ban MTTQ thị xã", {
    unit: "mttq",
    roles: ["clerk", "reviewer"],
    reviews: ["money-gifts"],
  }),
  person("qldt", "Chuyên viên Phòng Quản lý Đô thị", {
    unit: "qldt",
    roles: ["clerk", "reviewer"],
    // The two standing offices are the second person for each other's catalogues.
    reviews: [
      "households",
      "construction",
      "money-budget",
      "rounds",
      "dossiers",
      "obstacles",
      "inspections",
      "complaints",
      "documents",
      "nominations",
      "narrative",
      "outreach-own",
      "exemplars-own",
      "config-emulation",
    ],
  }),
  person("noi-vu", "Chuyên viên Phòng Nội vụ", {
    unit: "noi-vu",
    roles: ["clerk", "reviewer"],
    reviews: [
      "approvals",
      "obstacles-own",
      "inspections-own",
      "documents-own",
      "nominations-own",
      "narrative-own",
      "config-standing",
    ],
  }),
  person("ldtbxh", "Chuyên viên Phòng LĐ-TB và XH", { unit: "ldtbxh", roles: ["clerk"] }),
  person("vhtt", "Chuyên viên Phòng VH và TT", {
    unit: "vhtt",
    roles: ["clerk", "reviewer"],
    reviews: ["outreach", "exemplars"],
  }),
  person("tt-vhttth", "Cán bộ Trung tâm VH-TT-TH", { unit: "tt-vhttth", roles: ["clerk"] }),
  person("lanh-dao", "Lãnh đạo UBND thị xã", { unit: "van-phong", roles: ["leader"] }),
  person("quan-tri", "Quản trị hệ thống", { unit: "van-phong", roles: ["admin"] }),
];

interface Assignment {
  readonly unit: UnitId;
  readonly roles: readonly Role[];
  readonly reviews?: readonly string[];
}

/** Assigned from the first day of the movement on. */
function person(id: string, name: string, assignment: Assignment): Member {
  return { id, name, ...assignment, validFrom: "2024-04-13", validTo: null };
}
