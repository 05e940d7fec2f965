import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { isErased } from "../../../functions/rows/erase.ts";
import { holdsPeople } from "../../../functions/rows/holds-people.ts";
import { type Head, type RowDocument, rowKind } from "../../../functions/rows/row-document.ts";
import { findSnapshot, type Snapshot } from "../../../functions/snapshots/read-snapshots.ts";
import {
  campaignDocumentId,
  campaignPartition,
  unitPartition,
} from "../../../functions/store/partitions.ts";
import { retentionNorm } from "../../../shared/campaign/retention.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import { openTown, type OpenTown } from "../../local/demo/town.ts";

const clock = { now: "2024-10-31T01:00:00Z" };
const about = forms.filter(holdsPeople);
const units = [...new Set(xnt2025.units.map(({ id }) => id))];
let town: OpenTown;
let words: ReadonlySet<string>;
let before: readonly Head[];
let kept: Snapshot | undefined;

async function everything(kindOf: (form: string) => string) {
  const found = [];
  for (const unit of units)
    for (const { id } of about) {
      const place = { partition: unitPartition(xnt2025.id, unit), kind: kindOf(id) };
      found.push(...(await town.local.store.list({ ...place, afterSeq: -1, limit: 10_000 })));
    }
  return found;
}

async function heads(): Promise<readonly Head[]> {
  const found = await Promise.all(
    units.map((unit) =>
      town.local.store.list({
        partition: unitPartition(xnt2025.id, unit),
        kind: "head",
        afterSeq: -1,
        limit: 100,
      }),
    ),
  );
  return found.flat().map(({ body }) => body as Head);
}

const figuresOf = (all: readonly Head[]) =>
  all.map(({ unit, form, states, sent, accepted, ordinals }) => {
    return { unit, form, states, sent, accepted, ordinals };
  });

/** Texts in columns that are erased. */
async function personalWords(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const form of about)
    for (const { body } of await everything((id) => (id === form.id ? rowKind(id) : "none")))
      for (const [index, value] of (body as RowDocument).content.values.entries()) {
        const column = form.columns[index];
        const isWord = typeof value === "string" && (/\s/.test(value) || /^\d{9,}$/.test(value));
        if (isWord && column !== undefined && isErased(column)) found.add(value);
      }
  return found;
}

beforeAll(async () => {
  town = await openTown(clock);
  words = await personalWords();
  const lock = { period: "2024-10", reason: "Chốt số liệu tháng 10" };
  await town.as("quan-tri").postLock(xnt2025.id, lock, "lock");
  kept = await findSnapshot(town.local.store, xnt2025, "2024-10.lock-1");
  before = await heads();
  const { store, app } = town.local;
  const partition = campaignPartition(xnt2025.id);
  const stored = await store.get(partition, campaignDocumentId);
  const norm = { key: retentionNorm, value: 24, unit: "tháng", scope: {} };
  const sourced = { citation: "x", confirmed: true, validFrom: "2024-10-01", validTo: null };
  const norms = [...xnt2025.norms, { ...norm, ...sourced }];
  const { id = "", kind = "", etag = "" } = stored ?? {};
  const body = { ...xnt2025, norms, version: xnt2025.version + 1 };
  await store.commit(partition, [
    { op: "replace", id, kind, seq: body.version, body, ifMatch: etag },
  ]);
  clock.now = "2028-01-01T01:00:00Z";
  await app.erase();
  clock.now = "2028-01-15T01:00:00Z";
  await app.erase();
}, 60_000);
afterAll(async () => {
  await town.close();
});

describe("a town with every form, after its retention date", () => {
  it("had hundreds of texts about people, of which none is left in rows and history", async () => {
    expect(words.size).toBeGreaterThan(250);
    const rows = await everything((id) => `row.${id}`);
    const journals = await everything((id) => `journal.${id}`);
    expect(rows.length).toBeGreaterThan(300);
    const left = JSON.stringify([...rows, ...journals].map(({ body }) => body));
    expect([...words].filter((word) => left.includes(JSON.stringify(word)))).toEqual([]);
  });

  it("has the same figures, states and household numbers in every head", async () => {
    expect(figuresOf(await heads())).toEqual(figuresOf(before));
  });

  it("has the figures that were kept at a lock: they held none of those texts from the beginning", async () => {
    expect(await findSnapshot(town.local.store, xnt2025, "2024-10.lock-1")).toEqual(kept);
    expect(kept?.units.flatMap(({ heads: all }) => all).length).toBeGreaterThan(20);
    const text = JSON.stringify(kept);
    // Offices are named in the catalogue, whoever wrote them into a row.
    const names = new Set(xnt2025.units.map(({ name }) => name));
    const others = [...words].filter((word) => !names.has(word));
    expect(others.filter((word) => text.includes(JSON.stringify(word)))).toEqual([]);
  });

  it("is sound", async () => {
    const { store, app } = town.local;
    const now = () => new Date(clock.now);
    const report = await fsck({ store, campaign: xnt2025, registers: app.registers, now });
    expect(report.findings).toEqual([]);
    expect(report.counts.rows).toBeGreaterThan(300);
  });

  it("shows its leaders the summary as ever", async () => {
    const { units: shown } = await town.as("lanh-dao").getSummary(xnt2025.id);
    const households = shown
      .flatMap(({ forms: all }) => all)
      .filter(({ form }) => form === "households");
    expect(households.length).toBeGreaterThan(2);
  });
});
