import { Button, Field, Select } from "@fluentui/react-components";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { FirstRows } from "../components/importing/FirstRows.tsx";
import { ImportResult, type ImportResultProps } from "../components/importing/ImportResult.tsx";
import { ListColumns } from "../components/importing/ListColumns.tsx";
import { ListNotes } from "../components/importing/ListNotes.tsx";
import { ListQuestions } from "../components/importing/ListQuestions.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import {
  type ImportPreview,
  knownAnswer,
  type NoList,
} from "../flows/importing/import-outcomes.ts";
import type { ListImport } from "../hooks/use-import.ts";
import { useWords } from "../i18n/use-words.ts";
import "../styles/importing.css";

interface ImportPageProps extends Omit<ImportResultProps, "outcome" | "onAgain"> {
  readonly list: ListImport;
}

/** A list somebody has becomes rows of a form: what is what in colours, at most three questions, one confirmation. */
export function ImportPage({ list, ...result }: ImportPageProps) {
  const { t } = useWords();
  const { run, outcome } = list;
  const isBusy = run.is === "running";
  return (
    <main className="page">
      {isBusy && (
        <ProgressLine
          label={t(list.isWriting ? "import.writing" : "import.running")}
          progress={run.progress}
        />
      )}
      {run.is === "failed" && <ErrorMessage failure={run.failure} onRetry={list.look} />}
      {outcome?.is === "none" && <Nothing outcome={outcome} list={list} />}
      {outcome?.is === "preview" && <Preview preview={outcome} list={list} isBusy={isBusy} />}
      {outcome?.is === "done" && <ImportResult {...result} outcome={outcome} onAgain={list.look} />}
    </main>
  );
}

function Nothing({ outcome, list }: { readonly outcome: NoList; readonly list: ListImport }) {
  const { t } = useWords();
  const { sheet, sheets } = outcome;
  return (
    <>
      <EmptyState
        icon="import"
        title={t("import.none")}
        text={sheet === null ? t("import.noneText") : t("import.noTable", { sheet })}
      >
        <Button appearance="primary" onClick={list.look}>
          {t("import.look")}
        </Button>
      </EmptyState>
      {sheets.length > 0 && <SheetField sheets={sheets} sheet={sheet ?? ""} list={list} />}
    </>
  );
}

function SheetField({
  sheets,
  sheet,
  list,
}: {
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly list: ListImport;
}) {
  const { t } = useWords();
  const offered = sheets.includes(sheet) ? sheets : ["", ...sheets];
  return (
    <Field label={t("import.sheet")}>
      <Select
        value={offered.includes(sheet) ? sheet : ""}
        onChange={(_, { value }) => {
          if (value !== "") list.choose(value);
        }}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {name === "" ? t("import.later") : name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly list: ListImport;
  readonly isBusy: boolean;
}

function Preview({ preview, list, isBusy }: PreviewProps) {
  const { t } = useWords();
  const count = (...states: readonly string[]) =>
    preview.columns.filter(({ state }) => states.includes(state)).length;
  return (
    <>
      <div className="stack">
        <h2 className="outcome__title">
          {t("import.summary", { rows: preview.rows, sheet: preview.formSheet })}
        </h2>
        <p className="quiet">
          {t("import.states", {
            mapped: count("mapped", "answered"),
            asked: count("asked"),
            aside: count("aside"),
          })}
        </p>
      </div>
      {preview.sheets.length > 1 && (
        <SheetField sheets={preview.sheets} sheet={preview.sheet} list={list} />
      )}
      {list.hasChanged && <p role="alert">{t("import.changed")}</p>}
      <ListQuestions preview={preview} answers={list.answers} onAnswer={list.answer} />
      <ListNotes preview={preview} />
      <ListColumns preview={preview} isBusy={isBusy} onAnswer={list.answer} />
      <FirstRows head={preview.head} />
      <Confirm {...{ preview, list, isBusy }} />
    </>
  );
}

function Confirm({ preview, list, isBusy }: PreviewProps) {
  const { t } = useWords();
  const { questions, known, rows } = preview;
  const isOpen =
    questions.length > 0 || (known.different > 0 && list.answers[knownAnswer] === undefined);
  const left = known.same + (list.answers[knownAnswer] === "add" ? 0 : known.different);
  return (
    <div className="actions">
      <Button disabled={isBusy} onClick={list.cancel}>
        {t("import.cancel")}
      </Button>
      <span className="actions__grow" />
      <Button appearance="primary" disabled={isBusy || isOpen} onClick={list.confirm}>
        {t("import.go", { n: rows - left })}
      </Button>
    </div>
  );
}
