import { describe, expect, it } from "vitest";
import { Problem } from "../../shared/api/problem.ts";
import type { ApiClient } from "../../addin/api/client.ts";
import { selfCheck, type SelfCheckDeps } from "../../addin/self-check.ts";

/** The members the check looks at; the rest of Office's context is not touched. */
function contextOf(given: { isNew: boolean; mode: string }): SelfCheckDeps["context"] {
  return {
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.17928" },
    requirements: { isSetSupported: () => given.isNew },
    document: { mode: given.mode },
  } as unknown as SelfCheckDeps["context"];
}

function deps(given: { isNew: boolean; mode: string; getMe: ApiClient["getMe"] }): SelfCheckDeps {
  return {
    context: contextOf(given),
    api: { getMe: given.getMe } as ApiClient,
    apiUrl: "http://127.0.0.1:1/api",
    version: "0.1.0",
    now: () => 5,
  };
}

describe("selfCheck", () => {
  it("finds what is wrong without failing on any of it", async () => {
    const getMe = () => Promise.reject(new Problem("not-signed-in"));
    const facts = await selfCheck(deps({ isNew: false, mode: "readOnly", getMe }));
    expect(facts.map(({ id, isGood }) => [id, isGood])).toEqual([
      ["excel", false],
      ["network", false],
      ["signIn", false],
      ["file", false],
      ["version", true],
    ]);
  });

  it("names Excel's version and the person", async () => {
    const me = {
      id: "p1",
      name: "Lò Thị Mai",
      unit: "na-lay",
      roles: [],
      reviews: [],
      campaign: "x",
      today: "2024-11-24",
    };
    const facts = await selfCheck(
      deps({ isNew: true, mode: "readWrite", getMe: () => Promise.resolve(me) }),
    );
    expect(facts.find(({ id }) => id === "excel")).toEqual({
      id: "excel",
      isGood: true,
      detail: "16.0.17928 · PC",
    });
    expect(facts.find(({ id }) => id === "signIn")?.detail).toBe("Lò Thị Mai");
  });
});
