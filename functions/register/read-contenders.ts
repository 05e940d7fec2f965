import { type Contender, type KeyText, mergeContenders, registerDocumentId } from "./register.ts";
import type { Register } from "./register.ts";
import type { RegisterDeps } from "./update-register.ts";

/**
 * All rows of the town that hold a key, as its register has them: one point read, and one more for each older key while a rotation is
 * under way. Nothing is carried over or closed: whoever only asks changes nothing.
 */
export async function readContenders(
  { store, keys }: RegisterDeps,
  of: KeyText,
): Promise<readonly Contender[]> {
  const partitions = [keys.newest(of), ...keys.older(of)];
  const stored = await Promise.all(
    partitions.map((partition) => store.get(partition, registerDocumentId)),
  );
  return stored
    .flatMap((document) => (document === undefined ? [] : [document.body as Register]))
    .reduce<readonly Contender[]>(
      (known, { contenders }) => mergeContenders(known, contenders),
      [],
    );
}
