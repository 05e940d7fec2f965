import { describe, expect, it } from "vitest";
import { LatestOutcomes } from "../../../addin/hooks/latest.ts";
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
});
