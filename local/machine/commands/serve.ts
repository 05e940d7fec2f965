import { once } from "node:events";
import { exitOnUnhandled } from "../../../functions/exit-on-unhandled.ts";
import { describeError, logToConsole } from "../../../functions/log.ts";
import { SetupError } from "../../cli/cli-error.ts";
import type { Command } from "../../cli/command.ts";
import { type Machine, serve as start } from "../serve.ts";
import { Unfit } from "../folder/unfit.ts";
import { type MachineSettings, machineSettingNames, readMachineSettings } from "../settings.ts";

/** Serves a town until the process is told to stop. */
export const serve: Command = {
  name: "serve",
  summary: {
    vi: "Phục vụ một địa phương trên máy chủ này",
    en: "Serve a town from this machine",
  },
  notes: [
    {
      vi: `Thiết lập qua biến môi trường: ${machineSettingNames.join(", ")} … (docs/one-machine.md). SIGTERM: dừng; SIGHUP: đọc lại chứng thư.`,
      en: `Settings come from the environment: ${machineSettingNames.join(", ")} … (docs/one-machine.md). SIGTERM stops, SIGHUP reads the certificate again.`,
    },
  ],
  required: [],
  optional: [],
  example: "serve",
  run: async () => {
    exitOnUnhandled(logToConsole);
    const settings = settingsOrEnd();
    const machine = await startOrEnd(settings);
    // Listened for before anybody reads that the host has started.
    const told = toldToStop();
    process.on("SIGHUP", () => {
      reload(machine);
    });
    logToConsole({ level: "info", op: "start", code: `${settings.address}:${machine.port}` });
    await told;
    logToConsole({ level: "info", op: "stopping" });
    await machine.stop();
    logToConsole({ level: "info", op: "stopped" });
    return { exit: 0, lines: [], json: { stopped: true } };
  },
};

function settingsOrEnd(): MachineSettings {
  try {
    return readMachineSettings(process.env);
  } catch (error) {
    throw setup(error);
  }
}

async function startOrEnd(settings: MachineSettings): Promise<Machine> {
  try {
    return await start({ settings, environment: process.env, log: logToConsole });
  } catch (error) {
    throw error instanceof Unfit ? setup(error) : error;
  }
}

function setup(error: unknown): SetupError {
  const reason = error instanceof Error ? error.message : "The machine is not set up";
  return new SetupError(reason, reason, error);
}

/** An unusable certificate leaves the old one in place. */
function reload(machine: Machine): void {
  try {
    machine.reloadCertificate();
    logToConsole({ level: "info", op: "certificate" });
  } catch (error) {
    logToConsole({ level: "error", op: "certificate", ...describeError(error) });
  }
}

/** A second signal does not wait for anybody. */
async function toldToStop(): Promise<void> {
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1));
}
