/** Writes the generated pages of docs/; `test/local/docs/pages.test.ts` holds that they are current. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import { docsPages } from "./docs/pages.ts";

for (const { file, write } of docsPages) {
  const target = join(import.meta.dirname, "../docs", file);
  await writeFile(target, await format(write(), { parser: "markdown", printWidth: 100 }));
}
