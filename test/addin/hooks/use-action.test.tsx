import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../shared/api/problem.ts";
import { useAction } from "../../../addin/hooks/use-action.ts";

/** An action that ends when told to. */
function held() {
  const ends: (() => void)[] = [];
  const perform = (report: (progress: number) => void) => {
    report(1);
    return new Promise<string>((resolve) => {
      ends.push(() => {
        resolve("done");
      });
    });
  };
  return { ends, perform };
}

describe("useAction", () => {
  it("reports progress, then the value", async () => {
    const { ends, perform } = held();
    const { result } = renderHook(() => useAction<string, number>(perform));
    act(() => void result.current.start());
    expect(result.current.run).toEqual({ is: "running", progress: 1 });
    await act(async () => {
      ends[0]?.();
      await Promise.resolve();
    });
    expect(result.current.run).toEqual({ is: "done", value: "done" });
  });

  it("runs once however often the button is pressed", () => {
    const { ends, perform } = held();
    const { result } = renderHook(() => useAction<string, number>(perform));
    act(() => {
      void result.current.start();
      void result.current.start();
    });
    expect(ends).toHaveLength(1);
  });

  it("ends every error as a failure with an id", async () => {
    const perform = () => Promise.reject(new TypeError("secret"));
    const { result } = renderHook(() => useAction(perform));
    await act(() => result.current.start());
    expect(result.current.run).toMatchObject({
      is: "failed",
      failure: { kind: "unexpected", detail: undefined },
    });
  });

  it.each([
    [
      "the service's own number, to be looked up",
      new Problem("internal", { instance: "urn:7" }),
      "urn:7",
    ],
    [
      "no number for a network that is away: nobody could look it up",
      new Problem("outcome-unknown"),
      null,
    ],
  ])("gives %s", async (_, problem, id) => {
    const { result } = renderHook(() => useAction(() => Promise.reject(problem)));
    await act(() => result.current.start());
    expect(result.current.run).toMatchObject({ is: "failed", failure: { id } });
  });

  it("can be started again after a failure", async () => {
    const answers = [Promise.reject(new Error("first")), Promise.resolve(2)];
    const perform = () => answers.shift() ?? Promise.resolve(3);
    const { result } = renderHook(() => useAction<number>(perform));
    await act(() => result.current.start());
    await act(() => result.current.start());
    expect(result.current.run).toEqual({ is: "done", value: 2 });
  });
});
