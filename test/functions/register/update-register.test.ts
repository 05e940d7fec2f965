import { beforeEach, describe, expect, it } from "vitest";
import {
  heardBy,
  type Hearing,
  updateRegister,
} from "../../../functions/register/update-register.ts";
import { updateRegisters } from "../../../functions/register/update-registers.ts";
import { type Contender, registerDocumentId } from "../../../functions/register/register.ts";
import type { Verdict } from "../../../functions/rows/claims.ts";
import type { RowDocument } from "../../../functions/rows/row-document.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import type { CommitOutcome, Operation } from "../../../functions/store/store.ts";
import { contender, k1, k2, keyText, person, SmallRegisters } from "./small-registers.ts";

const of = keyText("households");
const hearing = (...said: readonly Contender[]): Hearing => ({ ...of, said, heard: 0 });

/** Counts reads and writes; a write may be refused or answered otherwise. */
class WatchedStore extends FaultyStore {
  readonly written: string[] = [];
  readonly read: string[] = [];
  instead: (() => CommitOutcome | undefined) | undefined;

  override async commit(partition: string, operations: readonly Operation[]) {
    const outcome = this.instead?.();
    if (outcome !== undefined) return outcome;
    this.written.push(partition);
    return super.commit(partition, operations);
  }

  override async get(partition: string, id: string) {
    this.read.push(`${partition} ${id}`);
    return super.get(partition, id);
  }
}

let store: WatchedStore;
let town: SmallRegisters;
beforeEach(() => {
  store = new WatchedStore();
  town = new SmallRegisters(store);
});
const update = (...said: readonly Contender[]) => updateRegister(town, hearing(...said));
const forget = () => {
  for (const list of [store.written, store.read]) list.length = 0;
};

describe("what rows say to their register", () => {
  it("makes it, and is written once however often it is said", async () => {
    const made = await update(contender("na-lay"));
    expect(made).toMatchObject({ version: 1, contenders: [{ unit: "na-lay" }] });
    forget();
    expect(await update(contender("na-lay"))).toEqual(made);
    expect(store.written).toEqual([]);
  });

  it("changes it by a version more", async () => {
    await update(contender("na-lay"));
    const next = await update(contender("na-lay", { is: "gone", seq: 2 }));
    expect(next).toMatchObject({ version: 2, contenders: [{ is: "gone" }] });
  });

  it("changes it, but by no version, when a row that gave the key up is written again: no outbox holds that, so no row would be told", async () => {
    await update(contender("na-lay"));
    await update(contender("na-lay", { is: "gone", seq: 2 }));
    // A drain that began late reads the row after a change that touched no key.
    const next = await update(contender("na-lay", { is: "gone", seq: 7, version: 7 }));
    expect(next).toMatchObject({ version: 2, contenders: [{ is: "gone", seq: 7 }] });
    // What the row said in between is still on its way, and revives nothing.
    const late = await update(contender("na-lay", { seq: 5, version: 5 }));
    expect(late).toMatchObject({ version: 2, contenders: [{ is: "gone", seq: 7 }] });
  });

  it("lifts it above every verdict the rows have heard, though they say nothing new", async () => {
    await update(contender("na-lay"));
    const heard = { ...hearing(contender("na-lay")), heard: 6 };
    expect(await updateRegister(town, heard)).toMatchObject({ version: 7 });
    expect(await updateRegister(town, { ...heard, heard: 7 })).toMatchObject({ version: 7 });
  });

  it("is judged by what the others it meets say now, not by what they said long ago", async () => {
    await town.commit("song-da", { "r-song-da": person() });
    await update(contender("song-da", { seq: 0, version: 0 }));
    const met = await update(contender("na-lay"));
    expect(met.contenders).toMatchObject([
      { unit: "song-da", seq: 1, version: 1, met: true },
      { unit: "na-lay", met: true },
    ]);
  });

  it("finds that a row it meets gave the key up meanwhile", async () => {
    await town.commit("song-da", { "r-song-da": person("011085000009") });
    await update(contender("song-da", { seq: 0 }));
    const { contenders } = await update(contender("na-lay"));
    expect(contenders.map(({ unit, is }) => `${unit} ${is}`)).toEqual([
      "song-da gone",
      "na-lay current",
    ]);
  });

  it("finds that a row it meets is not there any more: a backup was restored", async () => {
    await update(contender("song-da"));
    const { contenders } = await update(contender("na-lay"));
    expect(contenders).toMatchObject([
      { unit: "song-da", row: "r-song-da", is: "gone", at: contender("song-da").at, version: 1 },
      { unit: "na-lay", is: "current" },
    ]);
  });

  it("asks no row again that was never in doubt, nor one that has just spoken", async () => {
    await update(contender("na-lay"));
    forget();
    await update(contender("na-lay", { version: 2 }));
    expect(store.read.filter((at) => at.endsWith(" r.r-na-lay"))).toEqual([]);
    forget();
    await update(contender("na-lay", { version: 3 }), contender("song-da"));
    expect(store.read.filter((at) => at.includes(" r.r-"))).toEqual([]);
  });

  it("goes above the verdicts of the rows it meets, too", async () => {
    await town.enter("song-da", { "r-song-da": person() });
    const verdict: Verdict = {
      version: 8,
      sent: true,
      accepted: true,
      doubt: false,
      decided: false,
      units: [],
    };
    await town.commit("song-da", {
      "r-song-da": { is: "verdict", key: "nid", current: verdict },
    });
    expect(await update(contender("na-lay"))).toMatchObject({ version: 9 });
  });

  it("is tried again when another was faster, and given up when others always are", async () => {
    const outcomes: CommitOutcome[] = [{ is: "refused", reason: "exists", index: 0 }];
    store.instead = () => outcomes.pop();
    expect(await update(contender("na-lay"))).toMatchObject({ version: 1 });
    let tries = 0;
    store.instead = () => (tries++, { is: "refused", reason: "stale", index: 0 });
    await expect(update(contender("song-da"))).rejects.toThrow("Others keep changing");
    expect(tries).toBe(20);
  });
});

