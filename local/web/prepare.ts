import { prepareDemo } from "../demo/prepare-demo.ts";
import { buildPages } from "./build-pages.ts";

/** Everything a start needs that is not there yet: built pages, the synthetic town, a workbook for each person. */
export async function prepare(dataDir: string): Promise<void> {
  const say = (line: string) => {
    console.log(line);
  };
  await buildPages(say);
  await prepareDemo({ dataDir, say });
}
