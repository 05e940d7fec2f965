import { useMemo, useState } from "react";
import type { PaneBridge } from "../pane-bridge.ts";
import type { Host } from "../session/server.ts";
import type { Session } from "../session/session.ts";
import type { Language } from "./words.ts";

interface BridgeOptions {
  readonly session: Session | undefined;
  readonly host: Host;
  readonly language: Language;
}

/** What the pane's frame is given besides the workbook. */
export function useBridge({
  session,
  host,
  language,
}: BridgeOptions): Omit<PaneBridge, "network"> | undefined {
  // The pane switches its own language without being loaded again.
  const [displayLanguage] = useState(language === "vi" ? "vi-VN" : "en-US");
  return useMemo(() => {
    if (session === undefined) return undefined;
    const { name } = session.book.model;
    const settings = { displayLanguage, contentLanguage: displayLanguage, documentUrl: name };
    return {
      settings: { ...settings, platform: "OfficeOnline" },
      clockOffsetMs: host.clockOffsetMs,
      saved: () => session.autosave.flush(),
    };
  }, [session, host, displayLanguage]);
}
