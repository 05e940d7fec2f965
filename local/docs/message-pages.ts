import type { Issue } from "../../shared/validate/issue.ts";
import { describedCodes, describeIssue } from "../../shared/validate/describe-issue.ts";
import { messageCases } from "./message-cases.ts";

const head = "Lò Văn Panh";

/** Every code with its sentences, filled in for typical mistakes, as `npm run docs` writes it: for reading aloud. */
export function messagesPage(): string {
  const sections = describedCodes.toSorted().flatMap((code) => {
    // A code nobody gave an example yet is said without figures.
    const cases = messageCases.get(code) ?? [{}];
    return [`## ${code}`, "", ...cases.flatMap((one) => sentences({ ...one, code })), ""];
  });
  return [
    "# Messages",
    "",
    "Generated from `shared/validate/messages` by `npm run docs`, each sentence filled in for a typical mistake. A sentence says where,",
    "what is wrong, and what to do; it has at most 160 characters.",
    "",
    ...sections,
  ].join("\n");
}

function sentences({ code, ...given }: Partial<Issue> & Pick<Issue, "code">): readonly string[] {
  const issue: Issue = {
    form: "households",
    rowId: null,
    row: 12,
    column: null,
    cell: "",
    level: "block",
    params: {},
    ...given,
    code,
  };
  const name = { head: issue.row === 0 ? undefined : head };
  const said = {
    vi: describeIssue(issue, { language: "vi", ...name }),
    en: describeIssue(issue, { language: "en", ...name }),
  };
  return [`- **${issue.level}**: ${said.vi}<br>_${said.en}_`];
}
