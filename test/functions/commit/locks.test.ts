import { describe, expect, it } from "vitest";
import { Locks } from "../../../functions/commit/locks.ts";

/** Works that note when they begin and end, and end when they are told to. */
function works() {
  const log: string[] = [];
  const begin = (name: string) => {
    let end: (error?: Error) => void = () => undefined;
    const ended = new Promise<string>((resolve, reject) => {
      end = (error) => {
        if (error === undefined) resolve(name);
        else reject(error);
      };
    });
    const run = async () => {
      log.push(`${name} begins`);
      return ended.finally(() => log.push(`${name} ends`));
    };
    return { run, end };
  };
  return { log, begin };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("work under one key", () => {
  it("is done one after the other, in the order it came, and answers what it found", async () => {
    const { log, begin } = works();
    const [locks, a, b, c] = [new Locks(), begin("a"), begin("b"), begin("c")];
    const answers = [a, b, c].map(({ run }) => locks.run("na-lay", run));
    await settled();
    expect(log).toEqual(["a begins"]);
    a.end();
    await settled();
    expect(log).toEqual(["a begins", "a ends", "b begins"]);
    // Somebody who comes while the last of them is at work waits, too.
    b.end();
    await settled();
    const d = begin("d");
    const last = locks.run("na-lay", d.run);
    await settled();
    expect(log.at(-1)).toBe("c begins");
    c.end();
    d.end();
    expect(await Promise.all([...answers, last])).toEqual(["a", "b", "c", "d"]);
    expect(log.at(-1)).toBe("d ends");
  });

  it("goes on after work that failed, whose caller alone is told", async () => {
    const { begin } = works();
    const [locks, a, b] = [new Locks(), begin("a"), begin("b")];
    const first = locks.run("na-lay", a.run);
    const second = locks.run("na-lay", b.run);
    a.end(new Error("no answer"));
    b.end();
    await expect(first).rejects.toThrow("no answer");
    expect(await second).toBe("b");
  });

  it("does not wait for work under another", async () => {
    const { log, begin } = works();
    const [locks, a, b] = [new Locks(), begin("a"), begin("b")];
    void locks.run("na-lay", a.run);
    b.end();
    expect(await locks.run("song-da", b.run)).toBe("b");
    expect(log).not.toContain("a ends");
  });
});
