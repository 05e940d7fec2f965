import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { excelApi } from "../addin/self-check.ts";
import { attribute, findAll, parseXml } from "./xml-node.ts";

const top = join(import.meta.dirname, "..");

/** Version of the manifest's requirement, e.g. [1, 13]. */
function required(set: string): readonly number[] {
  const manifest = parseXml(readFileSync(join(top, "manifest.xml"), "utf8"));
  const node = findAll(manifest, "Set").find((candidate) => attribute(candidate, "Name") === set);
  return node === undefined ? [] : versionOf(attribute(node, "MinVersion"));
}

function versionOf(text: string): readonly number[] {
  return text.split(".").map(Number);
}

function isAbove(version: readonly number[], limit: readonly number[]): boolean {
  const [major = 0, minor = 0] = version;
  const [limitMajor = 0, limitMinor = 0] = limit;
  return major > limitMajor || (major === limitMajor && minor > limitMinor);
}

interface Use {
  readonly member: string;
  readonly version: string;
}

/** Members of Excel's API that the add-in names, with the set Microsoft's types give them. */
function usesOfExcel(): readonly Use[] {
  const files = ts.sys.readDirectory(join(top, "addin/excel"), [".ts"]);
  const program = ts.createProgram([...files], {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    types: ["office-js"],
    typeRoots: [join(top, "node_modules/@types")],
  });
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const use = useOf(checker.getSymbolAtLocation(node.name), checker);
      if (use !== undefined) uses.set(use.member, use);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (file.fileName.includes("/addin/excel/")) visit(file);
  return [...uses.values()];
}

function useOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): Use | undefined {
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || !declaration?.getSourceFile().fileName.includes("office-js"))
    return undefined;
  const remarks = symbol
    .getJsDocTags(checker)
    .map(({ text }) => ts.displayPartsToString(text))
    .join(" ");
  const version = /\[Api set: ExcelApi (\d+\.\d+)/.exec(remarks)?.[1];
  return version === undefined ? undefined : { member: checker.symbolToString(symbol), version };
}

describe("the requirement set", () => {
  it("covers every member of Excel's API that the add-in uses", () => {
    const uses = usesOfExcel();
    const limit = required("ExcelApi");
    expect(uses.filter(({ version }) => isAbove(versionOf(version), limit))).toEqual([]);
    expect(uses.length).toBeGreaterThan(30);
  }, 60_000);

  it("is what the self-check asks Excel for", () => {
    expect(versionOf(excelApi)).toEqual(required("ExcelApi"));
  });
});
