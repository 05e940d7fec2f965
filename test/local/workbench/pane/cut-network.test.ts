import { describe, expect, test } from "vitest";
import { makeFetch } from "../../../../local/workbench/pane/cut-network.ts";
import { createNetwork } from "../../../../local/workbench/session/network.ts";

const answer = () => Promise.resolve(new Response("ok"));
const saved = () => Promise.resolve();

describe("a network that can be cut", () => {
  test("while it is cut, fetch fails as a browser's does and asks nobody", async () => {
    const network = createNetwork();
    let asked = 0;
    const fetch = makeFetch(() => ((asked += 1), answer()), { network: network.branch(), saved });
    network.cut(true);
    await expect(fetch("/api/me")).rejects.toThrow(TypeError);
    network.cut(false);
    expect(await (await fetch("/api/me")).text()).toBe("ok");
    expect(asked).toBe(1);
  });

  test("a request on its way is torn off", async () => {
    const network = createNetwork();
    const real: typeof globalThis.fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => {
          reject(init.signal?.reason as Error);
        });
      });
    const waiting = makeFetch(real, { network: network.branch(), saved })("/api/me");
    network.cut(true);
    await expect(waiting).rejects.toThrow(TypeError);
  });

  test("what changes something leaves only after the workbook is saved", async () => {
    const order: string[] = [];
    const fetch = makeFetch(() => (order.push("sent"), answer()), {
      network: createNetwork().branch(),
      saved: () => {
        order.push("saved");
        return Promise.resolve();
      },
    });
    await fetch("/api/x", { method: "POST" });
    await fetch("/api/x");
    expect(order).toEqual(["saved", "sent", "sent"]);
  });
});
