import { Select } from "@fluentui/react-components";
import type { ImportPreview, PreviewColumn } from "../../flows/importing/import-outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";

interface ListColumnsProps {
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  readonly onAnswer: (id: string, answer: string) => void;
}

/** Every column of the list, in the colours its heading has on the sheet, with what it becomes; any can be corrected. */
export function ListColumns({ preview, isBusy, onAnswer }: ListColumnsProps) {
  const { t } = useWords();
  const aside = preview.columns.filter(({ state }) => state === "aside");
  const rest = preview.columns.filter(({ state }) => state !== "aside");
  const shown = (columns: readonly PreviewColumn[]) => (
    <ul className="columns">
      {columns.map((column) => (
        <ColumnLine key={column.id} {...{ column, preview, isBusy, onAnswer }} />
      ))}
    </ul>
  );
  return (
    <section className="card" aria-label={t("import.columns")}>
      <h2 className="card__title">{t("import.columns")}</h2>
      {shown(rest)}
      {aside.length > 0 && (
        <details className="columns__aside">
          <summary>
            {t("import.aside")} ({aside.length})
          </summary>
          <p className="quiet">{t("import.asideText")}</p>
          {shown(aside)}
        </details>
      )}
    </section>
  );
}

function ColumnLine({
  column,
  preview,
  isBusy,
  onAnswer,
}: ListColumnsProps & { readonly column: PreviewColumn }) {
  const { t } = useWords();
  const { id, state, target, samples } = column;
  const heading = nameOf(column, t("import.section"));
  return (
    <li className={`column column--${state}`}>
      <div className="column__from">
        <span className="column__heading">{heading}</span>
        {samples.length > 0 && <span className="quiet column__samples">{samples.join(" · ")}</span>}
      </div>
      <Select
        size="small"
        aria-label={t("import.target", { heading })}
        value={target ?? "aside"}
        disabled={isBusy}
        onChange={(_, { value }) => {
          onAnswer(`column:${id}`, value);
        }}
      >
        <option value="aside">{t(state === "asked" ? "import.later" : "import.aside")}</option>
        {preview.choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    </li>
  );
}

function nameOf({ id, heading }: PreviewColumn, section: string): string {
  if (id === "§") return section;
  return heading === "" ? id : heading;
}
