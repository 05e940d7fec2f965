import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { docsPages } from "../../../local/docs/pages.ts";

describe("the generated pages", () => {
  it.each(docsPages.map((page) => [page.file, page] as const))(
    "%s is what `npm run docs` would write",
    async (file, { write }) => {
      const stored = readFileSync(join(import.meta.dirname, "../../../docs", file), "utf8");
      expect(stored).toBe(await format(write(), { parser: "markdown", printWidth: 100 }));
    },
  );
});
