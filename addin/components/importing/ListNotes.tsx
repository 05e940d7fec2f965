import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ImportPreview } from "../../flows/importing/import-outcomes.ts";
import type { LocatedIssue } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";

/** More would push the list itself out of sight; all are in the list of issues once the rows are in. */
const maxRemarks = 10;

/** What else a person should know before the list goes in: lines left out, fonts, a title of another unit. */
export function ListNotes({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useWords();
  const { skipped, converted, repeated, otherUnits, known, figures, doubles } = preview;
  return (
    <>
      {otherUnits.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("import.otherUnit", { units: otherUnits.join(", ") })}</MessageBarBody>
        </MessageBar>
      )}
      <Remarks title="import.figures" issues={figures} />
      <Remarks title="import.doubles" issues={doubles ?? []} />
      {known.same > 0 && <p className="quiet">{t("import.knownSame", { n: known.same })}</p>}
      {converted > 0 && <p className="quiet">{t("import.converted", { n: converted })}</p>}
      {repeated > 0 && <p className="quiet">{t("import.repeated", { n: repeated })}</p>}
      {skipped.length > 0 && (
        <details>
          <summary className="quiet">{t("import.skipped", { n: skipped.length })}</summary>
          <ul className="skipped">
            {skipped.map(({ row, text }) => (
              <li key={row} className="quiet">
                {t("import.skippedRow", { row, text })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What was found before a row is written, each in its sentence. */
function Remarks({
  title,
  issues,
}: {
  readonly title: "import.figures" | "import.doubles";
  readonly issues: readonly LocatedIssue[];
}) {
  const { t } = useWords();
  if (issues.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(title, { n: issues.length })}
        <ul className="skipped">
          {issues.slice(0, maxRemarks).map(({ address, code, sentence }) => (
            <li key={`${code} ${address}`}>{sentence}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
