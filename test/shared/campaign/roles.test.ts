import { describe, expect, it } from "vitest";
import { persons } from "../../../local/demo/persons.ts";
import type { Role, UnitKind } from "../../../shared/campaign/campaign.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import { forbiddenPair } from "../../../shared/campaign/roles.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";

const roles: readonly Role[] = ["clerk", "reviewer", "leader", "admin", "auditor"];
const kinds: readonly UnitKind[] = ["ward", "office", "front", "union", "centre"];

describe("roles of one person", () => {
  it.each(kinds.flatMap((kind) => roles.map((role) => ({ kind, role }))))(
    "$role alone is allowed in a $kind",
    ({ kind, role }) => {
      expect(forbiddenPair([role], { kind })).toBeUndefined();
    },
  );

  it("are two only where one enters and decides outside a ward", () => {
    const allowed = kinds.flatMap((kind) =>
      roles.flatMap((first, at) =>
        roles.slice(at + 1).flatMap((second) => {
          const pair = forbiddenPair([first, second], { kind });
          return pair === undefined ? [`${kind}: ${first}, ${second}`] : [];
        }),
      ),
    );
    expect(allowed).toEqual(
      ["office", "front", "union", "centre"].map((kind) => `${kind}: clerk, reviewer`),
    );
  });

  it.each<[readonly Role[], UnitKind | undefined, readonly Role[] | undefined]>([
    [["reviewer", "clerk"], "office", undefined],
    [["reviewer", "clerk"], "ward", ["reviewer", "clerk"]],
    [["reviewer", "clerk"], undefined, ["reviewer", "clerk"]],
    [["clerk", "reviewer", "admin"], "office", ["clerk", "admin"]],
    [[], "ward", undefined],
  ])("%j in a %s: %j", (held, kind, pair) => {
    expect(forbiddenPair(held, kind && { kind })).toEqual(pair);
  });

  it("of the demonstration are allowed", () => {
    const wrong = persons.filter(
      (person) => forbiddenPair(person.roles, unitById(xnt2025, person.unit)) !== undefined,
    );
    expect(wrong).toEqual([]);
  });
});
