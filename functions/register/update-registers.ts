import { newRegister } from "./new-register.ts";
import { type Hearing, type RegisterDeps, updateRegister } from "./update-register.ts";
import {
  type Contender,
  type KeyText,
  type Register,
  registerDocumentId,
  registerKind,
} from "./register.ts";

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
    const updated = await updateSome(deps, some);
    met.push(...updated.filter(({ register }) => register.contenders.some(hasMet)));
  }
  return met;
}

async function updateSome(
  deps: RegisterDeps,
  hearings: readonly (Hearing & { readonly isNew: boolean })[],
): Promise<readonly MetRegister[]> {
  const made = await makeNew(deps, hearings);
  return Promise.all(
    hearings.map(async (hearing) => {
      const { campaign, form, key, text } = hearing;
      const register = made.get(hearing) ?? (await updateRegister(deps, hearing));
      return { campaign, form, key, text, register };
    }),
  );
}

function hasMet({ met }: Contender): boolean {
  return met === true;
}

/** A batch without an answer may be written or not: the careful way finds out. */
async function makeNew(
  { store, keys }: RegisterDeps,
  hearings: readonly (Hearing & { readonly isNew: boolean })[],
): Promise<ReadonlyMap<Hearing, Register>> {
  const fresh = (keys.isRotating ? [] : hearings.filter(({ isNew }) => isNew)).map((hearing) => {
    const { heard, said } = hearing;
    return [hearing, newRegister(hearing, { version: heard + 1, contenders: said })] as const;
  });
  if (fresh.length === 0) return new Map();
  const outcomes = await store.commitEach(
    fresh.map(([hearing, body]) => ({
      partition: keys.newest(hearing),
      operations: [
        { op: "create", id: registerDocumentId, kind: registerKind, seq: body.version, body },
      ],
    })),
  );
  return new Map(fresh.filter((_, index) => outcomes[index]?.is === "committed"));
}
