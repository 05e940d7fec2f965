import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import type { Campaign, Member } from "../../../shared/campaign/campaign.ts";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import {
  cellsOf,
  emulationClerk,
  naLayClerk,
  officeClerk,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, type Rows, TownService } from "../../fakes/town-service.ts";
import type { Bundle, Typed } from "./facts.ts";
import { type PlacedRow, placedRows, withCodes } from "./placed-rows.ts";

/** The campaign of Mường Lay under the name that the tests' towns have. */
export const campaign: Campaign = { ...xnt2025, id: smallTown.id };

/** What the service said of a row of a bundle. */
export interface Answer {
  readonly status: number;
  /** "stored" or "held"; "" where the request itself was refused. */
  readonly outcome: string;
  /** Sorted, each "E17 block nationalId". */
  readonly said: readonly string[];
}

/** As many rows as one request takes. */
const chunkSize = 98;

/** Sends a bundle's rows over HTTP, households first as sheets are sent, and gives each row's answer. */
export async function sendBundle(bundle: Bundle): Promise<ReadonlyMap<PlacedRow, Answer>> {
  const town = await TownService.start(() => new Date(`${bundle.today}T05:00:00Z`), { campaign });
  try {
    return await new Sending(town, bundle).run();
  } finally {
    await town.close();
  }
}

class Sending {
  readonly #town: TownService;
  readonly #bundle: Bundle;
  readonly #answers = new Map<PlacedRow, Answer>();
  /** Ids and codes of households that others of their scenario name. */
  readonly #stored = new Map<PlacedRow, { id: string; code: string; version: number }>();

  constructor(town: TownService, bundle: Bundle) {
    this.#town = town;
    this.#bundle = bundle;
  }

  async run(): Promise<ReadonlyMap<PlacedRow, Answer>> {
    const placed = placedRows(this.#bundle);
    for (const { id } of inOrder(this.#bundle)) {
      const rows = placed.filter(({ form }) => form === id);
      for (let from = 0; from < rows.length; from += chunkSize)
        await this.#send(id, rows.slice(from, from + chunkSize), false);
    }
    const edits = placed.filter(({ before }) => before !== null);
    if (edits.length > 0) await this.#send("households", edits, true);
    return this.#answers;
  }

  async #send(form: FormId, rows: readonly PlacedRow[], isEdit: boolean): Promise<void> {
    const { person, unit } = deskOf(form, this.#bundle);
    const body = this.#town.chunk(
      rows.map((row) => this.#rowOf(row, isEdit)),
      form,
    );
    const { status, body: reply } = await this.#town.trySubmit(person, { unit, form }, body);
    const results = status === 200 ? (reply as SubmissionResult).rows : [];
    for (const [index, row] of rows.entries()) this.#keep(row, { status, result: results[index] });
  }

  #rowOf(row: PlacedRow, isEdit: boolean): Rows[number] {
    const typed: Typed = isEdit ? row.typed : (row.before ?? row.typed);
    const cells = cellsOf(
      row.form,
      withCodes(typed, (name) => this.#codeOf(row, name)),
    );
    const stored = isEdit ? this.#stored.get(row) : undefined;
    const ref = `r${row.place}`;
    return stored === undefined
      ? newRow(ref, cells)
      : { ref, id: stored.id, baseVersion: stored.version, cells };
  }

  #keep(
    row: PlacedRow,
    { status, result }: { status: number; result: SubmissionResult["rows"][number] | undefined },
  ): void {
    const issues = result?.issues ?? [];
    const said = issues.map(({ code, level, column }) => `${code} ${level} ${column ?? "-"}`);
    this.#answers.set(row, { status, outcome: result?.outcome ?? "", said: said.toSorted() });
    if (result?.id != null && result.code !== null)
      this.#stored.set(row, { id: result.id, code: result.code, version: result.version });
  }

  #codeOf({ scenario }: PlacedRow, name: string): string {
    for (const [row, { code }] of this.#stored)
      if (row.scenario === scenario && row.as === name) return code;
    // It was held back, so nobody can name it.
    return "NL-2000-000";
  }
}

/** Forms of the bundle in the order the add-in sends them: rounds before what looks at them. */
function inOrder(bundle: Bundle) {
  const used = new Set(bundle.scenarios.flatMap(({ rows }) => rows.map(([form]) => form)));
  const rank = ({ id }: { id: FormId }) => first.indexOf(id) + 1 || first.length + 1;
  return forms.filter(({ id }) => used.has(id)).toSorted((a, b) => rank(a) - rank(b));
}

const first: readonly FormId[] = ["rounds", "households", "approvals", "construction", "money"];

/** Who enters rows of the form, and the unit that keeps them. */
function deskOf(form: FormId, { unit }: Bundle): { person: Member; unit: string } {
  if (form === "approvals") return { person: officeClerk, unit: "na-lay" };
  if (unit === "na-lay") return { person: naLayClerk, unit };
  return { person: unit === "qldt" ? officeClerk : emulationClerk, unit };
}
