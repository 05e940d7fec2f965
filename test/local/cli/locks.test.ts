import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocksList } from "../../../shared/api/lock-shapes.ts";
import { type LockDocument, lockDocumentId } from "../../../functions/locks/lock-document.ts";
import { campaignPartition } from "../../../functions/store/partitions.ts";
import { townFiles } from "../../../local/machine/folder/town-folder.ts";
import { openSqliteStore } from "../../../local/sqlite-store.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import type { RefreshOutcome } from "../../../addin/flows/outcomes.ts";
import { households } from "../../addin/desk/sheet.ts";
import { edit, Place } from "./cli.ts";

const reason = ["--reason", "Chốt số liệu tháng 10"] as const;
let place: Place;
beforeAll(() => {
  place = new Place();
});
afterAll(() => {
  place.remove();
});

const run = (person: string, ...argv: string[]) =>
  place.run("locks", "--as", person, ...place.service(), ...argv);

async function october() {
  const argv = ["locks", "--as", "quan-tri", ...place.service()];
  const { periods } = await place.json<LocksList>(...argv);
  return periods.find(({ id }) => id === "2024-10");
}

describe("mai-am locks", () => {
  it("lists periods, locks one and opens it again with three persons", async () => {
    const list = await run("na-lay");
    expect(list).toMatchObject({ exit: 0 });
    expect(list.out).toContain("2024-10 · Tháng 10/2024: chưa khóa");
    const period = ["--period", "2024-10", ...reason];
    expect((await run("quan-tri", "--step", "lock", ...period)).out).toContain(
      "2024-10 · Tháng 10/2024: đã khóa từ 31/10/2024",
    );
    const ask = ["--step", "request", ...period, "--form", "money", "--until", "15/11/2024"];
    expect((await run("na-lay", ...ask)).out).toContain(
      "2024-10.2 đề nghị mở lại cho na-lay/money → 15/11/2024: Chốt số liệu tháng 10",
    );
    const request = ["--request", "2024-10.2", ...reason];
    // One person alone.
    expect((await run("quan-tri", "--step", "reopen", ...request)).exit).toBe(2);
    expect((await run("lanh-dao", "--step", "approve", ...request)).exit).toBe(0);
    const dropped = await run("quan-tri", "--step", "withdraw", ...request);
    expect(dropped).toMatchObject({ exit: 0 });
    expect(dropped.out).not.toContain("na-lay/money");
    expect((await run("na-lay", ...ask)).exit).toBe(0);
    const again = ["--request", "2024-10.5", ...reason];
    expect((await run("lanh-dao", "--step", "approve", ...again)).exit).toBe(0);
    expect((await run("quan-tri", "--step", "reopen", ...again)).out).toContain(
      "mở lại cho na-lay/money → 15/11/2024",
    );
    expect((await october())?.lock).toMatchObject({
      since: "2024-10-31",
      requests: [],
      reopened: [{ unit: "na-lay", form: "money", until: "2024-11-15" }],
      intact: true,
    });
  });

  it("lists the figures that each lock kept, and refresh writes the tabs from them", async () => {
    const file = await place.template("NaLay.xlsx", "na-lay");
    await edit(file, (hands) => {
      hands.fill(households(5));
    });
    await place.submit(file, "na-lay");
    const period = ["--period", "2024-12", "--reason", "Chốt số liệu tháng 12"];
    const kept =
      /Số liệu đã chốt, tính đến \d\d:\d\d ngày 31\/10\/2024: --snapshot 2024-12\.lock-1/;
    expect((await run("quan-tri", "--step", "lock", ...period)).out).toMatch(kept);
    expect((await run("lanh-dao")).out).toMatch(kept);
    await edit(file, (hands) => {
      hands.sheet().type("workType", hands.sheet().firstRow, "Sửa chữa");
    });
    await place.submit(file, "na-lay");
    const out = ["--out", place.file("town.xlsx"), "--as", "lanh-dao", ...place.service()];
    const refresh = ["refresh", ...out, "--snapshot", "2024-12.lock-1"];
    expect((await place.run(...refresh)).out).toMatch(
      /^Số liệu đã chốt, tính đến .* · đã cập nhật 8 biểu · 8 số liệu điều chỉnh sau khi chốt$/,
    );
    const { frozen, indicators } = await place.json<RefreshOutcome>(...refresh);
    const need = indicators.find(({ id, unit }) => id === "B1.need.repair" && unit === "town");
    expect(need?.value).toBe(0);
    expect(frozen?.adjustments).toContainEqual(
      expect.objectContaining({ id: "B1.need.repair", unit: "town", frozen: 0, now: 1, change: 1 }),
    );
    expect(await place.run("refresh", ...out, "--snapshot", "2024-12.lock-9")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("Không có số liệu đó") as unknown,
    });
  });

  it("keeps the figures of a lock that has none by fsck --repair, as they stand then", async () => {
    const period = ["--period", "2024-10", ...reason];
    await run("quan-tri", "--step", "lock", ...period);
    const store = openSqliteStore(join(place.data, townFiles.store));
    const partition = campaignPartition(xnt2025.id);
    const lock = await store.get(partition, lockDocumentId("2024-10"));
    if (lock === undefined) throw new Error("No lock");
    const body = { ...(lock.body as LockDocument), snapshot: undefined };
    const { id, kind, seq, etag: ifMatch } = lock;
    await store.commit(partition, [{ op: "replace", id, kind, seq, body, ifMatch }]);
    await store.close();
    const check = (...argv: string[]) => place.run("fsck", "--data", place.data, ...argv);
    expect(await check()).toMatchObject({
      exit: 1,
      out: expect.stringContaining("[7] snapshot-missing: qldt/periods 2024-10") as unknown,
    });
    expect(await check("--repair")).toMatchObject({
      exit: 0,
      out: expect.stringContaining("Đã chốt số liệu của kỳ 2024-10 như hiện nay") as unknown,
    });
    expect((await check()).exit).toBe(0);
  });

  it.each([
    ["a day that is over", "2024-10-01", "không nhận giá trị"],
    ["what is asked for already", "2024-11-20", "Việc này đã làm rồi"],
  ])("refuses %s in words", async (_, until, said) => {
    const period = ["--period", "2024-10", ...reason];
    await run("quan-tri", "--step", "lock", ...period);
    const ask = (day: string) => run("song-da", "--step", "request", ...period, "--until", day);
    await ask("2024-11-20");
    expect(await ask(until)).toMatchObject({
      exit: 2,
      err: expect.stringContaining(said) as unknown,
    });
  });

  it.each([
    ["an unknown step", ["--step", "open"], "--step chỉ nhận"],
    ["no period", ["--step", "lock", ...reason], "cần --period"],
    ["no reason", ["--step", "lock", "--period", "2024-11"], "cần --reason"],
    ["a short reason", ["--step", "lock", "--period", "2024-11", "--reason", "x"], "10 ký tự"],
    ["a period there is not", ["--step", "lock", "--period", "2024-99", ...reason], "2024-99"],
    [
      "a period that is not locked",
      ["--step", "request", "--period", "2024-11", "--until", "2024-12-15", ...reason],
      "Kỳ 2024-11 chưa khóa",
    ],
    [
      "a request there is not",
      ["--step", "approve", "--request", "2024-10.99", ...reason],
      "Không có đề nghị 2024-10.99",
    ],
    [
      "a day that is none",
      ["--step", "request", "--period", "2024-10", "--until", "31/11/2024", ...reason],
      "--until cần một ngày",
    ],
    [
      "a form nobody has",
      [
        "--step",
        "request",
        "--period",
        "2024-10",
        "--until",
        "2024-11-15",
        "--form",
        "x",
        ...reason,
      ],
      "Không có biểu x",
    ],
  ])("says what is wrong with %s", async (_, argv, said) => {
    expect(await run("na-lay", ...argv)).toMatchObject({
      exit: 2,
      err: expect.stringContaining(said) as unknown,
    });
  });
});
