import { withBody, writeOver } from "../store/operations.ts";
import type { Store, Stored } from "../store/store.ts";
import { newRegister } from "./new-register.ts";
import type { RegisterKeys } from "./register-keys.ts";
import {
  type KeyText,
  type Register,
  registerDocumentId,
  registerKind,
  mergeContenders,
} from "./register.ts";

export interface FoundRegister {
  readonly etag: string;
  readonly register: Register;
}

interface Deps {
  readonly store: Store;
  readonly keys: RegisterKeys;
}

/**
 * The register under the newest key. One that still lies under an older key is closed there and carried over first: closed, it can
 * change no more, so whoever comes later carries the same.
 * @throws Error when an instance with older keys meets a register that has moved on: it must be given the newest keys.
 */
export async function findRegister(deps: Deps, of: KeyText): Promise<FoundRegister | undefined> {
  const { store, keys } = deps;
  const partition = keys.newest(of);
  for (;;) {
    const stored = await store.get(partition, registerDocumentId);
    const found = stored === undefined ? undefined : toFound(stored);
    if (found?.register.movedTo !== undefined) throw new Error("The register moved to a newer key");
    const older = await closeOlder(deps, of);
    const carried = carry(of, found?.register, older);
    if (carried === undefined || carried === found?.register) return found;
    const target = {
      id: registerDocumentId,
      kind: registerKind,
      seq: carried.version,
      body: carried,
    };
    await store.commit(partition, [writeOver(found, target)]);
  }
}

/** What both sides know of a register that was written under two keys; the newest itself when the others know nothing more. */
function carry(
  of: KeyText,
  newest: Register | undefined,
  older: readonly Register[],
): Register | undefined {
  let carried = newest;
  for (const left of older) {
    const contenders = mergeContenders(carried?.contenders ?? left.contenders, left.contenders);
    if (contenders === carried?.contenders) continue;
    const version = Math.max(carried?.version ?? 0, left.version) + 1;
    carried = newRegister(of, { version, contenders });
  }
  return carried;
}

/** Registers under older keys, closed for good: afterwards they say the same whenever they are read. */
async function closeOlder({ store, keys }: Deps, of: KeyText): Promise<readonly Register[]> {
  const closed: Register[] = [];
  for (const partition of keys.older(of)) {
    const register = await close(store, { partition, movedTo: keys.newest(of) });
    if (register !== undefined) closed.push(register);
  }
  return closed;
}

async function close(
  store: Store,
  { partition, movedTo }: { partition: string; movedTo: string },
): Promise<Register | undefined> {
  for (;;) {
    const stored = await store.get(partition, registerDocumentId);
    if (stored === undefined) return undefined;
    const register = stored.body as Register;
    if (register.movedTo !== undefined) return register;
    const body: Register = { ...register, movedTo };
    await store.commit(partition, [withBody(stored, body)]);
  }
}

function toFound({ etag, body }: Stored): FoundRegister {
  return { etag, register: body as Register };
}
