import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Grid } from "../grid/Grid.tsx";
import type { PaneBridge } from "../pane-bridge.ts";
import type { RibbonButton } from "../ribbon/read-manifest.ts";
import { Ribbon } from "../ribbon/Ribbon.tsx";
import type { SaveState } from "../session/autosave.ts";
import { createNetwork } from "../session/network.ts";
import { fetchToken, type Host, type Person } from "../session/server.ts";
import { fileName, openSession, type Session } from "../session/session.ts";
import { Notice, Question } from "./dialogs.tsx";
import { PaneFrame } from "./PaneFrame.tsx";
import { TopBar } from "./TopBar.tsx";
import { useRibbon } from "./use-ribbon.ts";
import { useSay, type Language } from "./words.ts";

interface WorkbenchProps {
  readonly host: Host;
  readonly language: Language;
  readonly onLanguage: () => void;
}

/** The last person chosen on this machine; nothing about them but the id. */
const personKey = "mai-am.workbench.person";

/** The whole page: somebody at a workbook, the ribbon above it, the pane beside it. */
export function Workbench({ host, language, onLanguage }: WorkbenchProps) {
  const say = useSay();
  const [person, setPerson] = useState<Person>(() => firstPerson(host.people));
  const [file, setFile] = useState<Uint8Array | undefined>();
  const [asked, setAsked] = useState<File | undefined>();
  const [notice, setNotice] = useState<string | undefined>();
  const [isPaneShown, setIsPaneShown] = useState(true);
  const onUnreadable = useCallback(() => {
    setNotice(say("openFailed"));
  }, [say]);
  const showPane = setIsPaneShown;
  const { session, saveState } = useSession({ host, person, file, showPane, onUnreadable });
  const [network] = useState(createNetwork);
  const [isCut, setIsCut] = useState(false);
  const bridge = useBridge({ session, host, language });
  const ribbon = useRibbon(session, language, () => {
    setNotice(say("commandFailed"));
  });
  const change = async (next: Person, bytes?: Uint8Array) => {
    await session?.autosave.flush();
    window.localStorage.setItem(personKey, next.id);
    setFile(bytes);
    setPerson(next);
  };
  const onButton = (button: RibbonButton) => {
    if (button.action.is === "function") void ribbon.run(button);
    else setIsPaneShown(!isPaneShown);
  };
  return (
    <div className="workbench">
      <TopBar
        people={host.people}
        person={person}
        file={session?.book.model.name ?? ""}
        saveState={saveState}
        isCut={isCut}
        day={host.day}
        onPerson={(next) => void change(next)}
        onCut={(cut) => {
          setIsCut(cut);
          network.cut(cut);
        }}
        onLanguage={onLanguage}
        onDownload={() => {
          if (session !== undefined) void download(session);
        }}
        onOpen={setAsked}
      />
      {ribbon.tab !== undefined && (
        <Ribbon tab={ribbon.tab} busy={ribbon.busy} isPaneShown={isPaneShown} onButton={onButton} />
      )}
      {isCut && (
        <p className="cut" role="alert">
          {say("networkIsCut")}
        </p>
      )}
      <main className="desk">
        {session === undefined ? (
          <Spinner className="desk__opening" label={say("opening")} />
        ) : (
          <Grid key={`grid ${session.person.id}`} session={session} onNotice={setNotice} />
        )}
        {session !== undefined && bridge !== undefined && (
          <PaneFrame
            key={`pane ${session.person.id}`}
            session={session}
            bridge={bridge}
            network={network}
            isShown={isPaneShown}
            onClose={() => {
              setIsPaneShown(false);
            }}
          />
        )}
      </main>
      {notice !== undefined && (
        <Notice
          text={notice}
          onClose={() => {
            setNotice(undefined);
          }}
        />
      )}
      {asked !== undefined && (
        <Question
          text={say("openConfirm", { person: person.name, file: asked.name })}
          yes={say("openYes")}
          onAnswer={(isYes) => {
            setAsked(undefined);
            if (isYes)
              void asked
                .arrayBuffer()
                .then((bytes) => change({ ...person }, new Uint8Array(bytes)));
          }}
        />
      )}
    </div>
  );
}

function firstPerson(people: readonly Person[]): Person {
  const last = window.localStorage.getItem(personKey);
  const person = people.find(({ id }) => id === last) ?? people[0];
  if (person === undefined) throw new Error("nobody to pick");
  return person;
}

interface SessionOptions {
  readonly host: Host;
  readonly person: Person;
  readonly file: Uint8Array | undefined;
  readonly showPane: (isShown: boolean) => void;
  /** Called when there is no workbook in the file. */
  readonly onUnreadable: () => void;
}

/** Opens the person's workbook and closes the one before; a file that cannot be read leaves the old one open. */
function useSession({ host, person, file, showPane, onUnreadable }: SessionOptions) {
  const [session, setSession] = useState<Session | undefined>();
  const [saveState, setSaveState] = useState<SaveState>("saved");
  const open = useRef<Session | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const now = () => new Date(Date.now() + host.clockOffsetMs);
    openSession({
      person,
      now,
      getAccessToken: () => fetchToken(person.id),
      showPane,
      onSaveState: setSaveState,
      ...(file === undefined ? {} : { file }),
    }).then(
      (next) => {
        if (isOver) return;
        void open.current?.close();
        open.current = next;
        setSession(next);
      },
      () => {
        if (!isOver) onUnreadable();
      },
    );
    return () => {
      isOver = true;
    };
  }, [host, person, file, showPane, onUnreadable]);
  useLeaving(open);
  return { session: session?.person.id === person.id ? session : undefined, saveState };
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

interface BridgeOptions {
  readonly session: Session | undefined;
  readonly host: Host;
  readonly language: Language;
}

function useBridge({
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

async function download(session: Session): Promise<void> {
  const bytes = await session.bytes();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  link.download = fileName(session.book.model);
  link.click();
  URL.revokeObjectURL(link.href);
}
