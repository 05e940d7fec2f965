import { useCallback, useState } from "react";
import type { RibbonButton } from "../ribbon/read-manifest.ts";
import { Ribbon } from "../ribbon/Ribbon.tsx";
import { download } from "../session/download.ts";
import { createNetwork } from "../session/network.ts";
import type { Host, Person } from "../session/server.ts";
import { Desk } from "./Desk.tsx";
import { Notice, Question } from "./dialogs.tsx";
import { TopBar } from "./TopBar.tsx";
import { useRibbon } from "./use-ribbon.ts";
import { useSession } from "./use-session.ts";
import { useSay, type Language } from "./words.ts";

interface WorkbenchProps {
  readonly host: Host;
  readonly language: Language;
  readonly onLanguage: () => void;
}

/** The last person chosen on this machine; nothing about them but the id. */
const personKey = "mai-am.workbench.person";

/** Who sits at the workbench, and a file that takes the place of their workbook. */
interface Seat {
  readonly person: Person;
  readonly file?: Uint8Array;
}

/** The whole page: somebody at a workbook, the ribbon above it, the pane beside it. */
export function Workbench({ host, language, onLanguage }: WorkbenchProps) {
  const say = useSay();
  const [seat, setSeat] = useState<Seat>(() => ({ person: firstPerson(host.people) }));
  const [asked, setAsked] = useState<File | undefined>();
  const [notice, setNotice] = useState<string | undefined>();
  const [isPaneShown, setIsPaneShown] = useState(true);
  const [network] = useState(createNetwork);
  const [isCut, setIsCut] = useState(false);
  const onUnreadable = useCallback(() => {
    setNotice(say("openFailed"));
  }, [say]);
  const showPane = setIsPaneShown;
  const { session, saveState } = useSession({ host, seat, showPane, onUnreadable });
  const ribbon = useRibbon(session, language, () => {
    setNotice(say("commandFailed"));
  });
  const onButton = (button: RibbonButton) => {
    if (button.action.is === "function") void ribbon.run(button);
    else setIsPaneShown(!isPaneShown);
  };
  return (
    <div className="workbench">
      <TopBar
        people={host.people}
        person={seat.person}
        file={session?.book.model.name ?? ""}
        saveState={saveState}
        isCut={isCut}
        day={host.day}
        onPerson={(person) => {
          window.localStorage.setItem(personKey, person.id);
          setSeat({ person });
        }}
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
      <Desk
        {...{ session, host, network, language, isCut, isPaneShown }}
        onNotice={setNotice}
        onPane={setIsPaneShown}
      />
      <Notice text={notice} onClose={setNotice} />
      <OpenQuestion file={asked} person={seat.person} onClose={setAsked} onFile={setSeat} />
    </div>
  );
}

interface OpenQuestionProps {
  readonly file: File | undefined;
  readonly person: Person;
  readonly onClose: (file: undefined) => void;
  readonly onFile: (seat: Seat) => void;
}

/** A file takes the place of the person's workbook only when they say so. */
function OpenQuestion({ file, person, onClose, onFile }: OpenQuestionProps) {
  const say = useSay();
  return (
    <Question
      text={file && say("openConfirm", { person: person.name, file: file.name })}
      yes={say("openYes")}
      onAnswer={(isYes) => {
        onClose(undefined);
        if (isYes)
          void file?.arrayBuffer().then((bytes) => {
            onFile({ person, file: new Uint8Array(bytes) });
          });
      }}
    />
  );
}

function firstPerson(people: readonly Person[]): Person {
  const last = window.localStorage.getItem(personKey);
  const person = people.find(({ id }) => id === last) ?? people[0];
  if (person === undefined) throw new Error("nobody to pick");
  return person;
}
