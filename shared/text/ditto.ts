import { fold } from "./normalise.ts";

/** Folded, without the dashes and dots people put around them. */
const dittoMarks: ReadonlySet<string> = new Set([
  '"',
  '""',
  "'",
  "''",
  "〃",
  "″",
  "nt",
  "n.t",
  "nhu tren",
  "nhu dong tren",
  "nhu hang tren",
]);

/** Lets a text with another first letter go without folding it: each name in a list is asked. */
const mayBeDitto = /^[^a-z]*(?:n[.th]|$)/i;

/** True for a mark that means "the same as above" (E49): each row must stand alone, since rows are sorted and sent apart. */
export function isDitto(text: string): boolean {
  if (text.length > 30 || !mayBeDitto.test(text)) return false;
  const bare = fold(text).replace(/^[-–—. ]+|[-–—. ]+$/g, "");
  return dittoMarks.has(bare);
}
