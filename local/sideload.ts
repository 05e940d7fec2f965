import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepareDemo } from "./demo/prepare-demo.ts";
import { deploymentFrom, forDeployment } from "./deployment.ts";
import { startService } from "./service.ts";
import { localCertificate } from "./sideload/certificate.ts";
import { openFront } from "./sideload/https-front.ts";
import { register } from "./sideload/register.ts";
import { buildPages } from "./web/build-pages.ts";
import { createPages } from "./web/pages.ts";
import { places } from "./web/places.ts";

/** npm run excel: the production pane in a real Excel of this machine, against the one-machine service with synthetic data. */
const help = `npm run excel -- [--as na-lay] [--port 3443] [--data .data]

Mở Mái Ấm trong Excel thật (Windows, Mac, Excel trên web) với dữ liệu giả lập trên máy này.
  --as    người dùng được đăng nhập sẵn, mặc định na-lay
  --port  cổng HTTPS, mặc định 3443
  --data  thư mục giữ dữ liệu, mặc định .data`;

const { values } = parseArgs({
  options: {
    as: { type: "string", default: "na-lay" },
    port: { type: "string", default: "3443" },
    data: { type: "string", default: ".data" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(help);
else await serve({ person: values.as, port: Number(values.port), dataDir: values.data });

async function serve(options: { person: string; port: number; dataDir: string }): Promise<void> {
  const { person, port, dataDir } = options;
  const say = (line: string) => {
    console.log(line);
  };
  await buildPages(say);
  const demo = await prepareDemo({ dataDir, say });
  if (!demo.members.some(({ id }) => id === person))
    throw new Error(`Không có người dùng "${person}".`);
  const otherPages = createPages({
    places,
    workbooks: { folder: demo.workbooks, people: new Set() },
    people: [],
    now: demo.now,
  });
  const service = await startService({ ...demo, dataDir, port: 0, otherPages });
  const { todo, ...certificate } = await localCertificate();
  const front = { certificate, port, inner: service.url, addin: places.addin, person };
  const server = await openFront(front);
  const manifest = await writeManifest(`https://localhost:${port}`);
  for (const line of [...register(manifest.path, manifest.id), ...todo]) say(line);
  say(`Người dùng: ${person}. Tệp Excel giả lập: ${demo.workbooks}. Nhấn Ctrl+C để dừng.`);
  process.once("SIGINT", () => {
    server.closeAllConnections();
    server.close();
    void service.close();
  });
}

async function writeManifest(origin: string): Promise<{ path: string; id: string }> {
  const text = await readFile(join(places.top, "manifest.xml"), "utf8");
  const folder = join(places.top, "dist/excel");
  await mkdir(folder, { recursive: true });
  const path = join(folder, "manifest.xml");
  await writeFile(path, forDeployment(text, { ...deploymentFrom({}), origin }));
  return { path, id: /<Id>([^<]+)<\/Id>/.exec(text)?.[1] ?? "mai-am" };
}
