import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "../../../shared/api/problem.ts";
import { openPane, press, type } from "./open-pane.tsx";
import { flowsOf, paneOf, personOf } from "./pane-of.ts";

const as = (role: "admin" | "clerk") => ({ loadPerson: () => Promise.resolve(personOf(role)) });
const tried = {
  rule: "E33",
  rows: 120,
  blocked: 4,
  warned: 7,
  units: [],
  sheet: "Thử quy tắc",
  line: "Quy tắc E33: 4 dòng sẽ bị giữ lại.",
};

describe("a rule on trial", () => {
  it("is an administrator's button, and nobody else's", async () => {
    openPane(paneOf(as("clerk")));
    await screen.findByText("phường Na Lay");
    expect(screen.queryByRole("button", { name: "Thử quy tắc" })).toBeNull();
  });

  it("says what the rule would hit, and leads to its sheet", async () => {
    const tryRule = vi.fn(() => Promise.resolve(tried));
    const goTo = vi.fn(() => Promise.resolve());
    openPane(paneOf({ ...as("admin"), flows: flowsOf({ tryRule, goTo }) }));
    await press("Thử quy tắc");
    await type(/^Mã quy tắc/, "E33");
    await press("Thử");
    expect(await screen.findByText(tried.line)).toBeDefined();
    expect(tryRule).toHaveBeenCalledExactlyOnceWith("E33");
    await press(tried.sheet);
    expect(goTo).toHaveBeenCalledExactlyOnceWith({ sheet: tried.sheet, address: "A1" });
  });

  it("waits for a code, and says when there is no such rule", async () => {
    const tryRule = () => Promise.reject(new Problem("not-found"));
    openPane(paneOf({ ...as("admin"), flows: flowsOf({ tryRule }) }));
    await press("Thử quy tắc");
    const button = await screen.findByRole<HTMLButtonElement>("button", { name: "Thử" });
    expect(button.disabled).toBe(true);
    await type(/^Mã quy tắc/, "e98");
    await press("Thử");
    expect(await screen.findByRole("button", { name: "Thử lại" })).toBeDefined();
  });
});
