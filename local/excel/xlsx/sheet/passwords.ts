/** Passwords in a file's attributes ↔ the model's (see model/passwords.ts). */
import { hashMark, legacyHash } from "../../model/passwords.ts";
import { attribute, type XmlElement } from "../package/xml-read.ts";
import type { Attributes } from "../package/xml-write.ts";

/** `legacyName`: the attribute of the short hash; `prefix`: of the others ("workbook" for the structure). */
export function readPassword(
  element: XmlElement | undefined,
  legacyName: string,
  prefix = "",
): string | undefined {
  const part = (name: string) => attribute(element, attributeName(prefix, name)) ?? "";
  const algorithm = part("algorithmName");
  if (algorithm !== "")
    return (
      hashMark + [algorithm, part("hashValue"), part("saltValue"), part("spinCount")].join(":")
    );
  const legacy = attribute(element, legacyName);
  return legacy === undefined || legacy === "" ? undefined : hashMark + legacy.toUpperCase();
}

/** The attributes of a stored or plain password. */
export function passwordAttributes(
  password: string | undefined,
  legacyName: string,
  prefix = "",
): Attributes {
  if (password === undefined || password === "") return {};
  if (!password.startsWith(hashMark)) return { [legacyName]: legacyHash(password) };
  const [first = "", hashValue, saltValue, spinCount] = password.slice(hashMark.length).split(":");
  if (hashValue === undefined) return { [legacyName]: first };
  return {
    [attributeName(prefix, "algorithmName")]: first,
    [attributeName(prefix, "hashValue")]: hashValue,
    [attributeName(prefix, "saltValue")]: saltValue,
    [attributeName(prefix, "spinCount")]: spinCount,
  };
}

function attributeName(prefix: string, name: string): string {
  return prefix === "" ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
}
