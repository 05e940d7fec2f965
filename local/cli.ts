import { runCli } from "./cli/run-cli.ts";

/** npm run mai-am -- COMMAND …: the add-in's own flows on .xlsx files. */
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => {
    console.log(text);
  },
  err: (text) => {
    console.error(text);
  },
});
