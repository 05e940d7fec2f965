import { runCommands } from "../cli/run-commands.ts";
import { machineCommands } from "./commands.ts";

/** The program of a town's own machine: node mai-am.js COMMAND … */
process.umask(0o077);
const program = { program: "mai-am", commands: machineCommands };
process.exitCode = await runCommands(process.argv.slice(2), program, {
  out: (text) => {
    console.log(text);
  },
  err: (text) => {
    console.error(text);
  },
});
