import { formsPage } from "./form-pages.ts";
import { messagesPage } from "./message-pages.ts";
import { obligationsPage } from "./obligations-page.ts";

/** A page of docs/ that is generated from the program, so that it cannot say what is no longer true. */
export interface DocsPage {
  /** Name in docs/. */
  readonly file: string;
  readonly write: () => string;
}

/** All generated pages. */
export const docsPages: readonly DocsPage[] = [
  { file: "forms.md", write: formsPage },
  { file: "messages.md", write: messagesPage },
  { file: "obligations.md", write: obligationsPage },
];
