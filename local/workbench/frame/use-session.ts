import { useEffect, useRef, useState } from "react";
import type { SaveState } from "../session/autosave.ts";
import { fetchToken, type Host, type Person } from "../session/server.ts";
import { openSession, type Session } from "../session/session.ts";

interface SessionOptions {
  readonly host: Host;
  readonly seat: { readonly person: Person; readonly file?: Uint8Array };
  readonly showPane: (isShown: boolean) => void;
  /** Called when there is no workbook in the file. */
  readonly onUnreadable: () => void;
}

/** Opens the person's workbook once the one before is saved and closed; a file that cannot be read leaves the old one open. */
export function useSession({ host, seat, showPane, onUnreadable }: SessionOptions) {
  const [session, setSession] = useState<Session | undefined>();
  const [saveState, setSaveState] = useState<SaveState>("saved");
  const open = useRef<Session | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const { person } = seat;
    const change = async () => {
      const next = await openSession({
        ...seat,
        now: () => new Date(Date.now() + host.clockOffsetMs),
        getAccessToken: () => fetchToken(person.id),
        showPane,
        onSaveState: setSaveState,
      });
      await open.current?.close();
      if (isOver) return;
      open.current = next;
      if (seat.file !== undefined) next.changed();
      setSession(next);
    };
    change().catch(() => {
      if (!isOver) onUnreadable();
    });
    return () => {
      isOver = true;
    };
  }, [host, seat, showPane, onUnreadable]);
  useLeaving(open);
  return { session: session?.person.id === seat.person.id ? session : undefined, saveState };
}

/** Saves when the page goes out of sight, and asks before it closes with something unsaved. */
function useLeaving(open: { readonly current: Session | undefined }): void {
  useEffect(() => {
    const save = () => void open.current?.autosave.flush();
    const ask = (event: BeforeUnloadEvent) => {
      save();
      if (open.current?.autosave.isClean() === false) event.preventDefault();
    };
    document.addEventListener("visibilitychange", save);
    window.addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("visibilitychange", save);
      window.removeEventListener("beforeunload", ask);
    };
  }, [open]);
}
