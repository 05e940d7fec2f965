import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { WorkbookCare } from "../hooks/use-care.ts";
import { useWords } from "../i18n/use-words.ts";

interface CareNotesProps extends Pick<WorkbookCare, "care" | "takeCopy"> {
  readonly onTemplate: () => void;
  readonly onForms: () => void;
  readonly onSetUp: () => void;
}

/** What is odd about the workbook itself, each with the one button that helps. */
export function CareNotes({ care, takeCopy, onTemplate, onForms, onSetUp }: CareNotesProps) {
  const { t } = useWords();
  if (care === undefined) return null;
  const { foreign, isLost, copyOf, sheets, offers } = care;
  const copy = (isRenamed: boolean) => () => void takeCopy.start(isRenamed);
  return (
    <>
      {foreign !== null && <Note text={t("care.foreign", { unit: foreign })} intent="error" />}
      {isLost && (
        <Note text={t("care.lost")} buttons={[{ label: t("home.setUp"), onClick: onSetUp }]} />
      )}
      {copyOf !== null && (
        <Note
          text={t("care.copy", { file: copyOf })}
          buttons={[
            { label: t("care.useCopy"), onClick: copy(false) },
            { label: t("care.renamed"), onClick: copy(true) },
          ]}
        />
      )}
      {sheets.length > 0 && (
        <Note
          text={t("care.template", { sheets: sheets.map(({ sheet }) => sheet).join(", ") })}
          buttons={[{ label: t("template.title"), onClick: onTemplate }]}
        />
      )}
      {offers.map(({ form, title, season }) => (
        <Note
          key={form}
          intent="info"
          text={t("care.season", { title, name: season?.name ?? "" })}
          buttons={[{ label: t("forms.title"), onClick: onForms }]}
        />
      ))}
    </>
  );
}

interface NoteProps {
  readonly text: string;
  readonly intent?: "error" | "warning" | "info";
  readonly buttons?: readonly { readonly label: string; readonly onClick: () => void }[];
}

function Note({ text, intent = "warning", buttons = [] }: NoteProps) {
  return (
    <MessageBar intent={intent} layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
      {buttons.length > 0 && (
        <MessageBarActions>
          {buttons.map(({ label, onClick }) => (
            <Button key={label} onClick={onClick}>
              {label}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
