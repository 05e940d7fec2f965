import { describe, expect, it } from "vitest";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { Values } from "../../../../shared/forms/column.ts";
import { counted } from "../build-house.ts";

describe("what a ledger row counts", () => {
  const gift: Values = {
    source: "business",
    donor: "Công ty A",
    kind: "money",
    amount: 5_000_000,
    pledgedOn: "2024-10-01",
  };

  it.each<[why: string, values: Values, cells: string[]]>([
    ["pledged", {}, ["pledged|business|money|2024-10 5000000"]],
    [
      "received",
      { receivedOn: "2024-11-02" },
      [
        "pledged|business|money|2024-10 5000000",
        "received|business|money|2024-11 5000000",
        "unallocated|business|money|2024-11 5000000",
      ],
    ],
    [
      "received unpledged",
      { pledgedOn: null, receivedOn: "2024-11-02" },
      [
        "pledged|business|money|2024-11 5000000",
        "received|business|money|2024-11 5000000",
        "unallocated|business|money|2024-11 5000000",
      ],
    ],
    [
      "disbursed at once",
      { pledgedOn: null, disbursedOn: "2024-12-01" },
      [
        "pledged|business|money|2024-12 5000000",
        "received|business|money|2024-12 5000000",
        "disbursed|business|money|2024-12 5000000",
      ],
    ],
    [
      "labour at its rate",
      {
        source: "kin",
        kind: "labour",
        amount: null,
        workdays: 12.5,
        rate: 200_000,
        pledgedOn: null,
        receivedOn: "2024-11-02",
      },
      [
        "pledged|kin|labour|2024-11 2500000",
        "received|kin|labour|2024-11 2500000",
        "unallocated|kin|labour|2024-11 2500000",
        "workdays|kin|2024-11 1250",
      ],
    ],
    [
      "labour without value",
      { source: "kin", kind: "labour", amount: null, workdays: 3, receivedOn: "2024-11-02" },
      ["workdays|kin|2024-11 300"],
    ],
    ["nothing without a day", { pledgedOn: null }, []],
    ["nothing without an amount", { amount: null }, []],
  ])("%s", (_, values, cells) => {
    expect(counted("money", { ...blank(), ...gift, ...values })).toEqual(cells);
  });

  function blank(): Values {
    return Object.fromEntries(formById("money").columns.map(({ key }) => [key, null]));
  }
});
