import { describe, expect, it } from "vitest";
import {
  passwordAttributes,
  passwordMatches,
  readPassword,
} from "../../../../local/excel/xlsx/sheet/passwords.ts";
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
});
