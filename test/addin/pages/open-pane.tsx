import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { App } from "../../../addin/pane/App.tsx";
import type { Pane } from "../../../addin/pane/pane.ts";

// This DOM has animations that reject when they are cut short; Fluent goes without where there are none.
Reflect.deleteProperty(Element.prototype, "animate");

/** Draws the pane alone and forgets what an earlier test chose. */
export function openPane(pane: Pane): void {
  cleanup();
  window.localStorage.clear();
  render(<App pane={pane} />);
}

/** Waits for a button and presses it, as a person does: by its name. */
export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name }));
}

/** Ticks a box. */
export async function tick(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole("checkbox", { name }));
}

/** Chooses an option by its text. */
export async function choose(name: string | RegExp, option: string): Promise<void> {
  const select = await screen.findByRole<HTMLSelectElement>("combobox", { name });
  const found = [...select.options].find(({ text }) => text === option);
  fireEvent.change(select, { target: { value: found?.value } });
}

/** Types into a field. */
export async function type(name: string | RegExp, text: string): Promise<void> {
  fireEvent.change(await screen.findByRole("textbox", { name }), { target: { value: text } });
}
