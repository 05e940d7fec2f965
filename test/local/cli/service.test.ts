import { copyFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unitPartition } from "../../../functions/store/partitions.ts";
import { persons } from "../../../local/demo/persons.ts";
import { createLocalApp, type LocalService, startService } from "../../../local/service.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { households } from "../../addin/desk/sheet.ts";
import { day, edit, load, look, Place, type RefreshJson, type SubmitJson } from "./cli.ts";

const options = { campaign: xnt2025, members: persons, now: () => new Date(`${day}T01:00:00Z`) };

describe("--api", () => {
  let place: Place;
  let service: LocalService;
  let api: readonly string[];
  beforeAll(async () => {
    place = new Place();
    service = await startService({ ...options, dataDir: place.data, port: 0 });
    api = ["--api", service.url, "--today", day];
  });
  afterAll(async () => {
    await service.close();
    place.remove();
  });

  it("makes, sends, brings in, decides and refreshes over HTTP", async () => {
    const file = place.file("NaLay.xlsx");
    const made = await place.json<{ made: string[] }>(
      ...["template", "--unit", "na-lay", "--as", "na-lay", "--out", file, ...api],
    );
    expect(made.made).toEqual(["Danh sách hộ", "Tiến độ nhà", "Nguồn lực"]);
    await edit(file, (hands) => {
      hands.fill(households(3));
    });
    const sent = await place.json<SubmitJson>("submit", "--file", file, "--as", "na-lay", ...api);
    expect(sent).toMatchObject({ accepted: 3, held: 0 });
    expect(sent.submissionId).toMatch(/^[0-9a-f-]{36}$/);
    const office = await place.template("QLDT.xlsx", "qldt");
    expect(await place.json("review", "--file", office, "--as", "qldt", ...api)).toEqual({
      accepted: 0,
      returned: 0,
      refused: [],
      waiting: 3,
    });
    const town = place.file("Town.xlsx");
    const figures = await place.json<RefreshJson>(
      ...["refresh", "--out", town, "--as", "lanh-dao", "--period", "nam-2024", ...api],
    );
    expect(figures.coverage).toMatch(/^1\/3 xã, phường/);
    expect(figures.asOf).toBe("2024-10-31T01:00:00.000Z");
    expect(figures.indicators).toContainEqual({ id: "B1.need.total", unit: "town", value: 3 });
    expect((await load(town)).worksheets.length).toBeGreaterThan(3);
    // Once more into the same file.
    expect(await place.run("refresh", "--out", town, "--as", "lanh-dao", ...api)).toMatchObject({
      exit: 0,
    });
  });

  it("brings decisions and rows back with sync", async () => {
    const copy = place.file("Copy.xlsx");
    await place.template("Empty.xlsx", "na-lay");
    const synced = await place.json<{ added: number }>(
      ...["sync", "--file", place.file("Empty.xlsx"), "--as", "na-lay", "--out", copy, ...api],
    );
    expect(synced.added).toBe(3);
    const sheet = await look(copy);
    expect(sheet.value("code", sheet.firstRow)).toBe("NL-2024-001");
  });

  it("refuses a person of another unit, and who is not on the list", async () => {
    const out = ["--unit", "na-lay", "--out", place.file("X.xlsx")];
    const foreign = await place.run("template", ...out, "--as", "song-da", ...api);
    expect(foreign).toMatchObject({ exit: 2 });
    expect(foreign.err).toContain("không thuộc phường Na Lay");
    const nobody = await place.run("template", ...out, "--as", "ai-do", ...api);
    expect(nobody.err).toContain("Hãy chọn một trong: na-lay");
  });
});

