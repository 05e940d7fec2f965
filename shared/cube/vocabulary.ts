import type { ProgrammeGroup } from "../campaign/campaign.ts";
import type { Localised } from "../forms/column.ts";
import type { HouseState, ProgressState } from "../forms/house.ts";
import { words } from "./indicator.ts";

/** A value of a dimension with the words people read. */
export interface Term {
  readonly id: string;
  readonly label: Localised;
  /** Values counted as this term; absent = its id alone. */
  readonly values?: readonly string[];
}

/** Xây mới, sửa chữa. */
export const workTypes: readonly Term[] = [
  { id: "new", label: words("xây mới", "new") },
  { id: "repair", label: words("sửa chữa", "repair") },
];

/** The groups of tab B2 in the order of the national line. */
export const programmeGroups: readonly (Term & { readonly id: ProgrammeGroup })[] = [
  { id: "merit", label: words("Người có công", "People of merit") },
  {
    id: "poverty",
    label: words("CTMTQG giảm nghèo bền vững", "Sustainable poverty reduction programme"),
  },
  {
    id: "ethnic",
    label: words(
      "CTMTQG dân tộc thiểu số và miền núi",
      "Ethnic minorities and mountains programme",
    ),
  },
  { id: "movement", label: words("Phong trào xóa nhà tạm, nhà dột nát", "Movement") },
];

const finished: readonly HouseState[] = ["completed", "accepted", "handed-over"];

/** Where a household stands now, exactly one each; inspected and handed-over houses are completed ones (domain §8.1). */
export const houseStates: readonly (Term & { readonly id: ProgressState })[] = [
  { id: "surveyed", label: words("rà soát", "surveyed") },
  { id: "voted", label: words("bình xét", "voted on") },
  { id: "posted", label: words("niêm yết", "posted") },
  { id: "approved", label: words("phê duyệt", "approved") },
  { id: "started", label: words("khởi công", "started") },
  { id: "completed", label: words("hoàn thành", "completed"), values: finished },
  { id: "removed", label: words("đưa ra", "left the list") },
];
