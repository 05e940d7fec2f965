import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readOptions } from "../../local/cli/options.ts";
import { machineCommands } from "../../local/machine/commands.ts";
import { allMachineSettings, machineSettingNames } from "../../local/machine/settings.ts";

const folder = join(import.meta.dirname, "../../infra/one-machine");
const units = readdirSync(folder).filter((name) => /\.(service|timer)$/.test(name));
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const starts = units.flatMap((name) =>
  [...read(name).matchAll(/^ExecStart=\S+node (?:--\S+ )*\/opt\/mai-am\/mai-am\.js (.*)$/gm)].map(
    ([, line = ""]) => [name, line] as const,
  ),
);

describe("the units of one machine", () => {
  it.each(starts)("%s starts what the program knows: %s", (_name, line) => {
    const { positionals, options } = readOptions(line.split(" "));
    const command = machineCommands.find(({ name }) => name === positionals[0]);
    const { required = [], optional = [] } = command ?? {};
    const given = [...options.keys()];
    expect(command).toBeDefined();
    expect(required.filter((option) => !given.includes(option))).toEqual([]);
    expect(given.filter((option) => ![...required, ...optional].includes(option))).toEqual([]);
  });

  it("are of the service, the backup and the retention, and the last two have a clock", () => {
    expect(starts.map(([name]) => name)).toEqual([
      "mai-am-backup.service",
      "mai-am-retention.service",
      "mai-am.service",
    ]);
    expect(units.filter((name) => name.endsWith(".timer"))).toHaveLength(2);
  });

  it.each(starts)("%s runs as nobody in particular and writes to its own folders only", (name) => {
    const text = read(name);
    for (const line of ["User=mai-am", "NoNewPrivileges=yes", "ProtectSystem=strict", "UMask=0077"])
      expect(text).toContain(line);
  });

  it("give up on a machine that is set up wrongly", () => {
    expect(read("mai-am.service")).toContain("RestartPreventExitStatus=78");
  });
});

describe("the example of settings", () => {
  const lines = read("mai-am.env").split("\n");

  it("has every setting the program needs", () => {
    const given = lines.map((line) => line.split("=", 1)[0]);
    expect(machineSettingNames.filter((name) => !given.includes(name))).toEqual([]);
  });

  it("names every setting there is and none else, what may be left out behind a #", () => {
    const named = lines.flatMap((line) => /^#?(MAI_AM_\w+)=/.exec(line)?.[1] ?? []);
    expect([...named].sort()).toEqual([...allMachineSettings].sort());
  });
});
