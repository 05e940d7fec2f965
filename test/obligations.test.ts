import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { obligationPlaces } from "../local/docs/obligation-places.ts";
import { cellsOf } from "../local/demo/town/cells.ts";
import { newWorkbook } from "../local/excel/model/new-workbook.ts";
import { takeSeat, type Seat } from "../local/cli/seat.ts";
import { Sender } from "../local/demo/sender.ts";
import { xnt2025 } from "../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../shared/forms/catalogue.ts";
import type { FormId } from "../shared/forms/column.ts";
import { columnNumber } from "../shared/text/spreadsheet.ts";
import { openTown, type OpenTown } from "./local/demo/town.ts";
import { entries, type Entry, type Houses } from "./obligation-entries.ts";

const places = obligationPlaces();
let town: OpenTown;
let leader: Seat;
let houses: Houses;
const model = newWorkbook("lanh-dao.xlsx");

beforeAll(async () => {
  const open = await openTown();
  town = open;
  const now = () => new Date("2024-10-31T02:00:00Z");
  leader = await takeSeat({ model, now, language: "vi", api: open.as("lanh-dao") });
  const codeOf = (state: string) =>
    (open.loaded.wards[0] ?? []).find((each) => each.state === state)?.code ?? "";
  houses = { posted: codeOf("posted"), approved: codeOf("approved"), started: codeOf("started") };
}, 60_000);
afterAll(() => town.close());

/** Codes a row of the form can break, beside a blank that is needed (E48). */
function codesOf(id: FormId): ReadonlySet<string> {
  const { rules, collisions, houseRules, links, townKeys } = formById(id);
  const declared = [rules, collisions, houseRules, links, townKeys].flat();
  return new Set(["E48", ...declared.map(({ code }) => code)]);
}

/** What the leader reads in a cell after "Cập nhật số liệu". */
async function readCell({ tab, cell }: { tab: string; cell: string }) {
  await leader.flows.refresh();
  const sheet = model.worksheets.find(({ name }) => name === tab);
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return sheet?.rows[Number(row) - 1]?.[columnNumber(letters) - 1]?.value ?? null;
}

async function storedRow(entry: Entry, place: (typeof places)[number], code: string) {
  const at = { campaign: xnt2025.id, unit: entry.unit ?? entry.person, form: place.form };
  const { rows } = await town.as(entry.person).listAllRows(at, 0);
  const found = rows.find(({ cells }) => cells.some((cell) => String(cell).startsWith(code)));
  return found === undefined ? {} : { id: found.id, baseVersion: found.version };
}

async function enter(place: (typeof places)[number], entry: Entry): Promise<void> {
  const sender = new Sender({ campaign: xnt2025, as: (person) => town.as(person) }, place.id);
  const unit = entry.unit ?? entry.person;
  const known = entry.continues && (await storedRow(entry, place, entry.continues(houses)));
  const cells = cellsOf(place.form, entry.row(houses));
  await sender.send({ person: entry.person, unit, form: place.form }, [{ ...known, cells }]);
  if (entry.decidedBy === undefined) return;
  const at = { campaign: xnt2025.id, unit, form: place.form };
  const { rows } = await town.as(entry.decidedBy).listAllRows(at, 0);
  const decisions = rows
    .filter(({ state }) => state === "sent")
    .map(({ id, version }) => {
      return { id, version, decision: "accept" as const, reason: "", notes: [], dueOn: null };
    });
  await town.as(entry.decidedBy).postReview(at, { decisions }, `decide-${place.id}`);
}

describe("every obligation of the plan", () => {
  it("is one of nineteen, in order", () => {
    expect(places.map(({ id }) => id)).toEqual(
      Array.from({ length: 19 }, (_, index) => `O${index + 1}`),
    );
  });

  it.each(places.map((place) => [place.id, place] as const))(
    "%s is guarded by rules its form has",
    (_, { form, rules }) => {
      const known = codesOf(form);
      expect(rules.filter((code) => !known.has(code))).toEqual([]);
    },
  );

  it.each(places.map((place) => [place.id, place] as const))(
    "%s: a row that is sent changes its cell at the next refresh",
    async (id, place) => {
      const entry = entries[id];
      if (entry === undefined) throw new Error(`No entry for ${id}`);
      const before = await readCell(place);
      await enter(place, entry);
      const after = await readCell(place);
      expect(after).not.toEqual(before);
    },
    30_000,
  );
});
