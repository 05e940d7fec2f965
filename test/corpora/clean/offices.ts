import type { CleanList } from "./clean-list.ts";
import { backFilledApprovals } from "./lists/back-filled-approvals.ts";
import { backFilledConstruction } from "./lists/back-filled-construction.ts";
import { backFilledHouseholds } from "./lists/back-filled-households.ts";
import { backFilledMoney } from "./lists/back-filled-money.ts";
import { frontGifts } from "./lists/front-gifts.ts";
import { layNuaDocuments } from "./lists/lay-nua-documents.ts";
import { layNuaHouseholds } from "./lists/lay-nua-households.ts";
import { layNuaObstacles } from "./lists/lay-nua-obstacles.ts";
import { naLayApprovals } from "./lists/na-lay-approvals.ts";
import { naLayConstruction } from "./lists/na-lay-construction.ts";
import { naLayHouseholds } from "./lists/na-lay-households.ts";
import { naLayMoney } from "./lists/na-lay-money.ts";
import { naLayRounds } from "./lists/na-lay-rounds.ts";
import { officeInspections } from "./lists/office-inspections.ts";
import { songDaHouseholds } from "./lists/song-da-households.ts";
import { songDaOutreach } from "./lists/song-da-outreach.ts";

/** A workbook of one office, its lists in the order of sending. */
export interface Office {
  readonly name: string;
  readonly unit: string;
  readonly lists: readonly CleanList[];
  /** Warnings that are right, by hand: "E33 warn startedOn" of a row (from 1) of a form. */
  readonly warnings: readonly string[];
}

/** On 15/3/2025. Everything is in order but for what `warnings` names, with the place where domain.md says so. */
export const offices: readonly Office[] = [
  {
    name: "Na Lay: a list and its houses",
    unit: "na-lay",
    lists: [naLayRounds, naLayHouseholds, naLayApprovals, naLayConstruction, naLayMoney],
    warnings: [],
  },
  {
    name: "Na Lay: houses of 2024, entered after go-live",
    unit: "na-lay",
    lists: [backFilledHouseholds, backFilledApprovals, backFilledConstruction, backFilledMoney],
    // Begun a week before the decision, and decided while the list hung (E33, E40): before go-live both only warn.
    warnings: [
      "approvals 16 E40 warn decisionOn",
      "construction 8 E33 warn startedOn",
      "construction 24 E33 warn startedOn",
    ],
  },
  {
    name: "Sông Đà",
    unit: "song-da",
    lists: [songDaHouseholds, songDaOutreach],
    warnings: [],
  },
  {
    name: "Lay Nưa",
    unit: "lay-nua",
    lists: [layNuaHouseholds, layNuaObstacles, layNuaDocuments],
    warnings: [],
  },
  { name: "the Front", unit: "mttq", lists: [frontGifts], warnings: [] },
  { name: "Phòng Quản lý Đô thị", unit: "qldt", lists: [officeInspections], warnings: [] },
];
