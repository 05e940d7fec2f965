import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { AnswerColumn, OfficeRow } from "../../../shared/tables/office/office-grid.ts";
import { rowSummary } from "../../../shared/tables/review/row-summary.ts";
import { isoToSerial } from "../../../shared/text/date.ts";
import { useReviewWords } from "../../i18n/review-words.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { OfficeDesk, PaneAnswer } from "../../pane/pane.ts";
import { InSteps } from "./InSteps.tsx";

/** Rows shown at a time: each has fields to fill in. */
const step = 30;

interface OfficeWorkProps {
  readonly desk: OfficeDesk;
  readonly onAnswer: (answers: readonly PaneAnswer[]) => void;
}

/** What was chosen so far: row id → column key → option id or day. */
type Chosen = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Rows of other units that wait for the office's word, each with the cells it fills in. */
export function OfficeWork({ desk, onAnswer }: OfficeWorkProps) {
  const t = useReviewWords();
  const { t: common } = useWords();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const open = desk.rows.filter(({ isOpen }) => isOpen);
  const answers = open.flatMap((row) => answerOf(row, chosen.get(row.id), desk.columns));
  return (
    <section className="card stack" aria-label={common("office.title")}>
      <span className="card__title">{t("office.waiting", { n: open.length })}</span>
      <InSteps items={open} step={step}>
        {(row) => (
          <li className="waiting" key={row.id}>
            <AnswerRow
              row={row}
              columns={desk.columns}
              chosen={chosen.get(row.id) ?? {}}
              onChoose={(key, value) => {
                setChosen(new Map(chosen).set(row.id, { ...chosen.get(row.id), [key]: value }));
              }}
            />
          </li>
        )}
      </InSteps>
      {open.length > 0 && (
        <div className="actions">
          <Button
            appearance="primary"
            disabled={answers.length === 0}
            onClick={() => {
              onAnswer(answers);
            }}
          >
            {t("office.send", { n: answers.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface AnswerRowProps {
  readonly row: OfficeRow;
  readonly columns: readonly AnswerColumn[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (key: string, value: string) => void;
}

function AnswerRow({ row, columns, chosen, onChoose }: AnswerRowProps) {
  const t = useReviewWords();
  const { language } = useWords();
  return (
    <div className="waiting__text stack">
      <div>
        <p className="group__where">{[row.code, row.unitName].filter(Boolean).join(" – ")}</p>
        <p className="sentence">{rowSummary(row)}</p>
      </div>
      {row.remarks.map((remark) => (
        <p className="sentence remark" key={remark}>
          {remark}
        </p>
      ))}
      {columns
        .filter(({ form, column }) => form === row.form && row.answers[column.key] === null)
        .map(({ column: { key, label, options } }) => (
          <Field key={key} label={label[language]}>
            {options === undefined ? (
              <Input
                type="date"
                value={chosen[key] ?? ""}
                onChange={(_, { value }) => {
                  onChoose(key, value);
                }}
              />
            ) : (
              <Select
                value={chosen[key] ?? ""}
                onChange={(_, { value }) => {
                  onChoose(key, value);
                }}
              >
                <option value="">{t("office.unsaid")}</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {language === "vi" ? option.label : option.en}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
    </div>
  );
}

/** Nothing for a row in which nothing was chosen. Options travel by their label, days as serials: what a sheet would hold. */
function answerOf(
  { id, version, form, unit }: OfficeRow,
  chosen: Readonly<Record<string, string>> | undefined,
  columns: readonly AnswerColumn[],
): readonly PaneAnswer[] {
  const said = Object.entries(chosen ?? {}).filter(([, value]) => value !== "");
  if (said.length === 0) return [];
  const cells = said.map(([key, value]) => {
    const options = columns.find(({ column }) => column.key === key)?.column.options;
    const label = options?.find((option) => option.id === value)?.label;
    return [key, options === undefined ? isoToSerial(value) : (label ?? null)] as const;
  });
  return [{ id, version, form, unit, cells: Object.fromEntries(cells) }];
}
