import type { Campaign, Unit } from "../../shared/campaign/campaign.ts";
import { newest } from "../../shared/campaign/in-force.ts";
import { configurationLists } from "../../shared/forms/configuration/configuration-lists.ts";
import type { Values } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepersOf } from "../../shared/forms/filling/owners.ts";
import { commitDraft } from "../commit/commit-draft.ts";
import type { Draft } from "../commit/draft.ts";
import { rowsPerCommit } from "../commit/rows-per-commit.ts";
import { keysOf } from "../rows/form-rows.ts";
import { headDocumentId } from "../rows/row-document.ts";
import { UnitIndex } from "../rows/unit-index.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { newRowId } from "../submit/identify-row.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { layoutOf } from "../rows/read-row.ts";
import { hashJson } from "../rows/hash-json.ts";

export interface SeedDeps {
  readonly store: Store;
  readonly rowId: (text: string) => string;
  readonly now: () => Date;
}

/** Nobody's account: whoever works in the offices may decide on what follows. */
const author = { id: "seed", name: "Danh mục ban đầu" };

/**
 * Writes the entries a campaign begins with as accepted rows of their forms, once: a form somebody has written to is left alone, and a
 * step that was broken off goes on. Lists whose office the campaign does not have stay in the document. @returns rows written now.
 */
export async function seedCampaign(deps: SeedDeps, campaign: Campaign): Promise<number> {
  const index = new UnitIndex(deps.store);
  let written = 0;
  for (const { form, toRows } of configurationLists) {
    const keeper = newest(keepersOf(form, campaign, vietnamDay(deps.now())));
    if (keeper === undefined) continue;
    const job = { index, campaign, form, keeper };
    written += await seedForm(deps, job, toRows(campaign));
  }
  return written;
}

interface Job {
  readonly index: UnitIndex;
  readonly campaign: Campaign;
  readonly form: Form;
  readonly keeper: Unit;
}

async function seedForm(deps: SeedDeps, job: Job, rows: readonly Values[]): Promise<number> {
  const { store } = deps;
  const partition = unitPartition(job.campaign.id, job.keeper.id);
  const isBegun = (await store.get(partition, journalOf(job.form, 0))) !== undefined;
  const isUsed = (await store.get(partition, headDocumentId(job.form.id))) !== undefined;
  if (isUsed && !isBegun) return 0;
  const size = rowsPerCommit(job.form.id);
  let written = 0;
  for (let part = 0; part * size < rows.length; part++) {
    const journal = journalOf(job.form, part);
    if ((await store.get(partition, journal)) !== undefined) continue;
    const some = rows.slice(part * size, (part + 1) * size);
    await commitRows(deps, { ...job, partition, journal, rows: some });
    written += some.length;
  }
  return written;
}

function journalOf({ id }: Form, part: number): string {
  return `j.${id}.seed.${part}`;
}

interface Part extends Job {
  readonly partition: string;
  readonly journal: string;
  readonly rows: readonly Values[];
}

async function commitRows(
  { store, rowId, now }: SeedDeps,
  { index, campaign, form, keeper, partition, journal, rows }: Part,
): Promise<void> {
  await commitDraft(
    { store, index },
    {
      partition,
      context: { campaign, unit: keeper.id, today: vietnamDay(now()) },
      forms: [form],
      by: author,
      at: now().toISOString(),
      journal,
      hash: hashJson(rows),
      plan: (draft) => {
        for (const values of rows) addRow(draft, values, rowId);
        return [];
      },
    },
  );
}

function addRow(draft: Draft, values: Values, rowId: SeedDeps["rowId"]): void {
  const { form } = draft;
  const [key] = keysOf(form, values);
  draft.change(newRowId(draft, rowId, key), {
    is: "stored",
    values: form.columns.flatMap((column, index) => {
      const value = values[column.key] ?? null;
      return value === null ? [] : [[index, null, value] as const];
    }),
    columns: form.columns.length,
    ...layoutOf(form),
    code: null,
    received: true,
  });
}
