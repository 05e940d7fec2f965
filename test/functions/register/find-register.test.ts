import { describe, expect, it } from "vitest";
import { findRegister } from "../../../functions/register/find-register.ts";
import { newRegister } from "../../../functions/register/new-register.ts";
import { readContenders } from "../../../functions/register/read-contenders.ts";
import { type RegisterKey, RegisterKeys } from "../../../functions/register/register-keys.ts";
import {
  type Contender,
  type Register,
  registerDocumentId,
  registerKind,
} from "../../../functions/register/register.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { contender, k1, k2, keyText } from "./small-registers.ts";

const of = keyText("households");
const [first, second] = [contender("na-lay"), contender("song-da")];

/** Counts its writes, and lets somebody else be faster once. */
class WatchedStore extends MemoryStore {
  writes = 0;
  interrupt: (() => Promise<unknown>) | undefined;

  override async commit(partition: string, operations: readonly Operation[]) {
    const { interrupt } = this;
    this.interrupt = undefined;
    await interrupt?.();
    this.writes++;
    return super.commit(partition, operations);
  }
}

/** A store with a register under each key, as an instance that had this key as its newest would have written it. */
async function storeWith(registers: Readonly<Record<string, Register>>): Promise<WatchedStore> {
  const store = new WatchedStore();
  for (const [id, body] of Object.entries(registers))
    await write(store, id === "k1" ? k1 : k2, body);
  store.writes = 0;
  return store;
}

async function write(store: MemoryStore, key: RegisterKey, body: Register): Promise<void> {
  const seq = body.version;
  const operation = {
    op: "create",
    id: registerDocumentId,
    kind: registerKind,
    seq,
    body,
  } as const;
  await store.commit(new RegisterKeys([key]).newest(of), [operation]);
}

const registerOf = (version: number, ...contenders: readonly Contender[]): Register =>
  newRegister(of, { version, contenders });
const find = (store: MemoryStore, ...keys: readonly RegisterKey[]) =>
  findRegister({ store, keys: new RegisterKeys(keys) }, of);
const under = async (store: MemoryStore, key: RegisterKey) =>
  (await store.get(new RegisterKeys([key]).newest(of), registerDocumentId))?.body as Register;

describe("the register of a key", () => {
  it("is nothing, and nothing is written, where nobody holds it", async () => {
    const store = await storeWith({});
    expect(await find(store, k1, k2)).toBeUndefined();
    expect(store.writes).toBe(0);
  });

  it("is what lies under the newest key, and is not written", async () => {
    const store = await storeWith({ k2: registerOf(4, first) });
    expect((await find(store, k1, k2))?.register).toEqual(registerOf(4, first));
    expect(store.writes).toBe(0);
  });

  it("is carried over from an older key, which is closed and says where it went", async () => {
    const store = await storeWith({ k1: registerOf(4, first) });
    const found = await find(store, k1, k2);
    expect(found?.register).toEqual(registerOf(5, first));
    expect(await under(store, k1)).toMatchObject({ movedTo: new RegisterKeys([k2]).newest(of) });
    expect(await under(store, k2)).toEqual(found?.register);
    const { writes } = store;
    expect(await find(store, k1, k2)).toEqual(found);
    expect(store.writes).toBe(writes);
  });

  it("joins what was written under both keys, above both", async () => {
    const store = await storeWith({ k1: registerOf(9, first), k2: registerOf(4, second) });
    const register = (await find(store, k1, k2))?.register;
    expect(register).toMatchObject({ version: 10, key: "nid", form: "households" });
    expect(register?.contenders.map(({ row }) => row)).toEqual(["r-song-da", "r-na-lay"]);
    expect(register?.contenders.every(({ met }) => met)).toBe(true);
  });

  it("stays as it is where the older one knows nothing more, which is closed all the same", async () => {
    const store = await storeWith({ k1: registerOf(9, first), k2: registerOf(4, first) });
    expect((await find(store, k1, k2))?.register).toEqual(registerOf(4, first));
    expect(await under(store, k1)).toHaveProperty("movedTo");
  });

  it("is not touched by an instance that has not been given the newest key", async () => {
    const store = await storeWith({ k1: registerOf(4, first) });
    await find(store, k1, k2);
    await expect(find(store, k1)).rejects.toThrow("moved to a newer key");
  });

  it("is carried over from what it is when it is closed, whoever changes it meanwhile", async () => {
    const store = await storeWith({ k1: registerOf(4, first) });
    const place = new RegisterKeys([k1]).newest(of);
    store.interrupt = async () => {
      const { etag = "" } = (await store.get(place, registerDocumentId)) ?? {};
      const body = registerOf(5, first, second);
      await store.commit(place, [
        { op: "replace", id: registerDocumentId, kind: registerKind, seq: 5, body, ifMatch: etag },
      ]);
    };
    const found = await find(store, k1, k2);
    expect(found?.register.contenders).toHaveLength(2);
    expect((await under(store, k1)).contenders).toHaveLength(2);
  });

  it("is the one that another instance carried over first", async () => {
    const store = await storeWith({ k1: registerOf(4, first) });
    await find(store, k1, k2);
    const other = await storeWith({ k1: await under(store, k1) });
    other.interrupt = () => write(other, k2, registerOf(7, first));
    expect((await find(other, k1, k2))?.register).toEqual(registerOf(7, first));
  });
});

describe("rows that hold a key", () => {
  const read = (store: MemoryStore, ...keys: readonly RegisterKey[]) =>
    readContenders({ store, keys: new RegisterKeys(keys) }, of);

  it("are read from every key that is known, and nothing is changed by asking", async () => {
    const store = await storeWith({ k1: registerOf(9, first), k2: registerOf(4, second) });
    expect((await read(store, k1, k2)).map(({ row }) => row)).toEqual(["r-song-da", "r-na-lay"]);
    expect((await read(store, k1)).map(({ row }) => row)).toEqual(["r-na-lay"]);
    expect(store.writes).toBe(0);
  });

  it("are none where no register is", async () => {
    expect(await read(await storeWith({}), k1, k2)).toEqual([]);
  });
});
