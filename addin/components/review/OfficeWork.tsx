import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { AnswerColumn, OfficeRow } from "../../../shared/tables/office/office-grid.ts";
import { rowSummary } from "../../../shared/tables/review/row-summary.ts";
import { isoToSerial } from "../../../shared/text/date.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { OfficeDesk, PaneAnswer } from "../../pane/pane.ts";
import { Outcome } from "../Outcome.tsx";

/** More than these are better answered in the sheet. */
const mostShown = 30;

interface OfficeWorkProps {
  readonly desk: OfficeDesk;
  /** What the last press did; undefined before one. */
  readonly answered: { readonly taken: number; readonly refused: number } | undefined;
  readonly onAnswer: (answers: readonly PaneAnswer[]) => void;
}

/** What was chosen so far: row id → column key → option id or day. */
type Chosen = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Rows of other units that wait for the office's word, each with the cells it fills in. */
export function OfficeWork({ desk, answered, onAnswer }: OfficeWorkProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const open = desk.rows.filter(({ isOpen }) => isOpen);
  const answers = open.flatMap((row) => answerOf(row, chosen.get(row.id), desk.columns));
  return (
    <section className="card stack" aria-label={t("office.title")}>
      {answered !== undefined && <Answered {...answered} />}
      <span className="card__title">{t("office.waiting", { n: open.length })}</span>
      <ul>
        {open.slice(0, mostShown).map((row) => (
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
        ))}
      </ul>
      {open.length > mostShown && (
        <p className="quiet">{t("office.more", { n: open.length - mostShown })}</p>
      )}
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

function Answered({ taken, refused }: NonNullable<OfficeWorkProps["answered"]>) {
  const { t } = useWords();
  return (
    <Outcome is={refused === 0 ? "good" : "wait"} title={t("office.sent", { n: taken })}>
      {refused > 0 && <p className="quiet">{t("office.refused", { n: refused })}</p>}
    </Outcome>
  );
}

interface AnswerRowProps {
  readonly row: OfficeRow;
  readonly columns: readonly AnswerColumn[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (key: string, value: string) => void;
}

function AnswerRow({ row, columns, chosen, onChoose }: AnswerRowProps) {
  const { t, language } = useWords();
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
