import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ImportPreview } from "../../flows/importing/import-outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";

/** What else a person should know before the list goes in: lines left out, fonts, a title of another unit. */
export function ListNotes({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useWords();
  const { skipped, converted, otherUnits, known } = preview;
  return (
    <>
      {otherUnits.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("import.otherUnit", { units: otherUnits.join(", ") })}</MessageBarBody>
        </MessageBar>
      )}
      {known.same > 0 && <p className="quiet">{t("import.knownSame", { n: known.same })}</p>}
      {converted > 0 && <p className="quiet">{t("import.converted", { n: converted })}</p>}
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
