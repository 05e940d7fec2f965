import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { registerDocumentId, registerKind } from "../../functions/register/register.ts";
import { openDatabase, openSqliteStore, storeOn } from "../../local/sqlite-store.ts";
import { describeStore } from "../functions/store/contract/describe-store.ts";

const folders: string[] = [];

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "mai-am-"));
  folders.push(folder);
  return join(folder, "town.db");
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describeStore({ name: "sqlite", open: () => openSqliteStore(newFile()) });

const row = { op: "create", id: "x", kind: "row", seq: 1, body: { a: 1 } } as const;

describe("openSqliteStore", () => {
  it("finds after reopening what was committed", async () => {
    const file = newFile();
    const first = openSqliteStore(file);
    await first.commit("p", [row]);
    await first.close();
    const second = openSqliteStore(file);
    expect((await second.get("p", "x"))?.body).toEqual({ a: 1 });
    await second.close();
  });

  it("lets only its owner read the file, also one that was open to all", async () => {
    const file = newFile();
    await openSqliteStore(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("works with a second process's connection on the same file", async () => {
    const file = newFile();
    const [a, b] = [openSqliteStore(file), openSqliteStore(file)];
    await a.commit("p", [row]);
    expect(await b.commit("p", [row])).toMatchObject({ reason: "exists" });
    await Promise.all([a.close(), b.close()]);
  });

  it("writes what was asked for before it closes", async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const pending = store.commit("p", [row]);
    await store.close();
    expect(await pending).toMatchObject({ is: "committed" });
  });

  it("waits for the disk with every commit but one of registers alone", async () => {
    const database = openDatabase(newFile());
    const store = storeOn(database);
    const register = { ...row, id: registerDocumentId, kind: registerKind } as const;
    const rows = { partition: "p", operations: [row] };
    const registers = ["r1", "r2"].map((partition) => ({ partition, operations: [register] }));
    const waits = () => database.prepare("PRAGMA synchronous").get()?.["synchronous"] === 2;
    expect(waits()).toBe(true);
    await store.commitEach(registers);
    expect(waits()).toBe(false);
    await store.commit("q", [row]);
    expect(waits()).toBe(true);
    await store.commitEach(registers);
    await store.commitEach([...registers, rows]);
    expect(waits()).toBe(true);
    await store.close();
  });

  it("throws, as an unknown outcome, when the file cannot be written", async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const other = new DatabaseSync(file);
    other.exec("DROP TABLE document");
    await expect(store.commit("p", [row])).rejects.toThrow();
    const group = [{ partition: "p", operations: [row] }];
    expect(await store.commitEach(group)).toMatchObject([{ is: "unknown" }]);
    other.close();
    await store.close();
  });
});
