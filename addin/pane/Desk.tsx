import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { Head } from "../components/Head.tsx";
import { useAction, type Run } from "../hooks/use-action.ts";
import { useCare } from "../hooks/use-care.ts";
import { useFlows } from "../hooks/use-flows.ts";
import { useOnline } from "../hooks/use-online.ts";
import { type Practice, usePractice } from "../hooks/use-practice.ts";
import { useRecheck } from "../hooks/use-recheck.ts";
import { useWords } from "../i18n/use-words.ts";
import { CurrentPage, type PageName } from "./CurrentPage.tsx";
import { prefetchPages, QuestionDialog } from "./lazy-pages.ts";
import type { Pane, Person } from "./pane.ts";

interface DeskProps {
  readonly pane: Pane;
  readonly onSwitchLanguage: () => void;
}

/** Head, current page and the question a flow may ask; what runs is kept here, above the pages. */
export function Desk({ pane, onSwitchLanguage }: DeskProps) {
  const { t } = useWords();
  const [page, setPage] = useState<PageName>("home");
  const latest = useSyncExternalStore(pane.latest.subscribe, pane.latest.get);
  const actions = useFlows(pane.flows);
  const person = usePerson(pane);
  const workbook = useCare(pane.flows, person.person?.me, actions.setUp.run.is === "done");
  const isOnline = useOnline();
  const practice = usePractice(pane.flows);
  useQueue(latest.submit?.is === "queued", actions.submit.start);
  const { start: startCheck } = actions.check;
  const look = useCallback(() => void startCheck(), [startCheck]);
  useRecheck(page === "issues" && latest.findings !== undefined, pane.watchEdits, look);
  useEffect(prefetchPages, []);
  const request = useSyncExternalStore(pane.requests.subscribe, pane.requests.get);
  const [answered, setAnswered] = useState(0);
  if (request !== undefined && request.number !== answered) {
    setAnswered(request.number);
    setPage(request.page);
  }
  const toHome = () => {
    setPage("home");
  };
  return (
    <div className="pane">
      <Head
        title={t(titleOf(page, person.person))}
        {...(page === "home" ? {} : { onBack: toHome })}
        onSwitchLanguage={onSwitchLanguage}
        onSelfCheck={() => {
          setPage("self");
        }}
      />
      {!isOnline && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("app.offline")}</MessageBarBody>
        </MessageBar>
      )}
      {practice.isOn && <PracticeBar practice={practice} />}
      <CurrentPage
        {...{ page, pane, actions, latest, person, workbook, practice }}
        onPage={setPage}
      />
      {actions.asked !== undefined && (
        <Suspense>
          <QuestionDialog question={actions.asked.question} onAnswer={actions.asked.answer} />
        </Suspense>
      )}
    </div>
  );
}

/** In sight on every page while it lasts. */
function PracticeBar({ practice }: { readonly practice: Practice }) {
  const { t } = useWords();
  return (
    <MessageBar intent="warning" layout="multiline" className="practice-bar">
      <MessageBarBody>{t("practice.on")}</MessageBarBody>
      <MessageBarActions>
        <Button disabled={practice.run.is === "running"} onClick={practice.end}>
          {t("practice.end")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const titles = {
  home: "app.name",
  issues: "issues.title",
  submit: "submit.title",
  sync: "sync.title",
  refresh: "refresh.title",
  review: "review.title",
  import: "import.title",
  template: "template.title",
  forms: "forms.title",
  trial: "trial.title",
  locks: "locks.title",
  self: "self.title",
} as const satisfies Record<PageName, string>;

/** Whoever decides on no row confirms some. */
function titleOf(page: PageName, person: Person | undefined) {
  return page === "review" && person?.me.reviews.length === 0 ? "office.title" : titles[page];
}

/** Who is signed in; asked once when the pane opens and again after a sign-in. */
export interface PersonState {
  readonly run: Run<Person>;
  readonly person: Person | undefined;
  /** From the press of a button; never rejects. */
  readonly onSignIn: () => Promise<void>;
}

function usePerson(pane: Pane): PersonState {
  const load = useCallback(
    async (_report: unknown, isAsking = false) => {
      if (isAsking) await pane.signIn();
      return pane.loadPerson();
    },
    [pane],
  );
  const { run, start } = useAction<Person, never, [isAsking?: boolean]>(load);
  useEffect(() => {
    void start();
  }, [start]);
  return {
    run,
    person: run.is === "done" ? run.value : undefined,
    onSignIn: () => start(true),
  };
}

/** "Đã xếp hàng, sẽ gửi khi có mạng": sends what waits as soon as the computer has a network again. */
function useQueue(isQueued: boolean, send: () => Promise<void>): void {
  useEffect(() => {
    if (!isQueued) return;
    const sendNow = () => void send();
    window.addEventListener("online", sendNow);
    return () => {
      window.removeEventListener("online", sendNow);
    };
  }, [isQueued, send]);
}
