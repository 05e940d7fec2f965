import { Checkbox, Field, Textarea } from "@fluentui/react-components";
import type { GoneRow } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";

interface GoneChoicesProps {
  readonly rows: readonly GoneRow[];
  /** Ids of rows to withdraw. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly reasonMissing: boolean;
}

/** Which of the rows that are gone are really withdrawn, and why; one reason serves all that are ticked together. */
export function GoneChoices({ rows, chosen, onChoose, ...reason }: GoneChoicesProps) {
  const { t } = useWords();
  const title = t("question.gone", { n: rows.length });
  return (
    <section className="card" aria-label={title}>
      <h3 className="card__title">{title}</h3>
      <p className="quiet">{t("question.goneText")}</p>
      {rows.length > 1 && (
        <Checkbox
          label={t("question.all")}
          checked={chosen.size === rows.length ? true : chosen.size === 0 ? false : "mixed"}
          onChange={(_, { checked }) => {
            onChoose(new Set(checked === true ? rows.map(({ id }) => id) : []));
          }}
        />
      )}
      {rows.map((row) => (
        <Checkbox
          key={row.id}
          label={t("question.withdraw", { title: nameOf(row, t("question.unnamed")) })}
          checked={chosen.has(row.id)}
          onChange={(_, { checked }) => {
            onChoose(changed(chosen, row.id, checked === true));
          }}
        />
      ))}
      {chosen.size > 0 && <ReasonField {...reason} />}
    </section>
  );
}

function ReasonField({
  reason,
  onReason,
  reasonMissing,
}: Pick<GoneChoicesProps, "reason" | "onReason" | "reasonMissing">) {
  const { t } = useWords();
  return (
    <Field
      label={t("question.reason")}
      hint={t("question.reasonHint")}
      required
      {...(reasonMissing ? { validationMessage: t("question.reasonMissing") } : {})}
    >
      <Textarea
        value={reason}
        maxLength={1000}
        onChange={(_, { value }) => {
          onReason(value);
        }}
      />
    </Field>
  );
}

function nameOf({ title, sheet }: GoneRow, unnamed: string): string {
  return `${title === "" ? unnamed : title} (${sheet})`;
}

function changed(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...ids].filter((other) => other !== id);
  return new Set(isIn ? [...others, id] : others);
}
