import type { Issue } from "./issue.ts";
import { messagesEn } from "./messages/en.ts";
import { messagesVi } from "./messages/vi.ts";
import { partsOf, type DescribeOptions, type Room } from "./messages/sentence.ts";

/** A sentence beside a cell is read at a glance (design §4). */
const maxLength = 160;

/** How much names and quotations are cut, until the sentence fits: nearly always the first will do. */
const rooms: readonly Room[] = [
  { name: 30, quote: 40 },
  { name: 24, quote: 24 },
  { name: 18, quote: 16 },
  { name: 12, quote: 12 },
  { name: 0, quote: 10 },
];

/**
 * The sentence for an issue: which cell and household, what is wrong and why, and what to do next. At most 160 characters, ending in
 * the action. A code without a sentence (from a newer service) gets a general one, never a bare code.
 */
export function describeIssue(issue: Issue, options: DescribeOptions): string {
  const catalogue = options.language === "vi" ? messagesVi : messagesEn;
  const say = catalogue.get(issue.code) ?? catalogue.get("other");
  let sentence = "";
  for (const room of rooms) {
    sentence = say?.(partsOf(issue, options, room)) ?? "";
    if (sentence.length <= maxLength) return sentence;
  }
  return sentence;
}

/** Every code that has a sentence, for documentation and tests. */
export const describedCodes: readonly string[] = [...messagesVi.keys()].filter(
  (code) => code !== "other",
);
