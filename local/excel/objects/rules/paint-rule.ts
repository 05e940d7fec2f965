/** A conditional format changed: its cells are to be painted. */
import { noteLook, type Book } from "../../book/book.ts";
import type { RuleTarget } from "../targets.ts";

export function paint(book: Book, { sheet, format }: RuleTarget): void {
  for (const area of format.areas) noteLook(book, sheet, area);
}
