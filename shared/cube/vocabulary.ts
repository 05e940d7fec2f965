import type { ProgrammeGroup } from "../campaign/campaign.ts";
import type { Localised } from "../forms/form.ts";
import { words } from "./indicator.ts";

/** A value of a dimension with the words people read. */
export interface Term {
  readonly id: string;
  readonly label: Localised;
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
