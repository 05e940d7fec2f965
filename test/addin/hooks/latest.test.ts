import { describe, expect, it, vi } from "vitest";
import type { Flows } from "../../../addin/flows/flows.ts";
import type { CheckOutcome } from "../../../addin/flows/outcomes.ts";
import { LatestOutcomes } from "../../../addin/hooks/latest.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { aCheck, aGroup, anIssue, aSubmit, flowsOf, morning } from "../pages/pane-of.ts";

function latestWith(given: Parameters<typeof flowsOf>[0]) {
  const latest = new LatestOutcomes(() => morning);
  return { latest, flows: latest.observe(flowsOf(given)) };
}

const form = {
  form: "households",
  sheet: "Danh sách hộ",
  rows: 10,
  held: 2,
  added: 3,
  changed: 1,
  unchanged: 4,
  gone: 1,
  incomplete: 0,
} as const;

describe("LatestOutcomes", () => {
  it("counts as not sent what is new, edited, gone or held", async () => {
    const { latest, flows } = latestWith({
      check: () => Promise.resolve(aCheck([], { forms: [form] })),
    });
    await flows.check();
    expect(latest.get().findings?.unsent).toBe(7);
  });

  it("counts only what stayed after sending", async () => {
    const groups = [aGroup([anIssue()])];
    const { latest, flows } = latestWith({
      submit: () => Promise.resolve(aSubmit({ held: 1, conflicts: 2, groups })),
    });
    await flows.submit({ confirm: () => Promise.resolve({ withdraw: [], keep: [] }) });
    expect(latest.get().findings).toMatchObject({ unsent: 3, block: 1 });
  });

  it("does not call queued rows sent", async () => {
    const { latest, flows } = latestWith({
      check: () => Promise.resolve(aCheck([], { forms: [form] })),
      submit: () => Promise.resolve(aSubmit({ is: "queued", accepted: 0 })),
    });
    await flows.check();
    await flows.submit({ confirm: () => Promise.resolve({ withdraw: [], keep: [] }) });
    expect(latest.get().findings?.unsent).toBe(7);
  });

  it("tells those who listen, until they stop", async () => {
    const { latest, flows } = latestWith({});
    let told = 0;
    const stop = latest.subscribe(() => {
      told += 1;
    });
    await flows.check();
    stop();
    await flows.check();
    expect(told).toBe(1);
  });

  describe("asks the town about what a look found", () => {
    const asks = [
      {
        at: { campaign: "xnt", unit: "na-lay", form: "households" },
        form: formById("households"),
        read: { name: "Danh sách hộ", letters: [] },
        rows: [],
      },
    ] as const;
    const local = aCheck([], { asks });
    const told = aCheck([aGroup([anIssue({ code: "E25", level: "warn" })])], { asks });

    it("and shows the list at once, the answer when it comes", async () => {
      let answer: (told: CheckOutcome) => void = () => undefined;
      const { latest, flows } = latestWith({
        check: () => Promise.resolve(local),
        askTown: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      });
      expect(await flows.check()).toBe(local);
      expect(latest.get().findings?.groups).toEqual([]);
      answer(told);
      await vi.waitFor(() => {
        expect(latest.get().findings?.groups).toEqual(told.groups);
      });
    });

    it.each<[why: string, later: (flows: Flows) => Promise<unknown>]>([
      ["another look", (flows) => flows.check()],
      ["sending", (flows) => flows.submit({ confirm: () => Promise.reject(new Error("asked")) })],
    ])("and drops an answer that comes after %s", async (_, later) => {
      const answers: ((answer: CheckOutcome) => void)[] = [];
      const { latest, flows } = latestWith({
        check: () => Promise.resolve({ ...local }),
        askTown: () =>
          new Promise((resolve) => {
            answers.push(resolve);
          }),
      });
      await flows.check();
      await later(flows);
      answers[0]?.(told);
      await Promise.resolve();
      expect(latest.get().findings?.groups).toEqual([]);
    });

    it("and asks nothing where there is nothing to ask", async () => {
      let questions = 0;
      const { flows } = latestWith({
        askTown: () => {
          questions += 1;
          return Promise.resolve(undefined);
        },
      });
      await flows.check();
      expect(questions).toBe(0);
    });
  });
});
