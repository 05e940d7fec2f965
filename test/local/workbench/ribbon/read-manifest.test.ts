import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { beforeAll, expect, test } from "vitest";
import { commandNames } from "../../../../addin/commands.ts";
import { readManifest } from "../../../../local/workbench/ribbon/read-manifest.ts";

const xml = readFileSync(join(import.meta.dirname, "../../../../manifest.xml"), "utf8");

beforeAll(() => {
  Object.assign(globalThis, { DOMParser: new Window().DOMParser });
});

test("the tab in Vietnamese, with its groups, buttons and pictures on this host", () => {
  const tab = readManifest(xml, "vi-VN");
  expect(tab.label).toBe("Xóa nhà tạm");
  const buttons = tab.groups.flatMap((group) => group.buttons);
  expect(buttons.map(({ label }) => label)).toContain("Gửi số liệu");
  for (const { label, tip, icon } of buttons) {
    expect(label).not.toBe("");
    expect(tip).not.toBe("");
    expect(icon).toMatch(/^\/addin\/icons\/[\w-]+-64\.png$/);
  }
});

test("the tab in English", () => {
  expect(readManifest(xml, "en-US").groups.flatMap(({ buttons }) => buttons)).toContainEqual(
    expect.objectContaining({ label: "Send data" }),
  );
});

test("every button calls a command of the add-in, or opens the pane", () => {
  const actions = readManifest(xml, "vi-VN").groups.flatMap(({ buttons }) =>
    buttons.map(({ action }) => action),
  );
  for (const action of actions)
    if (action.is === "function") expect(commandNames).toContain(action.name);
  expect(actions.filter(({ is }) => is === "pane")).toHaveLength(1);
});
