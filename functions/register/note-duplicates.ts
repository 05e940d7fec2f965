import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { writeOver } from "../store/operations.ts";
import { duplicatesPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { judge } from "./judge.ts";
import type { RegisterDeps } from "./update-register.ts";
import type { MetRegister } from "./update-registers.ts";

/** Rows of the town that hold one key, listed for those who settle it. Made of the register, which decides. */
export interface DuplicateDocument {
  readonly schema: 1;
  readonly form: FormId;
  readonly key: string;
  /** Partition of the register. */
  readonly register: string;
  /** Version of the register it was made from. */
  readonly version: number;
  readonly rows: readonly { readonly unit: UnitId; readonly row: string }[];
}

/** Kinds by which open ones are listed. */
export const duplicateKinds = { open: "duplicate.open", closed: "duplicate.closed" } as const;

/** Brings the list of duplicates up to the registers; a list made from a newer version is left alone. */
export async function noteDuplicates(
  deps: RegisterDeps,
  registers: readonly MetRegister[],
): Promise<void> {
  for (const met of registers) {
    const { campaign, form, key, register } = met;
    const partition = duplicatesPartition(campaign.id);
    const verdicts = [...judge(key, register)];
    const alike = new Set(verdicts.flatMap(([row, { units }]) => (units.length > 0 ? [row] : [])));
    const rows = register.contenders
      .filter(({ row }) => alike.has(row))
      .map(({ unit, row }) => ({ unit, row }));
    const place = deps.keys.newest(met);
    const body: DuplicateDocument = {
      schema: 1,
      form: form.id,
      key: key.id,
      register: place,
      version: register.version,
      rows,
    };
    await note(deps.store, partition, body);
    for (const older of deps.keys.older(met))
      await note(deps.store, partition, { ...body, register: older, rows: [] });
  }
}

/** Id of the list's document about the register in a partition. */
export function duplicateId(register: string): string {
  return register.replaceAll("|", ".");
}

async function note(store: Store, partition: string, body: DuplicateDocument): Promise<void> {
  const id = duplicateId(body.register);
  for (;;) {
    const stored = await store.get(partition, id);
    const isOpen = body.rows.length > 0;
    if (stored === undefined && !isOpen) return;
    if (stored !== undefined && (stored.body as DuplicateDocument).version >= body.version) return;
    const kind = isOpen ? duplicateKinds.open : duplicateKinds.closed;
    const target = { id, kind, seq: body.version, body };
    const outcome = await store.commit(partition, [writeOver(stored, target)]);
    if (outcome.is === "committed") return;
  }
}
