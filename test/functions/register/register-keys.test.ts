import { describe, expect, it } from "vitest";
import { type RegisterKey, RegisterKeys } from "../../../functions/register/register-keys.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { smallTown } from "../../fakes/small-town.ts";

const [k1, k2, k3] = ["k1", "k2", "k3"].map((id): RegisterKey => ({
  id,
  secret: `the secret of ${id}, long enough to be one`,
})) as [RegisterKey, RegisterKey, RegisterKey];
const form = formById("households");
const [key] = form.townKeys;
if (key === undefined) throw new Error("Households have a town key");
const of = { campaign: smallTown, form, key, text: "011085000001" };

describe("where a register lies", () => {
  it("is told by the newest key, and does not show what it is about", () => {
    const place = new RegisterKeys([k1, k2]).newest(of);
    expect(place).toMatch(/^nid\|k2\|[0-9a-f]{32}$/);
    expect(new RegisterKeys([k2]).newest(of)).toBe(place);
    expect(new RegisterKeys([{ ...k2, secret: "another secret of k2" }]).newest(of)).not.toBe(
      place,
    );
  });

  it("is another for another person, key and campaign", () => {
    const keys = new RegisterKeys([k1]);
    const places = [
      of,
      { ...of, text: "011085000002" },
      { ...of, key: { ...key, id: "gift" } },
      { ...of, campaign: { ...smallTown, id: "other" } },
    ].map((one) => keys.newest(one).slice(-32));
    expect(new Set(places).size).toBe(4);
  });

  it("was told by older keys while they are known, the newest of them first", () => {
    const keys = new RegisterKeys([k1, k2, k3]);
    expect(keys.older(of)).toEqual([
      new RegisterKeys([k2]).newest(of),
      new RegisterKeys([k1]).newest(of),
    ]);
    expect([keys.isRotating, new RegisterKeys([k3]).isRotating]).toEqual([true, false]);
    expect(new RegisterKeys([k3]).older(of)).toEqual([]);
  });

  it.each<[string, readonly RegisterKey[]]>([
    ["no key", []],
    ["two keys of one number", [k1, { ...k2, id: "k1" }]],
  ])("cannot be told by %s", (_, keys) => {
    expect(() => new RegisterKeys(keys)).toThrow("numbered and at least one");
  });
});
