import { Radio, RadioGroup } from "@fluentui/react-components";
import type { RowConflict, Side } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { formatInstant } from "../../i18n/words.ts";
import { cellText } from "../../flows/rows/cell-text.ts";

interface ConflictChoicesProps {
  readonly rows: readonly RowConflict[];
  /** Row id → side to keep; a row that is not in it stays open. */
  readonly sides: ReadonlyMap<string, Side>;
  readonly onSides: (sides: ReadonlyMap<string, Side>) => void;
}

/** Rows two people changed in the same cells: both versions side by side, and a choice. */
export function ConflictChoices({ rows, sides, onSides }: ConflictChoicesProps) {
  const { t } = useWords();
  const title = t("question.conflicts", { n: rows.length });
  const choose = (id: string, value: string) => {
    const next = new Map(sides);
    if (value === "mine" || value === "theirs" || value === "distinct") next.set(id, value);
    else next.delete(id);
    onSides(next);
  };
  return (
    <section className="stack" aria-label={title}>
      <h3 className="card__title">{title}</h3>
      {rows.map((row) => (
        <div className="card" key={row.id}>
          <ConflictTable row={row} />
          <RadioGroup
            layout="vertical"
            aria-label={t("question.keep", { title: row.title })}
            value={sides.get(row.id) ?? "later"}
            onChange={(_, { value }) => {
              choose(row.id, value);
            }}
          >
            <Radio value="mine" label={t("question.keepMine")} />
            <Radio value="theirs" label={t("question.keepTheirs")} />
            {row.mayBeDistinct && (
              <Radio
                value="distinct"
                label={t(row.form === "households" ? "question.twoHouseholds" : "question.twoRows")}
              />
            )}
            <Radio value="later" label={t("question.later")} />
          </RadioGroup>
        </div>
      ))}
    </section>
  );
}

/** The cells in question, mine beside what is stored. */
export function ConflictTable({ row }: { readonly row: RowConflict }) {
  const { t, language } = useWords();
  const show = (cell: RowConflict["cells"][number]["mine"], column: string) => {
    const text = cellText(cell, { form: row.form, column }, language);
    return text === "" ? t("issues.blank") : text;
  };
  return (
    <div>
      <h4 className="group__where">{row.title}</h4>
      <p className="quiet">
        {t("question.changedBy", { by: row.by, at: formatInstant(row.at, language) })}
      </p>
      <table className="differences" aria-label={row.title}>
        <thead>
          <tr>
            <th scope="col">{t("question.column")}</th>
            <th scope="col">{t("question.mine")}</th>
            <th scope="col">{t("question.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {row.cells.map(({ column, label, mine, theirs }) => (
            <tr key={column}>
              <td>{label}</td>
              <td>{show(mine, column)}</td>
              <td>{show(theirs, column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
