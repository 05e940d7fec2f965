import type { Unknown, CommitOutcome } from "../store/store.ts";
import { newRegister } from "./new-register.ts";
import { type Hearing, type RegisterDeps, updateRegister } from "./update-register.ts";
import { type KeyText, type Register, registerDocumentId, registerKind } from "./register.ts";

/** A register in which rows meet: a verdict on them has to be told. */
export interface MetRegister extends KeyText {
  readonly register: Register;
}

/** Registers written side by side; each is a partition of its own. */
const atOnce = 100;

/**
 * Writes what rows say into their registers. Nearly every row is a new one and alone under its key: such a register is made unread,
 * and only where one is there already it is read and changed. Answers the registers whose rows are or were not alone.
 */
export async function updateRegisters(
  deps: RegisterDeps,
  hearings: readonly (Hearing & { readonly isNew: boolean })[],
): Promise<readonly MetRegister[]> {
  const met: MetRegister[] = [];
  for (let first = 0; first < hearings.length; first += atOnce) {
    const some = hearings.slice(first, first + atOnce);
    const registers = await updateSome(deps, some);
    for (const [index, { campaign, form, key, text }] of some.entries()) {
      const register = registers[index];
      if (register?.contenders.some((one) => one.met === true) === true)
        met.push({ campaign, form, key, text, register });
    }
  }
  return met;
}

async function updateSome(
  deps: RegisterDeps,
  hearings: readonly (Hearing & { readonly isNew: boolean })[],
): Promise<readonly (Register | undefined)[]> {
  const made = await makeNew(deps, hearings);
  return Promise.all(
    hearings.map(async (hearing) => made.get(hearing) ?? (await updateRegister(deps, hearing))),
  );
}

/** A batch without an answer may be written or not: the careful way finds out. */
async function makeNew(
  { store, keys }: RegisterDeps,
  hearings: readonly (Hearing & { readonly isNew: boolean })[],
): Promise<ReadonlyMap<Hearing, Register>> {
  const fresh = keys.isRotating ? [] : hearings.filter(({ isNew }) => isNew);
  if (fresh.length === 0) return new Map();
  const registers = fresh.map((hearing) =>
    newRegister(hearing, { version: hearing.heard + 1, contenders: hearing.said }),
  );
  const outcomes = await store.commitEach(
    registers.map((body, index) => ({
      partition: keys.newest(fresh[index] as Hearing),
      operations: [
        { op: "create", id: registerDocumentId, kind: registerKind, seq: body.version, body },
      ],
    })),
  );
  return new Map(
    fresh.flatMap((hearing, index) => {
      const register = registers[index];
      return isCommitted(outcomes[index]) && register !== undefined ? [[hearing, register]] : [];
    }),
  );
}

function isCommitted(outcome: CommitOutcome | Unknown | undefined): boolean {
  return outcome?.is === "committed";
}
