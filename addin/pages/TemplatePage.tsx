import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import type { SheetCare } from "../flows/template/care.ts";
import type { ColumnGuess, TemplateChange } from "../flows/template/plan-update.ts";
import type { WorkbookCare } from "../hooks/use-care.ts";
import { useWords } from "../i18n/use-words.ts";
import type { Translate } from "../i18n/words.ts";

interface TemplatePageProps extends Pick<WorkbookCare, "care" | "update"> {
  readonly onSignIn: (() => void) | undefined;
}

/** What "Cập nhật mẫu" would do, a sheet at a time, before it does it; afterwards what it did. */
export function TemplatePage({ care, update, onSignIn }: TemplatePageProps) {
  const { t } = useWords();
  const [right, setRight] = useState<readonly ColumnGuess[]>([]);
  const { run } = update;
  const sheets = care?.sheets ?? [];
  const start = () => void update.start(right);
  return (
    <main className="page">
      {run.is === "running" && <ProgressLine label={t("template.running")} progress={undefined} />}
      {run.is === "failed" && (
        <ErrorMessage failure={run.failure} onRetry={start} onSignIn={onSignIn} />
      )}
      {run.is === "done" && (
        <>
          <Outcome is="good" title={t("template.done")} />
          <Changes changes={run.value.changes} />
        </>
      )}
      {run.is !== "running" && sheets.length > 0 && (
        <>
          <p className="quiet">{t("template.text")}</p>
          {sheets.map((sheet) => (
            <Sheet key={sheet.sheet} sheet={sheet} right={right} onRight={setRight} />
          ))}
        </>
      )}
      {run.is === "idle" && care !== undefined && sheets.length === 0 && (
        <EmptyState icon="check" title={t("template.fine")} text={t("template.fineText")} />
      )}
      {sheets.length > 0 && (
        <div className="actions">
          <span className="actions__grow" />
          <Button appearance="primary" disabled={run.is === "running"} onClick={start}>
            {t("template.update")}
          </Button>
        </div>
      )}
    </main>
  );
}

interface SheetProps {
  readonly sheet: SheetCare;
  readonly right: readonly ColumnGuess[];
  readonly onRight: (right: readonly ColumnGuess[]) => void;
}

function Sheet({ sheet: { sheet, isOld, changes, open }, right, onRight }: SheetProps) {
  const { t } = useWords();
  return (
    <section className="card" aria-label={sheet}>
      <h2 className="card__title">{sheet}</h2>
      {isOld && <p className="quiet">{t("template.old")}</p>}
      <ul className="stack">
        {changes.map((change) => (
          <li key={`${change.is} ${change.to}`}>{sentenceOf(change, t)}</li>
        ))}
      </ul>
      {open.map((guess) => (
        <Checkbox
          key={guess.label}
          label={t("template.ask", { heading: guess.heading, label: guess.label })}
          checked={right.includes(guess)}
          onChange={(_, { checked }) => {
            onRight(checked === true ? [...right, guess] : right.filter((one) => one !== guess));
          }}
        />
      ))}
      {open.length > 0 && <p className="quiet">{t("template.askHint")}</p>}
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly TemplateChange[] }) {
  const { t } = useWords();
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => (
    <section key={sheet} className="card" aria-label={sheet}>
      <h2 className="card__title">{sheet}</h2>
      <ul className="stack">
        {changes
          .filter((change) => change.sheet === sheet)
          .map((change) => (
            <li key={`${change.is} ${change.to}`}>{sentenceOf(change, t)}</li>
          ))}
      </ul>
    </section>
  ));
}

function sentenceOf({ is, from, to, restored }: TemplateChange, t: Translate): string {
  if (is === "renamed") return t("template.renamed", { from: from ?? "", to });
  if (is === "added" && restored > 0) return t("template.restored", { to, n: restored });
  return t(`template.${is}`, { to });
}
