import { fileName, type Session } from "./session.ts";

/** Gives the person the workbook as it is now, as a file of their own. */
export async function download(session: Session): Promise<void> {
  const bytes = await session.bytes();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  link.download = fileName(session.book.model);
  link.click();
  URL.revokeObjectURL(link.href);
}
