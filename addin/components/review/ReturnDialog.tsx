import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Select,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import { useReviewWords } from "../../i18n/review-words.ts";
import { useWords } from "../../i18n/use-words.ts";

/** What a unit reads at its cell. */
export interface ReturnNote {
  readonly reason: string;
  /** Column key, null for the whole row. */
  readonly column: string | null;
  /** "YYYY-MM-DD". */
  readonly dueOn: string | null;
}

interface ReturnDialogProps {
  readonly rows: readonly PendingRow[];
  readonly onReturn: (note: ReturnNote) => void;
  readonly onCancel: () => void;
}

/** Asks why rows go back, to which column and until when; the reason is needed. */
export function ReturnDialog({ rows, onReturn, onCancel }: ReturnDialogProps) {
  const t = useReviewWords();
  const [note, setNote] = useState<ReturnNote>({ reason: "", column: null, dueOn: null });
  const [isAsked, setAsked] = useState(false);
  const lacksReason = note.reason.trim() === "";
  const send = () => {
    setAsked(true);
    if (!lacksReason) onReturn({ ...note, reason: note.reason.trim() });
  };
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{t("review.returnTitle", { n: rows.length })}</DialogTitle>
          <DialogContent className="stack">
            <Field
              label={t("review.reason")}
              hint={t("review.reasonHint")}
              required
              {...(isAsked && lacksReason ? { validationMessage: t("review.reasonMissing") } : {})}
            >
              <Textarea
                value={note.reason}
                maxLength={1000}
                onChange={(_, { value }) => {
                  setNote({ ...note, reason: value });
                }}
              />
            </Field>
            <WhereAndWhen rows={rows} note={note} onNote={setNote} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onCancel}>{t("review.cancel")}</Button>
            <Button appearance="primary" onClick={send}>
              {t("review.return")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface WhereAndWhenProps {
  readonly rows: readonly PendingRow[];
  readonly note: ReturnNote;
  readonly onNote: (note: ReturnNote) => void;
}

/** A column can be named only where all rows are of one form. */
function WhereAndWhen({ rows, note, onNote }: WhereAndWhenProps) {
  const t = useReviewWords();
  const { language } = useWords();
  const forms = [...new Set(rows.map(({ form }) => form))];
  const [form] = forms;
  return (
    <>
      {form !== undefined && forms.length === 1 && (
        <Field label={t("review.column")}>
          <Select
            value={note.column ?? ""}
            onChange={(_, { value }) => {
              onNote({ ...note, column: value === "" ? null : value });
            }}
          >
            <option value="">{t("review.wholeRow")}</option>
            {formById(form)
              .columns.filter(({ kind }) => kind !== "derived")
              .map(({ key, label }) => (
                <option key={key} value={key}>
                  {label[language]}
                </option>
              ))}
          </Select>
        </Field>
      )}
      <Field label={t("review.dueOn")}>
        <Input
          type="date"
          value={note.dueOn ?? ""}
          onChange={(_, { value }) => {
            onNote({ ...note, dueOn: value === "" ? null : value });
          }}
        />
      </Field>
    </>
  );
}
