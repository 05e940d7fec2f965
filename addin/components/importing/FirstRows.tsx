import type { ImportPreview } from "../../flows/importing/import-outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";

/** The first rows as they will stand in the form. */
export function FirstRows({ head: { labels, rows } }: Pick<ImportPreview, "head">) {
  const { t } = useWords();
  const title = t("import.first", { n: rows.length });
  return (
    <section className="card" aria-label={title}>
      <h2 className="card__title">{title}</h2>
      <div className="first-rows" tabIndex={0} role="group" aria-label={title}>
        <table className="differences">
          <thead>
            <tr>
              {labels.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {labels.map((label, column) => (
                  <td key={label}>{String(cells[column] ?? "")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
