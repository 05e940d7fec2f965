import { useEffect, useMemo, useRef, useState } from "react";
import { readManifest, type RibbonButton, type RibbonTab } from "../ribbon/read-manifest.ts";
import type { Session } from "../session/session.ts";
import type { Language } from "./words.ts";

export interface RibbonState {
  readonly tab: RibbonTab | undefined;
  readonly busy: ReadonlySet<string>;
  /** Runs the button's function in the pane's runtime; further clicks wait until it is done. */
  readonly run: (button: RibbonButton) => Promise<void>;
}

/** The tab from manifest.xml, and its commands under way. */
export function useRibbon(
  session: Session | undefined,
  language: Language,
  onFailed: () => void,
): RibbonState {
  const [xml, setXml] = useState<string | undefined>();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void fetch("/manifest.xml")
      .then((response) => response.text())
      .then(setXml);
  }, []);
  useEffect(() => {
    setBusy(new Set());
  }, [session]);
  const latest = useRef(onFailed);
  useEffect(() => {
    latest.current = onFailed;
  });
  return useMemo(() => {
    const mark = (id: string, isBusy: boolean) => {
      setBusy((before) => {
        const next = new Set(before);
        if (isBusy) next.add(id);
        else next.delete(id);
        return next;
      });
    };
    return {
      tab: xml === undefined ? undefined : readManifest(xml, language === "vi" ? "vi-VN" : "en-US"),
      busy,
      run: async ({ id, action }) => {
        if (session === undefined || action.is !== "function") return;
        mark(id, true);
        try {
          await session.host.invokeAction(action.name);
        } catch {
          latest.current();
        } finally {
          mark(id, false);
        }
      },
    };
  }, [xml, language, busy, session]);
}
