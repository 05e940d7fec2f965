import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Me } from "../../shared/api/shapes.ts";
import { scopeOf } from "../../shared/campaign/roles.ts";
import { ActionTile } from "../components/ActionTile.tsx";
import { CareNotes } from "../components/CareNotes.tsx";
import { Standing } from "../components/Standing.tsx";
import { officeOf } from "../flows/reviewing/office-of.ts";
import type { SubmitOutcome } from "../flows/outcomes.ts";
import type { Latest } from "../hooks/latest.ts";
import type { WorkbookCare } from "../hooks/use-care.ts";
import { useWords } from "../i18n/use-words.ts";
import { formatInstant, type WordKey } from "../i18n/words.ts";
import type { Person } from "../pane/pane.ts";

/** Names of the big buttons. */
export type HomeAction = "check" | "submit" | "sync" | "refresh" | "review" | "import";
export type SmallAction = "setUp" | "noChange" | "forms" | "practice" | "locks";

interface HomePageProps {
  /** Undefined while nobody is signed in; checking works all the same. */
  readonly person: Person | undefined;
  readonly latest: Latest;
  readonly workbook: Pick<WorkbookCare, "care" | "takeCopy">;
  /** Actions that are under way. */
  readonly busy: ReadonlySet<HomeAction | SmallAction>;
  readonly isPractising: boolean;
  readonly onAction: (action: HomeAction | SmallAction) => void;
  readonly onIssues: () => void;
  readonly onTrial: () => void;
  readonly onReturned: () => void;
  readonly onTemplate: () => void;
}

/** The first page: whose workbook, how it stands, and the few things a person comes for. */
export function HomePage(props: HomePageProps) {
  const { person, latest, busy, isPractising, onAction, onTrial, onIssues, onReturned } = props;
  const { t } = useWords();
  const { findings, sync } = latest;
  const isAdmin = person?.me.roles.includes("admin") === true;
  // A clerk has the button among the small ones.
  const isOther = person !== undefined && !isClerk(person.me);
  return (
    <main className="page">
      {person !== undefined && <PersonLine person={person} />}
      <CareNotes
        {...props.workbook}
        onTemplate={props.onTemplate}
        onForms={() => {
          onAction("forms");
        }}
        onSetUp={() => {
          onAction("setUp");
        }}
      />
      {latest.submit !== undefined && <OpenWork submit={latest.submit} onAction={onAction} />}
      {findings === undefined ? (
        isClerk(person?.me) && <p className="quiet">{t("home.unknown")}</p>
      ) : (
        <div className="stack">
          <Standing
            unsent={findings.unsent}
            errors={findings.block}
            returned={sync?.returned.length}
            onErrors={onIssues}
            onReturned={onReturned}
          />
          <StandingText findings={findings} />
        </div>
      )}
      <nav className="tiles" aria-label={t("home.actions")}>
        {actionsOf(person).map((action) => (
          <ActionTile
            key={action}
            icon={icons[action]}
            label={t(`${wordOf(action, person?.me)}.title`)}
            hint={t(`${wordOf(action, person?.me)}.hint`)}
            isPrimary={action === "submit"}
            isBusy={busy.has(action)}
            onClick={() => {
              onAction(action);
            }}
          />
        ))}
      </nav>
      {isClerk(person?.me) && (
        <SmallActions busy={busy} isPractising={isPractising} onAction={onAction} />
      )}
      {(isAdmin || isOther) && (
        <section className="row" aria-label={t(isAdmin ? "home.admin" : "home.more")}>
          {isAdmin && (
            <Button size="small" onClick={onTrial}>
              {t("trial.title")}
            </Button>
          )}
          {isOther && (
            <Button
              size="small"
              onClick={() => {
                onAction("locks");
              }}
            >
              {t("locks.title")}
            </Button>
          )}
        </section>
      )}
    </main>
  );
}

const icons: Readonly<Record<HomeAction, string>> = {
  check: "check",
  submit: "send",
  sync: "synchronise",
  refresh: "summary",
  review: "review",
  import: "import",
};

/** What a person may do, the daily things first. Without a sign-in everything a clerk does is offered. */
function actionsOf(person: Person | undefined): readonly HomeAction[] {
  const me = person?.me;
  const isReviewer =
    person !== undefined &&
    (person.me.reviews.length > 0 || officeOf(person.me, person.campaign) !== undefined);
  return [
    ...(isClerk(me) ? (["check", "submit", "sync"] as const) : []),
    ...(isReviewer ? (["review"] as const) : []),
    ...(isClerk(me) ? (["import"] as const) : []),
    ...(me !== undefined && scopeOf(me) === "town" ? (["refresh"] as const) : []),
  ];
}

/** Whoever decides on no row but fills in a column of it opens the same page for that. */
function wordOf(action: HomeAction, me: Me | undefined): HomeAction | "office" {
  return action === "review" && me?.reviews.length === 0 ? "office" : action;
}

function isClerk(me: Me | undefined): boolean {
  return me === undefined || me.roles.includes("clerk");
}

const smallLabels = {
  noChange: "noChange.title",
  forms: "forms.title",
  setUp: "home.setUp",
  practice: "practice.title",
  locks: "locks.title",
} as const satisfies Record<SmallAction, WordKey>;

/** Done once per workbook, or once a week: there, but not in the way. */
function SmallActions({
  busy,
  isPractising,
  onAction,
}: Pick<HomePageProps, "busy" | "isPractising" | "onAction">) {
  const { t } = useWords();
  return (
    <section className="row" aria-label={t("home.more")}>
      {(["noChange", "forms", "setUp", "practice", "locks"] as const).map((action) => (
        <Button
          key={action}
          size="small"
          disabled={busy.has(action) || (action === "practice" && isPractising)}
          onClick={() => {
            onAction(action);
          }}
        >
          {t(smallLabels[action])}
        </Button>
      ))}
    </section>
  );
}

function PersonLine({ person: { me, campaign } }: { readonly person: Person }) {
  const { t } = useWords();
  const unit = campaign.units.find(({ id }) => id === me.unit)?.name ?? me.unit;
  return (
    <div className="person">
      <p className="person__name">{unit}</p>
      <p className="quiet">{[me.name, ...me.roles.map((role) => t(`role.${role}`))].join(" · ")}</p>
      {campaign.synthetic && <p className="quiet">{t("app.synthetic")}</p>}
    </div>
  );
}

/** What the last sending left open, also when the ribbon sent: it cannot ask. */
function OpenWork({
  submit,
  onAction,
}: { readonly submit: SubmitOutcome } & Pick<HomePageProps, "onAction">) {
  const { t } = useWords();
  const open = submit.conflicts + submit.openGone.length;
  if (open === 0 && submit.is !== "queued") return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        {submit.is === "queued" ? t("submit.queued") : t("home.decide", { n: open })}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            onAction("submit");
          }}
        >
          {t(submit.is === "queued" ? "submit.again" : "submit.decide")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function StandingText({ findings }: { readonly findings: NonNullable<Latest["findings"]> }) {
  const { t, language } = useWords();
  const at = t("home.at", { time: formatInstant(findings.at, language) });
  const news =
    findings.unsent === 0 ? t("home.sentAll") : findings.block === 0 ? t("home.clean") : "";
  const absent =
    findings.absent.length === 0 ? "" : t("home.absent", { sheets: findings.absent.join(", ") });
  return <p className="quiet">{[at, news, absent].filter((text) => text !== "").join(" · ")}</p>;
}
