import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { parseDate } from "../../../shared/text/date.ts";
import type { LockStep, PeriodLine } from "../../flows/locking/lock-desk.ts";
import { useLockWords } from "../../i18n/lock-words.ts";
import type { StepStart } from "./PeriodCard.tsx";

/** The service takes no shorter reason: every step is in the lock's history. */
const minReason = 10;
const maxReason = 500;

interface LockFormProps {
  readonly begun: StepStart;
  /** The period the step is about. */
  readonly of: Pick<PeriodLine, "today" | "sheets">;
  readonly isBusy: boolean;
  readonly onTake: (step: LockStep) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason of a step, and until when a period is to be open. */
export function LockForm({
  begun,
  of: { today, sheets },
  isBusy,
  onTake,
  onCancel,
}: LockFormProps) {
  const t = useLockWords();
  const [reason, setReason] = useState("");
  const [day, setDay] = useState("");
  const [form, setForm] = useState("");
  const fields = useRef<HTMLElement>(null);
  // The form of the last period stands below the fold: where the keyboard goes, the pane scrolls.
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>("select, textarea")?.focus();
  }, []);
  const { value: until } = parseDate(day);
  const isDay = until !== null && until >= today;
  const isReady = reason.trim().length >= minReason && (begun.is !== "request" || isDay);
  return (
    <section className="stack" ref={fields} aria-label={t(begun.is)}>
      <p className="card__title">{`${t(begun.is)}: ${begun.about}`}</p>
      {begun.is === "request" && (
        <Field label={t("for")}>
          <Select
            value={form}
            onChange={(_, { value }) => {
              setForm(value);
            }}
          >
            <option value="">{t("allSheets")}</option>
            {sheets.map(({ form: id, sheet }) => (
              <option key={id} value={id}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t("reason")}>
        <Textarea
          value={reason}
          maxLength={maxReason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      {begun.is === "request" && (
        <Field label={t("day")} hint={t("dayHint")}>
          <Input
            value={day}
            maxLength={10}
            placeholder="15/11/2024"
            onChange={(_, { value }) => {
              setDay(value);
            }}
          />
        </Field>
      )}
      <div className="row">
        <Button
          appearance="primary"
          disabled={isBusy || !isReady}
          onClick={() => {
            const asked = sheets.find((sheet) => sheet.form === form)?.form ?? null;
            onTake(stepOf(begun, { reason: reason.trim(), until: until ?? "", form: asked }));
          }}
        >
          {t("send")}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </section>
  );
}

function stepOf(
  { is, period, request = "" }: StepStart,
  { reason, ...asked }: Pick<Extract<LockStep, { is: "request" }>, "reason" | "until" | "form">,
): LockStep {
  if (is === "lock") return { is, period, reason };
  if (is === "request") return { is, period, ...asked, reason };
  return { is, request, reason };
}
