import { formsPage } from "../../local/docs/form-pages.ts";
import { describeApi } from "../../shared/api/openapi.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { parseRow } from "../../shared/forms/rows/parse-row.ts";
import { FormSheet, household } from "../addin/desk/sheet.ts";
import { type Desk, Town } from "../addin/desk/town.ts";
import { leader, naLayClerk, smallTown } from "../fakes/small-town.ts";
import { naLay } from "../shared/validate/build-sheet.ts";
import { patches, type Patched, type Reach } from "./patches.ts";

/** Run inside a copy of the project that was patched: prints, as JSON, where each new column is found. */

const rows: Readonly<Record<Patched["form"], Readonly<Record<string, string>>>> = {
  households: household(1),
  complaints: {
    kind: "Phản ánh",
    receivedOn: "15/10/2024",
    content: "Đề nghị niêm yết rõ hơn",
    status: "Đang giải quyết",
  },
  exemplars: {
    kind: "Gương điển hình",
    subject: "Cá nhân",
    who: "Bản mẫu số 1",
    summary: "Góp ngày công",
    notedOn: "15/10/2024",
  },
};

const town = await Town.start();
const clerk = town.seat(naLayClerk);
await clerk.flows.setUp();
await clerk.flows.addForms(["complaints", "exemplars"]);
for (const { form, column, typed } of patches)
  new FormSheet(clerk, form).fill([{ ...rows[form], [column]: typed }]);
await clerk.send();
const office = town.seat(leader);
const { indicators } = await office.flows.refresh();
const { schemas } = describeApi()["components"] as { schemas: Record<string, unknown> };
const page = formsPage();

const reaches: Reach[] = [];
for (const each of patches) reaches.push(await reachOf(each));
await town.close();
console.log(JSON.stringify(reaches));
// Office.js keeps timers.
process.exit(0);

async function reachOf(patched: Patched): Promise<Reach> {
  const { form, column, label, id } = patched;
  const sheet = new FormSheet(clerk, form);
  const tab = office.excel.model.worksheets.find(({ name }) => name.startsWith("B11"));
  const figure = indicators.find(
    (each) => each.id === `B11.${form}.${column}.${id}` && each.unit === "na-lay",
  );
  return {
    form,
    heading: sheet.table.columns.some(({ name }) => name === label),
    dropDown: offered(clerk, sheet, patched),
    parsed: await stored(patched),
    api: JSON.stringify(schemas[`Cells.${form}`]).includes(`"title":"${column}"`),
    docs: page.includes(`\`${column}\``),
    tab: JSON.stringify(tab?.rows).includes(`${formById(form).sheet}: ${label}`),
    total: figure?.value ?? null,
  };
}

/** Whether the list that the column's drop-down names holds the answer. */
function offered({ excel }: Desk, sheet: FormSheet, { column, typed }: Patched): boolean {
  const index = sheet.table.columns.findIndex(({ name }) => name === sheet.labelOf(column));
  const at = sheet.table.area.left + index;
  const rule = sheet.worksheet.validations.find(({ areas }) =>
    areas.some(({ left, right }) => left <= at && at <= right),
  )?.rule;
  if (rule?.type !== "List") return false;
  const lists = excel.model.worksheets.find(({ name }) => name === "_danh-muc")?.rows ?? [];
  const list = lists[0]?.findIndex((cell) => `=${String(cell?.value)}` === rule.source) ?? -1;
  return lists.some((row) => row?.[list]?.value === typed);
}

/** What the service kept, read with the form's own parser. */
async function stored({ form, column }: Patched) {
  const at = { campaign: smallTown.id, unit: naLayClerk.unit, form };
  const { rows: kept } = await clerk.deps.api.listRows(at, 0);
  return parseRow(formById(form), kept[0]?.cells ?? [], naLay).values[column] ?? null;
}
