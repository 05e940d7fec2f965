import type { ForeignList } from "./foreign-list.ts";
import { frontGifts } from "./lists/front-gifts.ts";
import { layNuaMarks } from "./lists/lay-nua-marks.ts";
import { layNuaProgress } from "./lists/lay-nua-progress.ts";
import { layNuaVni } from "./lists/lay-nua-vni.ts";
import { naLayNfd } from "./lists/na-lay-nfd.ts";
import { naLayPoorList } from "./lists/na-lay-poor-list.ts";
import { naLaySurvey } from "./lists/na-lay-survey.ts";
import { officeApprovals } from "./lists/office-approvals.ts";
import { songDaHouses } from "./lists/song-da-houses.ts";
import { songDaTcvn3 } from "./lists/song-da-tcvn3.ts";

/** Ten lists as offices really keep them, each with what a person says its columns are. */
export const foreignLists: readonly ForeignList[] = [
  naLaySurvey,
  layNuaMarks,
  songDaTcvn3,
  naLayPoorList,
  naLayNfd,
  songDaHouses,
  layNuaVni,
  layNuaProgress,
  frontGifts,
  officeApprovals,
];
