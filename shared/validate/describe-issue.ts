import type { Issue } from "./issue.ts";
import { messagesEn } from "./messages/en.ts";
import { messagesVi } from "./messages/vi.ts";
import { partsOf, type DescribeOptions } from "./sentence.ts";

/**
 * The sentence for an issue: which cell and household, what is wrong and why, and what to do next. At most 160 characters, ending in
 * the action. A code without a sentence (from a newer service) gets a general one, never a bare code.
 */
export function describeIssue(issue: Issue, options: DescribeOptions): string {
  const catalogue = options.language === "vi" ? messagesVi : messagesEn;
  const parts = partsOf(issue, options);
  return (catalogue.get(issue.code) ?? catalogue.get("other"))?.(parts) ?? "";
}

/** Every code that has a sentence, for documentation and tests. */
export const describedCodes: readonly string[] = [...messagesVi.keys()].filter(
  (code) => code !== "other",
);
