import type { Campaign, Member, Unit, Village } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Cell } from "../../shared/text/cell.ts";

const always = { validFrom: "2024-01-01", validTo: null } as const;
const source = { citation: "2404/KH-UBND", confirmed: true } as const;

function unit(id: string, name: string, rest: Pick<Unit, "shortCode" | "kind" | "duties">): Unit {
  return { ...always, ...source, id, name, officialCode: null, ...rest };
}

function village(id: string, of: string, name: string): Village {
  return { ...always, ...source, id, unit: of, name, aliases: [], mergedInto: null };
}

/** Three wards, two offices, the Front and a union: enough of a town for the service's tests. */
export const smallTown: Campaign = {
  id: "xnt",
  name: "Xóa nhà tạm",
  goLiveOn: "2024-10-01",
  version: 3,
  synthetic: true,
  units: [
    unit("na-lay", "phường Na Lay", { shortCode: "NL", kind: "ward" }),
    unit("song-da", "phường Sông Đà", { shortCode: "SD", kind: "ward" }),
    unit("lay-nua", "xã Lay Nưa", { shortCode: "LN", kind: "ward" }),
    unit("qldt", "Phòng Quản lý Đô thị", {
      shortCode: "QL",
      kind: "office",
      duties: ["standing"],
    }),
    unit("noi-vu", "Phòng Nội vụ", {
      shortCode: "NV",
      kind: "office",
      duties: ["emulation", "labour"],
    }),
    unit("mttq", "Ủy ban MTTQ", { shortCode: "MT", kind: "front" }),
    unit("phu-nu", "Hội Phụ nữ", { shortCode: "PN", kind: "union" }),
  ],
  villages: [
    village("hoc", "na-lay", "bản Hốc"),
    village("na-nat", "na-lay", "bản Na Nát"),
    village("dap", "song-da", "bản Đáp"),
    village("ho-luong", "lay-nua", "bản Ho Luông"),
  ],
  programmes: [
    {
      ...always,
      ...source,
      id: "movement",
      name: "Phong trào thi đua",
      aliases: [],
      group: "movement",
    },
  ],
  norms: [],
  targets: [{ ...source, unit: "na-lay", workType: "new", houses: 13, dueOn: "2025-12-31" }],
  periods: [],
  citations: [],
  awards: [
    {
      ...always,
      ...source,
      id: "giay-khen",
      name: "Giấy khen",
      level: "town",
      decidedBy: "Chủ tịch UBND thị xã",
      outside: true,
      provinceWide: false,
      subjects: ["group", "household", "person"],
      branches: ["organise", "contribute"],
    },
  ],
  quotas: [],
  assignments: [],
  handovers: [],
};

function member(id: string, name: string, rest: Partial<Member>): Member {
  return { ...always, id, name, unit: "qldt", roles: [], ...rest };
}

export const naLayClerk = member("p-na-lay", "Cán bộ Na Lay", { unit: "na-lay", roles: ["clerk"] });
export const naLayColleague = member("p-na-lay-2", "Cán bộ hai Na Lay", {
  unit: "na-lay",
  roles: ["clerk"],
});
export const songDaClerk = member("p-song-da", "Cán bộ Sông Đà", {
  unit: "song-da",
  roles: ["clerk"],
});
export const layNuaClerk = member("p-lay-nua", "Cán bộ Lay Nưa", {
  unit: "lay-nua",
  roles: ["clerk"],
});
export const frontClerk = member("p-mttq", "Cán bộ MTTQ", { unit: "mttq", roles: ["clerk"] });
export const officeClerk = member("p-qldt", "Cán bộ QLĐT", { roles: ["clerk"] });
export const emulationClerk = member("p-noi-vu", "Cán bộ Nội vụ", {
  unit: "noi-vu",
  roles: ["clerk"],
});
/** Decides for the standing office, in every lane it has. */
export const reviewer = member("p-reviewer", "Chuyên viên QLĐT", {
  roles: ["reviewer"],
  reviews: [
    "households",
    "construction",
    "approvals",
    "money-budget",
    "rounds",
    "obstacles",
    "outreach-own",
    "documents",
    "dossiers",
    "inspections",
    "complaints",
    "exemplars-own",
    "nominations",
    "narrative",
    "config-standing",
    "config-emulation",
  ],
});
export const giftReviewer = member("p-gifts", "Chuyên viên MTTQ", {
  unit: "mttq",
  roles: ["reviewer"],
  reviews: ["money-gifts"],
});
export const leader = member("p-leader", "Lãnh đạo", { roles: ["leader"] });
export const admin = member("p-admin", "Quản trị", { roles: ["admin"] });
export const auditor = member("p-auditor", "Kiểm toán", { roles: ["auditor"] });
/** Assigned once, no longer. */
export const formerClerk = member("p-former", "Cán bộ cũ", {
  unit: "na-lay",
  roles: ["clerk"],
  validTo: "2024-06-30",
});
/** Signed in, assigned nowhere. */
export const stranger = member("p-stranger", "Người lạ", {});

/** Everybody with an assignment. */
export const members: readonly Member[] = [
  naLayClerk,
  naLayColleague,
  songDaClerk,
  layNuaClerk,
  frontClerk,
  officeClerk,
  emulationClerk,
  reviewer,
  giftReviewer,
  leader,
  admin,
  auditor,
  formerClerk,
];

/** Noon in Vietnam on 1/11/2024. */
export const noon = new Date("2024-11-01T05:00:00Z");

/** Cells of a form in column order; columns that are not named are blank. */
export function cellsOf(form: FormId, named: Readonly<Record<string, Cell>>): Cell[] {
  const { columns } = formById(form);
  const known = new Set(columns.map(({ key }) => key));
  const unknown = Object.keys(named).filter((key) => !known.has(key));
  if (unknown.length > 0) throw new Error(`${form} has no ${unknown.join(", ")}`);
  return columns.map(({ key }) => named[key] ?? null);
}

/** A good household of Na Lay; the number makes it another one each time. */
export function householdCells(n: number, changes: Readonly<Record<string, Cell>> = {}): Cell[] {
  return cellsOf("households", {
    head: `Lò Văn ${syllable(n)}`,
    nationalId: `011085${String(n).padStart(6, "0")}`,
    sex: "Nam",
    birth: 1985,
    village: "bản Hốc",
    people: 4,
    category: "Hộ nghèo",
    flagPoor: "x",
    workType: "Xây mới",
    surveyedOn: 45570,
    ...changes,
  });
}

const onsets = ["B", "C", "D", "H", "L", "M", "N", "P", "T", "V"];
const rhymes = ["an", "inh", "ong", "ua", "ay", "oi", "um", "et", "ieng", "ang"];

/** A name of letters only, different for every number below 10,000. */
function syllable(n: number): string {
  const digit = (place: number) => Math.floor(n / 10 ** place) % 10;
  const first = `${onsets[digit(0)] ?? ""}${rhymes[digit(1)] ?? ""}`;
  return `${first} ${onsets[digit(2)] ?? ""}${rhymes[digit(3)] ?? ""}`;
}