describe("template", () => {
  it.each([
    ["lay-nua", ["Danh sách hộ", "Tiến độ nhà", "Nguồn lực"]],
    ["mttq", ["Nguồn lực"]],
    ["hoi-phu-nu", ["Nguồn lực"]],
    ["qldt", ["Nguồn lực", "QĐ phê duyệt", "Tuyên truyền", "Văn bản ban hành"]],
    ["gddt", ["Tuyên truyền", "Văn bản ban hành"]],
  ])("gives %s its own sheets without signing in", async (unit, sheets) => {
    const place = new Place();
    const { worksheets } = await load(await place.template(`${unit}.xlsx`, unit));
    const visible = worksheets.filter(({ visibility }) => visibility === "Visible");
    expect(visible.map(({ name }) => name)).toEqual(["Việc cần làm", ...sheets]);
    place.remove();
  });

  it.each([
    ["without signing in", []],
    ["with the lists of the service", ["--as", "na-lay"]],
  ])("adds further forms %s", async (_, as) => {
    const place = new Place();
    const file = place.file("NaLay.xlsx");
    const service = as.length === 0 ? ["--today", day] : [...as, ...place.service()];
    const made = await place.json<{ made: readonly string[] }>(
      ...["template", "--unit", "na-lay", "--forms", "obstacles, rounds", "--out", file],
      ...service,
    );
    const further = [formById("rounds").sheet, formById("obstacles").sheet];
    expect(made.made).toEqual(expect.arrayContaining(further));
    const { worksheets } = await load(file);
    const visible = worksheets.filter(({ visibility }) => visibility === "Visible");
    expect(visible).toHaveLength(6);
    place.remove();
  });
});

describe("update", () => {
  it("brings a workbook that LibreOffice saved to the present template, and changes it once", async () => {
    const place = new Place();
    const file = place.file("NaLay.xlsx");
    copyFileSync(new URL("fixtures/filled-in-libreoffice.xlsx", import.meta.url), file);
    await edit(file, (hands) => {
      hands.sheet().type("people", 5, "Nhân khẩu");
    });
    const update = () =>
      place.json<{ changes: readonly { is: string; sheet: string; from: string; to: string }[] }>(
        ...["update", "--file", file, "--as", "na-lay", ...place.service()],
      );
    const { changes } = await update();
    expect(changes.filter(({ is }) => is === "renamed")).toMatchObject([
      { from: "Nhân khẩu", to: "Số khẩu" },
    ]);
    // The file is of version 1: what version 2 adds to the households, and no more, is new on their sheet.
    const { columns, earlier } = formById("households");
    const before = new Set(earlier?.[1]);
    const added = columns.filter(({ key }) => !before.has(key)).map(({ label }) => label.vi);
    expect(
      changes
        .filter(({ is, sheet }) => is === "added" && sheet === "Danh sách hộ")
        .map(({ to }) => to),
    ).toEqual(added);
    expect((await update()).changes).toEqual([]);
    expect(await place.submit(file, "na-lay")).toMatchObject({ accepted: 3, held: 3 });
    place.remove();
  });
});

describe("fsck", () => {
  it("finds totals that differ from their rows and writes them anew", async () => {
    const place = new Place();
    const file = await place.template("NaLay.xlsx", "na-lay");
    await edit(file, (hands) => {
      hands.fill(households(2));
    });
    await place.submit(file, "na-lay");
    expect(await place.run("fsck", "--data", place.data)).toMatchObject({ exit: 0 });
    await spoilTotals(place.data);
    const found = await place.run("fsck", "--data", place.data);
    expect(found).toMatchObject({ exit: 1 });
    expect(found.out).toContain("totals-differ: na-lay/households");
    expect(await place.run("fsck", "--data", place.data, "--repair")).toMatchObject({ exit: 0 });
    expect(await place.run("fsck", "--data", place.data)).toMatchObject({ exit: 0 });
    expect(await place.figure("B1.need.total")).toBe(2);
    place.remove();
  });
});

async function spoilTotals(dataDir: string): Promise<void> {
  const { store, close } = await createLocalApp({ ...options, dataDir });
  const partition = unitPartition(xnt2025.id, "na-lay");
  const [head] = await store.list({ partition, kind: "head", afterSeq: 0, limit: 10 });
  if (head === undefined) throw new Error("No head");
  const body = { ...(head.body as object), sent: {} };
  await store.commit(partition, [{ op: "replace", ...head, body, ifMatch: head.etag }]);
  await close();
}
