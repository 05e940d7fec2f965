import { describe, expect, it } from "vitest";
import { passwordMatches } from "../../../../local/excel/model/passwords.ts";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import { openExcel } from "../../../../local/excel/open-excel.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { passwordAttributes, readPassword } from "../../../../local/excel/xlsx/sheet/passwords.ts";
import { parseElement } from "../../../../local/excel/xlsx/package/xml-read.ts";

function stored(attributes: string): string | undefined {
  return readPassword(parseElement(`<p ${attributes}/>`, "p"), "password");
}

describe("passwords", () => {
  it.each([
    ["test", "CBEB"],
    ["password", "83AF"],
  ])("writes %s as the hash Excel writes", (plain, hash) => {
    expect(passwordAttributes(plain, "password")).toEqual({ password: hash });
  });

  it("opens with the password that was set before saving, and no other", () => {
    const password = stored('password="CBEB"');
    expect(passwordMatches(password, "test")).toBe(true);
    expect(passwordMatches(password, "Test")).toBe(false);
    expect(passwordMatches(password, undefined)).toBe(false);
  });

  it("puts a long hash back unchanged and opens it with nothing", () => {
    const attributes = {
      algorithmName: "SHA-512",
      hashValue: "aGFzaA==",
      saltValue: "c2FsdA==",
      spinCount: "100000",
    };
    const text = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    const password = stored(text.join(" "));
    expect(passwordAttributes(password, "password")).toEqual(attributes);
    expect(passwordMatches(password, "test")).toBe(false);
  });

  it("needs none where none was set", () => {
    expect(passwordMatches(stored(""), undefined)).toBe(true);
  });

  it("set by an add-in still open the saved file, and wrong ones do not", async () => {
    const model = newWorkbook();
    const before = openExcel(model);
    await before.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect({}, "right");
      context.workbook.protection.protect("right");
      await context.sync();
    });
    before.close();
    const saved = openExcel(await readXlsx(await writeXlsx(model)));
    await saved.Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      for (const { protection } of [sheet, workbook]) {
        protection.unprotect("wrong");
        await expect(protection.context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
        protection.unprotect("right");
        protection.load("protected");
        await protection.context.sync();
        expect(protection.protected).toBe(false);
      }
    });
    saved.close();
  });
});
