import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FsckReport } from "../../functions/jobs/fsck.ts";
import { formById } from "../../shared/forms/catalogue.ts";

const root = join(import.meta.dirname, "../..");
const parts = ["functions", "local", "shared", "test/fakes", "test/upgrade", "package.json"];
const form = "shared/forms/households";
const line = `  nickname: text({ label: "Tên thường gọi", en: "Known as", detail: true, max: 60 }),\n`;

/** Where the next version of the households' form has its new column. */
export type Change = "behind" | "between";

const places: Readonly<Record<Change, readonly [before: string, after: string]>> = {
  behind: ["\n};\n\nexport type Household", `\n${line}};\n\nexport type Household`],
  between: ["\n  nationalId: nationalId({", `\n${line}  nationalId: nationalId({`],
};

/** A copy of this checkout in which the form is a version further. @returns its folder. */
export function copyWith(change: Change): string {
  const copy = mkdtempSync(join(tmpdir(), "mai-am-version-"));
  for (const part of parts)
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist|\.build)$/.test(path),
    });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  const { version, columns } = formById("households");
  const keys = JSON.stringify(columns.map(({ key }) => key));
  edit(join(copy, `${form}/columns.ts`), places[change]);
  edit(join(copy, `${form}.ts`), [`version: ${version},`, `version: ${version + 1},`]);
  edit(join(copy, `${form}.ts`), ["earlier: {", `earlier: { ${version}: ${keys},`]);
  return copy;
}

function edit(file: string, [before, after]: readonly [string, string]): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(before)) throw new Error(`${file} does not say ${before}`);
  writeFileSync(
    file,
    text.replace(before, () => after),
  );
}

/** A running instance and how to speak to it. */
export interface Instance {
  readonly version: number;
  /** Columns of its households, in order. */
  readonly keys: readonly string[];
  readonly call: (person: string, path: string, write?: Write) => Promise<Reply>;
  readonly fsck: () => Promise<FsckReport>;
  readonly stop: () => Promise<void>;
}

interface Write {
  readonly key: string;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Starts the instance of a checkout over a folder of data, which others may have open, too. */
export async function startInstance(checkout: string, dataDir: string): Promise<Instance> {
  const child = fork(join(checkout, "test/upgrade/instance.ts"), [dataDir]);
  const { url, tokens, version, keys } = (await answerOf(child)) as Started;
  const tokenOf = new Map(tokens);
  return {
    version,
    keys,
    call: (person, path, write) => call(`${url}/api/${path}`, tokenOf.get(person) ?? "", write),
    fsck: async () => {
      child.send("fsck");
      return (await answerOf(child)) as FsckReport;
    },
    stop: async () => {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

interface Started extends Pick<Instance, "version" | "keys"> {
  readonly url: string;
  readonly tokens: readonly (readonly [string, string])[];
}

async function call(url: string, token: string, write?: Write): Promise<Reply> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const init =
    write === undefined
      ? { headers }
      : {
          method: "POST",
          headers: { ...headers, "idempotency-key": write.key },
          body: JSON.stringify(write.body),
        };
  const response = await fetch(url, init);
  return { status: response.status, body: (await response.json()) as unknown };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => {
    throw new Error("The instance ended before it answered");
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
  return message;
}

/** This checkout, as `startInstance` wants it. */
export const here = root;

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
