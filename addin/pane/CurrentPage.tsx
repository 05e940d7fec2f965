import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { Suspense, useCallback, type ComponentProps } from "react";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import type { Place } from "../flows/outcomes.ts";
import type { Latest } from "../hooks/latest.ts";
import { useAction, type Run } from "../hooks/use-action.ts";
import type { FlowActions } from "../hooks/use-flows.ts";
import type { WorkbookCare } from "../hooks/use-care.ts";
import { useImport } from "../hooks/use-import.ts";
import type { Practice } from "../hooks/use-practice.ts";
import type { PersonState } from "./Desk.tsx";
import { HomePage, type HomeAction, type SmallAction } from "../pages/HomePage.tsx";
import {
  FormsPage,
  ImportPage,
  IssuesPage,
  LocksPage,
  RefreshPage,
  ReviewPage,
  SelfCheckPage,
  SubmitPage,
  SyncPage,
  TemplatePage,
  TrialPage,
} from "./lazy-pages.ts";
import type { Pane } from "./pane.ts";

export type PageName =
  | "home"
  | "issues"
  | "submit"
  | "sync"
  | "refresh"
  | "review"
  | "import"
  | "template"
  | "forms"
  | "trial"
  | "locks"
  | "self";

export interface CurrentPageProps {
  readonly page: PageName;
  readonly pane: Pane;
  readonly actions: FlowActions;
  readonly latest: Latest;
  readonly person: PersonState;
  readonly workbook: WorkbookCare;
  readonly practice: Practice;
  readonly onPage: (page: PageName) => void;
}

/** One page at a time; a trip to a cell that fails is said below whatever page it came from. */
export function CurrentPage(props: CurrentPageProps) {
  const { flows } = props.pane;
  const trip = useAction<Place, never, [Place]>(
    useCallback(
      async (_report, place: Place) => {
        await flows.goTo(place);
        return place;
      },
      [flows],
    ),
  );
  const goTo = (place: Place) => void trip.start(place);
  return (
    <>
      {trip.run.is === "failed" && <Message failure={trip.run.failure} />}
      <Suspense fallback={<Spinner className="page" />}>
        <PageBody {...props} goTo={goTo} />
      </Suspense>
    </>
  );
}

type PageBodyProps = CurrentPageProps & { readonly goTo: (place: Place) => void };

function PageBody(props: PageBodyProps) {
  const { page, pane, actions, latest, person, onPage, goTo } = props;
  const signIn = () => void person.onSignIn();
  // What could not be done for want of a sign-in is done right after it.
  const signInThen = (again: () => void) => () => {
    void person.onSignIn().then(again);
  };
  const submit = () => {
    onPage("submit");
    void actions.submit.start();
  };
  switch (page) {
    case "home":
      return <Home {...props} onSubmit={submit} />;
    case "issues":
      return (
        <IssuesPage
          findings={latest.findings}
          run={actions.check.run}
          onCheck={() => void actions.check.start()}
          onSubmit={submit}
          onFix={(fixes) => void actions.check.start({ fixes })}
          onExplain={(explanation) => void actions.check.start(explanation)}
          onGoTo={goTo}
        />
      );
    case "submit":
      return (
        <SubmitPage
          run={actions.submit.run}
          outcome={latest.submit}
          onSubmit={submit}
          onIssues={() => {
            onPage("issues");
          }}
          onSignIn={signInThen(submit)}
        />
      );
    case "sync":
      return (
        <SyncPage
          run={actions.sync.run}
          outcome={latest.sync}
          onSync={() => void actions.sync.start()}
          onGoTo={goTo}
          onSignIn={signInThen(() => void actions.sync.start())}
        />
      );
    case "refresh":
      return (
        <RefreshPage
          run={actions.refresh.run}
          outcome={latest.refresh}
          campaign={person.person?.campaign}
          onRefresh={(period) => void actions.refresh.start(period)}
          onGoTo={goTo}
          onSignIn={signInThen(() => void actions.refresh.start())}
        />
      );
    case "review":
      return (
        <ReviewPage reviewing={pane.reviewing} flows={pane.flows} onGoTo={goTo} onSignIn={signIn} />
      );
    case "import":
      return <Importing {...props} />;
    case "template":
      return <TemplatePage {...props.workbook} onSignIn={() => void person.onSignIn()} />;
    case "forms":
      return <FormsPage flows={pane.flows} onAdded={props.workbook.look} />;
    case "trial":
      return <TrialPage flows={pane.flows} onSignIn={signIn} />;
    case "locks":
      return <LocksPage flows={pane.flows} onSignIn={signIn} />;
    case "self":
      return <SelfCheckPage selfCheck={pane.selfCheck} />;
  }
}