it("the newest verdict a row has heard is that on its current or its accepted content", () => {
  const claims = (version?: number) =>
    version === undefined ? { nid: {} } : { nid: { verdict: { version } } };
  const row = (current: object | undefined, kept: object | undefined) =>
    ({ claims: current, accepted: { version: 1, claims: kept } }) as unknown as RowDocument;
  const heard = (one: RowDocument) => heardBy(of, one);
  expect(heard(row(claims(3), claims(2)))).toBe(3);
  expect(heard(row(claims(2), claims(3)))).toBe(3);
  expect(heard(row(claims(), undefined))).toBe(0);
  expect(heard({ ...row(undefined, undefined), accepted: null })).toBe(0);
  expect(heardBy({ key: { ...of.key, id: "gift" } }, row(claims(3), undefined))).toBe(0);
});

describe("many registers at once", () => {
  const say = (n: number, more: Partial<Contender> = {}, isNew = true) => {
    const text = `0110850${String(n).padStart(5, "0")}`;
    return { ...of, text, said: [contender("na-lay", { row: `r${n}`, ...more })], heard: 0, isNew };
  };

  it("are made unread where the rows are new, and tell nobody while those are alone", async () => {
    const hearings = Array.from({ length: 130 }, (_, n) => say(n));
    expect(await updateRegisters(town, hearings)).toEqual([]);
    expect(store.read).toEqual([]);
    expect(new Set(store.written).size).toBe(130);
  });

  it("are read where one is there already, and answer those in which rows meet", async () => {
    await town.commit("na-lay", { r1: person("011085000001") });
    await updateRegisters(town, [say(1), say(2)]);
    const met = await updateRegisters(town, [
      say(1, { unit: "song-da", row: "other" }),
      say(3, { unit: "song-da" }),
    ]);
    expect(met.map(({ text, register }) => [text, register.version])).toEqual([
      ["011085000001", 2],
    ]);
  });

  it("go on above the verdicts that were heard, when they are made anew", async () => {
    await updateRegisters(town, [{ ...say(1), heard: 5 }]);
    const place = town.keys.newest({ ...of, text: "011085000001" });
    expect((await store.get(place, registerDocumentId))?.body).toMatchObject({ version: 6 });
  });

  it("are read first where rows are not new, and while keys are changed", async () => {
    await updateRegisters(town, [say(1, {}, false)]);
    expect(store.read).toHaveLength(1);
    forget();
    await updateRegisters(new SmallRegisters(store, [k1, k2]), [say(2)]);
    expect(store.read).toHaveLength(2);
  });

  it("are read where the group gave no answer", async () => {
    store.failAs(once("before"));
    expect(await updateRegisters(town, [say(1)])).toEqual([]);
    const place = town.keys.newest({ ...of, text: "011085000001" });
    expect((await store.get(place, registerDocumentId))?.body).toMatchObject({ version: 1 });
  });
});

function once(fault: "before" | "after"): () => "before" | "after" | "none" {
  let isLeft = true;
  return () => {
    const now = isLeft ? fault : "none";
    isLeft = false;
    return now;
  };
}
