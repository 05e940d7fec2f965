import type { Campaign, Norm } from "../../shared/campaign/campaign.ts";
import { smallTown } from "./small-town.ts";

const always = { validFrom: "2024-01-01", validTo: null } as const;
const source = { citation: "2404/KH-UBND", confirmed: true } as const;

/** Support for a new house of the movement: 50 million đồng, from 10/11/2024 on 60 (domain §3). */
const newHouse: Norm = {
  ...source,
  key: "ho_tro.phong_trao.xay_moi",
  value: 50_000_000,
  unit: "đồng/hộ",
  scope: { programme: "movement.phong-trao", workType: "new" },
  validFrom: "2024-04-13",
  validTo: "2024-11-09",
};

/** The small town with an emulation and a labour office, a norm and a registry of legal documents. */
export const configuredTown: Campaign = {
  ...smallTown,
  units: [
    ...smallTown.units,
    {
      ...always,
      ...source,
      id: "noi-vu",
      name: "Phòng Nội vụ",
      shortCode: "NV",
      kind: "office",
      officialCode: null,
      duties: ["emulation"],
    },
    {
      ...always,
      ...source,
      id: "ldtbxh",
      name: "Phòng LĐ-TB&XH",
      shortCode: "LD",
      kind: "office",
      officialCode: null,
      duties: ["labour"],
    },
  ],
  programmes: smallTown.programmes.map((programme) => ({
    ...programme,
    id: "movement.phong-trao",
  })),
  norms: [newHouse, { ...newHouse, value: 60_000_000, validFrom: "2024-11-10", validTo: null }],
  citations: [
    {
      ...always,
      id: "qd-21-2024",
      number: "21/2024/QĐ-TTg",
      title: "Mức hỗ trợ nhà ở",
      issuer: "Thủ tướng Chính phủ",
      confirmed: true,
      validFrom: "2024-01-09",
      validTo: "2024-10-20",
    },
  ],
};