/** The page of a list, with what it keeps while it is open. */
function Importing({ pane, actions, onPage }: PageBodyProps) {
  const list = useImport(pane.flows, () => {
    onPage("home");
  });
  return (
    <ImportPage
      list={list}
      isFixing={actions.check.run.is === "running"}
      onFix={(fixes) => void actions.check.start({ fixes })}
      onIssues={() => {
        onPage("issues");
      }}
    />
  );
}

/** Every big button opens its page and starts at once: one press, one result. */
function Home({
  actions,
  latest,
  person,
  workbook,
  practice,
  onPage,
  onSubmit,
}: PageBodyProps & { readonly onSubmit: () => void }) {
  const openOn: Readonly<Record<HomeAction | SmallAction, () => void>> = {
    check: () => {
      onPage("issues");
      void actions.check.start();
    },
    submit: onSubmit,
    sync: () => {
      onPage("sync");
      void actions.sync.start();
    },
    refresh: () => {
      onPage("refresh");
      void actions.refresh.start();
    },
    review: () => {
      onPage("review");
    },
    import: () => {
      onPage("import");
    },
    forms: () => {
      onPage("forms");
    },
    locks: () => {
      onPage("locks");
    },
    setUp: () => void actions.setUp.start(),
    noChange: () => void actions.noChange.start(),
    practice: practice.start,
  };
  const { run } = person;
  const signIn = () => void person.onSignIn();
  return (
    <>
      {run.is === "failed" && <Message failure={run.failure} onRetry={signIn} onSignIn={signIn} />}
      <SmallResult run={actions.setUp.run} />
      <SmallResult run={actions.noChange.run} />
      <SmallResult run={workbook.takeCopy.run} />
      <SmallResult run={practice.run} />
      <HomePage
        person={person.person}
        latest={latest}
        workbook={workbook}
        onTemplate={() => {
          workbook.update.reset();
          onPage("template");
        }}
        busy={busyOf(actions, practice)}
        isPractising={practice.isOn}
        onAction={(action) => {
          openOn[action]();
        }}
        onTrial={() => {
          onPage("trial");
        }}
        onIssues={() => {
          onPage("issues");
        }}
        onReturned={() => {
          onPage("sync");
        }}
      />
    </>
  );
}

/** One line of result of a small button. */
function SmallResult({ run }: { readonly run: Run<string, unknown> }) {
  if (run.is === "failed") return <Message failure={run.failure} />;
  if (run.is !== "done" || run.value === "") return null;
  return (
    <div className="messages">
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{run.value}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** A failure that belongs to no page, with a page's margins. */
function Message(props: ComponentProps<typeof ErrorMessage>) {
  return (
    <div className="messages">
      <ErrorMessage {...props} />
    </div>
  );
}

function busyOf(actions: FlowActions, practice: Practice): ReadonlySet<HomeAction | SmallAction> {
  const all = ["check", "submit", "sync", "refresh", "setUp", "noChange"] as const;
  const busy = new Set<HomeAction | SmallAction>(
    all.filter((name) => actions[name].run.is === "running"),
  );
  return practice.run.is === "running" ? busy.add("practice") : busy;
}
