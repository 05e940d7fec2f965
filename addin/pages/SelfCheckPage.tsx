import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useEffect } from "react";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useWords } from "../i18n/use-words.ts";
import type { Translate } from "../i18n/words.ts";
import type { Fact, Pane } from "../pane/pane.ts";

/** Whether Excel, network, sign-in and file are fit for work, in words a clerk can act on or read out on the phone. */
export function SelfCheckPage({ selfCheck }: Pick<Pane, "selfCheck">) {
  const { t } = useWords();
  const { run, start } = useAction(selfCheck);
  useEffect(() => {
    void start();
  }, [start]);
  return (
    <main className="page">
      {run.is === "running" && <ProgressLine label={t("self.running")} progress={undefined} />}
      {run.is === "failed" && <ErrorMessage failure={run.failure} onRetry={() => void start()} />}
      {run.is === "done" && (
        <ul className="stack" aria-live="polite">
          {run.value.map((fact) => (
            <FactLine key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
      <div className="actions">
        <span className="actions__grow" />
        <Button disabled={run.is === "running"} onClick={() => void start()}>
          {t("app.retry")}
        </Button>
      </div>
    </main>
  );
}

function FactLine({ fact }: { readonly fact: Fact }) {
  const { t } = useWords();
  return (
    <li className="card outcome">
      <span
        className={`outcome__icon outcome__icon--${fact.isGood ? "good" : "wait"}`}
        role="img"
        aria-label={t(fact.isGood ? "self.good" : "self.bad")}
      >
        {fact.isGood ? <CheckmarkCircleFilled fontSize={20} /> : <WarningFilled fontSize={20} />}
      </span>
      <div>
        <p className="group__where">{t(`self.${fact.id}`)}</p>
        <p className="sentence">{textOf(fact, t)}</p>
      </div>
    </li>
  );
}

function textOf({ id, isGood, detail }: Fact, t: Translate): string {
  if (id === "version") return String(detail);
  if (id === "excel") return isGood ? String(detail) : `${detail} – ${t("self.excelBad")}`;
  if (!isGood) return t(`self.${id}Bad`);
  if (id === "network") return t("self.networkOk", { ms: detail });
  return id === "signIn" ? t("self.signInOk", { name: detail }) : t("self.fileOk");
}
