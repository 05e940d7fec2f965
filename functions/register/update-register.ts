import { rowDocumentId, type RowDocument } from "../rows/row-document.ts";
import { writeOver } from "../store/operations.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { type FoundRegister, findRegister } from "./find-register.ts";
import { newRegister } from "./new-register.ts";
import type { RegisterKeys } from "./register-keys.ts";
import {
  type Contender,
  contenderOf,
  type KeyText,
  liveOf,
  mergeContenders,
  type Register,
  registerDocumentId,
  registerKind,
} from "./register.ts";
import { readRow } from "../rows/read-row.ts";
import { sameJson } from "../rows/same-json.ts";

export interface RegisterDeps {
  readonly store: Store;
  readonly keys: RegisterKeys;
}

/** What rows say to one register. */
export interface Hearing extends KeyText {
  readonly said: readonly Contender[];
  /** Newest verdict the rows hold; a register that was lost goes on above it. */
  readonly heard: number;
}

const maxAttempts = 20;

/**
 * Writes what rows say into their register and answers the register as it stands then.
 * Rows it meets there are read again, so that it never judges by what a row said long ago. Harmless to repeat, in any order.
 * @throws Error on an unknown outcome or when others are always faster; the outbox keeps it to be done again.
 */
export async function updateRegister(deps: RegisterDeps, hearing: Hearing): Promise<Register> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const found = await findRegister(deps, hearing);
    const { contenders, heard } = await hear(deps.store, hearing, found?.register);
    const isSame = contenders === found?.register.contenders && found.register.version >= heard;
    if (isSame) return found.register;
    const version = nextVersion(found?.register, { contenders, heard });
    const register = newRegister(hearing, { version, contenders });
    if (await write(deps, { hearing, found, register })) return register;
  }
  throw new Error("Others keep changing this register");
}

/**
 * A newer version for whatever may change a verdict. That a row which gave the key up was written again is kept, so that nothing it
 * said earlier revives it, but it is no news: it touched no key, no outbox holds it, and rows would never be told that version.
 */
function nextVersion(
  register: Register | undefined,
  { contenders, heard }: Pick<Hearing, "heard"> & Pick<Register, "contenders">,
): number {
  if (register === undefined || register.version < heard)
    return Math.max(register?.version ?? 0, heard) + 1;
  const isNews = !sameJson(liveOf(register.contenders), liveOf(contenders));
  return isNews ? register.version + 1 : register.version;
}

async function hear(
  store: Store,
  hearing: Hearing,
  register: Register | undefined,
): Promise<Pick<Hearing, "heard"> & Pick<Register, "contenders">> {
  const known = register?.contenders ?? [];
  const merged = mergeContenders(known, hearing.said);
  const spoke = new Set(hearing.said.map(({ row }) => row));
  const marked = newRegister(hearing, { version: 0, contenders: merged }).contenders;
  const met = liveOf(marked).filter(({ row, met: isMet }) => isMet === true && !spoke.has(row));
  const read = await Promise.all(met.map((one) => askRow(store, hearing, one)));
  const contenders = mergeContenders(
    merged,
    read.map(({ contender }) => contender),
  );
  return { contenders, heard: Math.max(hearing.heard, ...read.map(({ heard }) => heard)) };
}

/** A row that is not there any more (a restored backup) holds nothing. */
async function askRow(store: Store, hearing: Hearing, { unit, row, seq, at, version }: Contender) {
  const partition = unitPartition(hearing.campaign.id, unit);
  const stored = await store.get(partition, rowDocumentId(row));
  if (stored === undefined)
    return { contender: { unit, row, seq, is: "gone", at, version } as const, heard: 0 };
  const document = readRow(stored.body);
  return {
    contender: contenderOf(hearing, { document, seq: stored.seq }),
    heard: heardBy(hearing, document),
  };
}

/** Version of the newest verdict under the key that the row holds. */
export function heardBy({ key }: Pick<KeyText, "key">, row: RowDocument): number {
  const claims = [row.claims, row.accepted?.claims];
  return Math.max(0, ...claims.map((one) => one?.[key.id]?.verdict?.version ?? 0));
}

async function write(
  { store, keys }: RegisterDeps,
  {
    hearing,
    found,
    register,
  }: {
    hearing: Hearing;
    found: FoundRegister | undefined;
    register: Register;
  },
): Promise<boolean> {
  const target = {
    id: registerDocumentId,
    kind: registerKind,
    seq: register.version,
    body: register,
  };
  const outcome = await store.commit(keys.newest(hearing), [writeOver(found, target)]);
  return outcome.is === "committed";
}
