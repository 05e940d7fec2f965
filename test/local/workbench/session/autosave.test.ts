import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAutosave, type SaveState } from "../../../../local/workbench/session/autosave.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function harness(put: (bytes: Uint8Array) => Promise<void> = () => Promise.resolve()) {
  const written: number[] = [];
  const states: SaveState[] = [];
  const content = { value: 0 };
  const autosave = createAutosave({
    take: () => Promise.resolve(new Uint8Array([content.value])),
    put: async (bytes) => {
      await put(bytes);
      written.push(bytes[0] ?? -1);
    },
    onState: (state) => states.push(state),
  });
  const change = (value: number) => {
    content.value = value;
    autosave.touch();
  };
  return { autosave, written, states, change };
}

describe("saving after changes", () => {
  test("many changes in a row are one save of the last content, within half a second", async () => {
    const { written, change, states } = harness();
    change(1);
    change(2);
    change(3);
    await vi.advanceTimersByTimeAsync(500);
    expect(written).toEqual([3]);
    expect(states).toEqual(["saving", "saved"]);
  });

  test("what is already there is not written again", async () => {
    const { written, change } = harness();
    change(1);
    await vi.advanceTimersByTimeAsync(500);
    change(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(written).toEqual([1]);
  });

  test("never two writes at once, and a change during a write is written after it", async () => {
    let running = 0;
    let most = 0;
    const { autosave, written, change } = harness(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      running -= 1;
    });
    change(1);
    await vi.advanceTimersByTimeAsync(600);
    change(2);
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(3000);
    await flushed;
    expect(written).toEqual([1, 2]);
    expect(most).toBe(1);
    expect(autosave.isClean()).toBe(true);
  });

  test("closing saves what is left, and nothing after it", async () => {
    const { autosave, written, change } = harness();
    change(4);
    const closed = autosave.close();
    await vi.advanceTimersByTimeAsync(0);
    await closed;
    change(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([4]);
  });

  test("after a failure it says so and tries again by itself", async () => {
    let failures = 1;
    const { autosave, written, states, change } = harness(() =>
      failures-- > 0 ? Promise.reject(new Error("disk")) : Promise.resolve(),
    );
    change(7);
    await vi.advanceTimersByTimeAsync(500);
    expect(states.at(-1)).toBe("failed");
    expect(autosave.isClean()).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    expect(written).toEqual([7]);
    expect(states.at(-1)).toBe("saved");
  });
});
