import { join } from "node:path";
import type { Places } from "./pages.ts";

/** Top folder of the project. */
export const top = join(import.meta.dirname, "../..");

/** Where the pages come from once they are built. */
export const places: Places = {
  addin: join(top, "dist/addin"),
  workbench: join(top, "dist/workbench"),
  office: join(top, "node_modules/@microsoft/office-js/dist"),
  top,
};
