/**
 * Loads Microsoft's unchanged runtime into a window of its own, for Node: each call gives a fresh `Excel`, `Office` and `OfficeExtension`, so
 * several workbooks can be open at once. The script is compiled once; loading takes some 10 ms. Values are of this realm, so `instanceof` holds.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import type { RuntimeWindow } from "./install-office.ts";

/** The runtime declares these at its top; in a browser they would be properties of the window. */
const globals = [
  "Microsoft",
  "Type",
  "Sys",
  "OSF",
  "Office",
  "Excel",
  "OfficeExtension",
  "OfficeCore",
  "OfficeExtensionBatch",
  "OfficeExt",
  "CustomFunctionMappings",
  "CustomFunctions",
];

const parameters = [
  "window",
  "self",
  "document",
  "navigator",
  "location",
  "sessionStorage",
  "localStorage",
] as const;

type Load = (this: object, ...parts: unknown[]) => object;

let compiled: Load | undefined;

function compile(): Load {
  const path = createRequire(import.meta.url).resolve(
    "@microsoft/office-js/dist/excel-web-16.00.js",
  );
  const link = globals.map(
    (name) =>
      `var ${name};Object.defineProperty(window,"${name}",{configurable:true,enumerable:true,get(){return ${name}},set(v){${name}=v}});`,
  );
  const source = `(function (${parameters.join(", ")}) {${link.join("")}${readFileSync(path, "utf8")}\nreturn window;})`;
  const made: unknown = new Script(source, { filename: path }).runInThisContext();
  return made as Load;
}

function emptyStorage(): object {
  return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
}

/** As little of a page as the runtime looks at while it loads. */
function makeWindow(): Record<(typeof parameters)[number], object> & Record<string, unknown> {
  const document = {
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
    head: { appendChild: () => undefined },
    cookie: "",
    URL: "about:blank",
  };
  const window: Record<string, unknown> = {
    document,
    navigator: { userAgent: "Node" },
    location: {
      href: "https://localhost/",
      origin: "https://localhost",
      protocol: "https:",
      hostname: "localhost",
      search: "",
      hash: "",
    },
    sessionStorage: emptyStorage(),
    localStorage: emptyStorage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    performance,
    setTimeout,
    clearTimeout,
    console,
    Promise,
  };
  window["window"] = window;
  window["self"] = window;
  return window as Record<(typeof parameters)[number], object> & Record<string, unknown>;
}

export interface LoadedRuntime extends RuntimeWindow {
  Excel: typeof Excel;
  Office: typeof Office;
}

export function loadRuntime(): LoadedRuntime {
  compiled ??= compile();
  const window = makeWindow();
  const loaded = compiled.call(window, ...parameters.map((name) => window[name]));
  return loaded as LoadedRuntime;
}
