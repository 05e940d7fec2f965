import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { exitOnUnhandled } from "../functions/exit-on-unhandled.ts";
import { logToConsole } from "../functions/log.ts";
import { prepareDemo, type Demo } from "./demo/prepare-demo.ts";
import { startService, type LocalService } from "./service.ts";
import { createPages, type ShownPerson } from "./web/pages.ts";
import { places } from "./web/places.ts";

interface Options {
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** Only makes what a start needs, then ends. */
  readonly isPreparing: boolean;
}

const help = `npm start -- [--port 3000] [--data .data]

Mở bàn làm việc của Mái Ấm trên máy này: dịch vụ, bảng tính mô phỏng và dữ liệu giả lập của cả thị xã.
  --port  cổng của trang, mặc định 3000 (hoặc biến môi trường PORT)
  --data  thư mục giữ dữ liệu, mặc định .data`;

/** @throws Error in plain words when an option is not understood */
function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string" },
      data: { type: "string" },
      help: { type: "boolean" },
      prepare: { type: "boolean" },
    },
  });
  if (values.help === true) return undefined;
  const port = Number(values.port ?? env["PORT"] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error("--port phải là số từ 0 đến 65535.");
  return { port, dataDir: values.data ?? ".data", isPreparing: values.prepare === true };
}

function say(line: string): void {
  console.log(line);
}

/** In a process of its own: bundlers and spreadsheets need memory that the service should not go on holding. */
async function prepareApart(dataDir: string): Promise<void> {
  const args = [import.meta.filename, "--prepare", "--data", dataDir];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("Chưa chuẩn bị xong nên không khởi động được.");
}

/** Service, pages and workbooks of the demonstration on one port. */
async function start({ port, dataDir }: Options): Promise<LocalService> {
  await prepareApart(dataDir);
  const demo = await prepareDemo({ dataDir });
  const people = shownPeople(demo);
  const otherPages = createPages({
    places,
    workbooks: { folder: demo.workbooks, people: new Set(people.map(({ id }) => id)) },
    people,
    now: demo.now,
  });
  return startService({ ...demo, dataDir, port, otherPages });
}

function shownPeople({ campaign, members }: Demo): readonly ShownPerson[] {
  return members.map(({ id, name, unit, roles }) => {
    const unitName = campaign.units.find((each) => each.id === unit)?.name ?? unit;
    return { id, name, unit, unitName, roles };
  });
}

/** Ctrl+C lets requests on their way end; a second one does not wait. */
function stopOnSignal(service: LocalService): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    say("Đang dừng…");
    service.close().then(
      () => {
        say("Đã dừng. Dữ liệu vẫn còn; chạy lại npm start để làm tiếp.");
        process.exit(0);
      },
      () => process.exit(1),
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

function explain(error: unknown, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Cổng ${port} đang được chương trình khác dùng. Hãy chạy: npm start -- --port ${port + 1}`;
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === undefined) {
    say(help);
    return;
  }
  if (options.isPreparing) {
    const { prepare } = await import("./web/prepare.ts");
    await prepare(options.dataDir);
    return;
  }
  try {
    const service = await start(options);
    stopOnSignal(service);
    const address = service.url.replace("127.0.0.1", "localhost");
    say(`Mái Ấm đang chạy: ${address}  (DỮ LIỆU GIẢ LẬP; dừng bằng Ctrl+C)`);
  } catch (error) {
    console.error(explain(error, options.port));
    process.exitCode = 1;
  }
}

exitOnUnhandled(logToConsole);
await main().catch((error: unknown) => {
  console.error(explain(error, 0));
  process.exitCode = 2;
});
