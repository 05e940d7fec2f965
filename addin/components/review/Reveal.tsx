import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { formById } from "../../../shared/forms/catalogue.ts";
import { maskOf, minReason } from "../../../shared/forms/rows/mask.ts";
import type { PendingRow, ShownCell } from "../../../shared/tables/review/review-grid.ts";
import { useAction } from "../../hooks/use-action.ts";
import { useReviewWords } from "../../i18n/review-words.ts";
import type { Reviewing } from "../../pane/pane.ts";
import { ErrorMessage } from "../ErrorMessage.tsx";
import { Figures } from "../Figures.tsx";
import { ProgressLine } from "../ProgressLine.tsx";

interface RevealProps {
  readonly row: PendingRow;
  readonly reveal: Reviewing["reveal"];
}

/** One masked value of a row in full, for a reason that is logged. It is shown here and nowhere else, and gone with its row. */
export function Reveal({ row, reveal }: RevealProps) {
  const t = useReviewWords();
  const [isAsking, setAsking] = useState(false);
  const masked = maskedCells(row);
  if (masked.length === 0) return null;
  if (isAsking) return <Asking row={row} reveal={reveal} masked={masked} />;
  return (
    <div className="flush">
      <Button
        appearance="transparent"
        size="small"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("reveal.open")}
      </Button>
    </div>
  );
}

/** Filled cells whose column hides its value from reviewers. */
function maskedCells({ form, cells }: PendingRow): readonly ShownCell[] {
  const { columns } = formById(form);
  return cells.filter(({ key }) =>
    columns.some((column) => column.key === key && maskOf(column) !== undefined),
  );
}

function Asking({ row, reveal, masked }: RevealProps & { readonly masked: readonly ShownCell[] }) {
  const t = useReviewWords();
  const [column, setColumn] = useState(masked[0]?.key ?? "");
  const [reason, setReason] = useState("");
  const { form, unit, id } = row;
  const { run, start, reset } = useAction<string>(
    useCallback(
      () => reveal({ form, unit, row: id, column, reason: reason.trim() }),
      [reveal, form, unit, id, column, reason],
    ),
  );
  const label = masked.find(({ key }) => key === column)?.label ?? "";
  if (run.is === "done")
    return (
      <div className="stack" role="status">
        <Figures lines={[{ label, value: run.value }]} />
        <p className="quiet">{t("reveal.logged")}</p>
      </div>
    );
  return (
    <div className="stack">
      <Field label={t("reveal.column")}>
        <Select
          value={column}
          onChange={(_, { value }) => {
            reset();
            setColumn(value);
          }}
        >
          {masked.map((cell) => (
            <option key={cell.key} value={cell.key}>
              {cell.label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("reveal.reason")} hint={t("reveal.reasonHint")} required>
        <Textarea
          value={reason}
          maxLength={500}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <p className="quiet">{t("reveal.note")}</p>
      {run.is === "running" && <ProgressLine label={t("reveal.loading")} progress={undefined} />}
      {run.is === "failed" && <ErrorMessage failure={run.failure} />}
      <div>
        <Button
          disabled={run.is === "running" || reason.trim().length < minReason}
          onClick={() => void start()}
        >
          {t("reveal.show")}
        </Button>
      </div>
    </div>
  );
}
