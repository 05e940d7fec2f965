import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { listNameOf } from "../rows/picks.ts";
import type { SheetPlan } from "../workbook.ts";

/** Empty rows made ready: enough for a ward's households; the table grows by itself. */
const readyRows = 60;

/** Titles, drop-downs and empty rows of one form's sheet. */
export function planOf(
  form: Form,
  { campaign, unit }: { campaign: Campaign; unit: Unit },
): SheetPlan {
  const lists = new Map(
    form.columns.flatMap(({ key }) => {
      const name = listNameOf(form, key);
      return name === undefined ? [] : [[key, name] as const];
    }),
  );
  const titles = [
    `${form.title.vi} – ${unit.name}`,
    ...(campaign.synthetic ? ["DỮ LIỆU GIẢ LẬP"] : []),
    "Tiêu đề màu cam: cần điền đủ · màu xanh: điền nếu có · màu xám: hệ thống tự ghi. Bấm dấu + phía trên để mở các cột chi tiết.",
  ];
  return { form, titles, lists, readyRows };
}
