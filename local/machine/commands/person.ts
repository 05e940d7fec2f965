import { memberIdOf } from "../../../functions/http/token-rules.ts";
import type { Command } from "../../cli/command.ts";

/** Tells under which account id "Người dùng" knows a subject of the issuer. */
export const person: Command = {
  name: "person",
  summary: {
    vi: "Mã tài khoản trong biểu Người dùng của một mã sub",
    en: 'The account id in "Người dùng" of a subject of the issuer',
  },
  required: ["subject"],
  optional: [],
  example: "person --subject 0c3f6a52-7d1e-4e6e-9a57-3d0f2c3b1a10",
  run: (options) => {
    const id = memberIdOf(options.get("subject") ?? "");
    return Promise.resolve({ exit: 0, lines: [id], json: { id } });
  },
};
