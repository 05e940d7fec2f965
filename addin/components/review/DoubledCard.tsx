import { Button, Checkbox, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { DoubledDecision, DoubledRows } from "../../flows/reviewing/doubles-desk.ts";
import { useReviewWords } from "../../i18n/review-words.ts";
import { useWords } from "../../i18n/use-words.ts";
import { formatInstant } from "../../i18n/words.ts";

interface DoubledCardProps {
  readonly doubled: DoubledRows;
  readonly onSettle: (decision: DoubledDecision) => void;
}

/** Rows of two units that name one person or gift: which of them counts, and why. Nothing is chosen beforehand. */
export function DoubledCard({ doubled, onSettle }: DoubledCardProps) {
  const t = useReviewWords();
  const [keep, setKeep] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const title = t(doubled.isOnePerson ? "doubles.person" : "doubles.gift");
  return (
    <section className="card stack" aria-label={title}>
      <span className="card__title">{title}</span>
      <Choices doubled={doubled} keep={keep} onKeep={setKeep} />
      <Field label={t("doubles.reason")} required>
        <Textarea
          value={reason}
          maxLength={1000}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className="actions">
        <Button
          appearance="primary"
          disabled={keep.length === 0 || reason.trim() === ""}
          onClick={() => {
            onSettle({ doubled, keep, reason: reason.trim() });
          }}
        >
          {t("doubles.settle")}
        </Button>
      </div>
    </section>
  );
}

interface ChoicesProps {
  readonly doubled: DoubledRows;
  readonly keep: readonly string[];
  readonly onKeep: (ids: readonly string[]) => void;
}

/** One of the rows for a person; any of them for a gift, which may have been two. */
function Choices({ doubled: { rows, isOnePerson }, keep, onKeep }: ChoicesProps) {
  const t = useReviewWords();
  const { language } = useWords();
  const labelOf = ({ unitName, code, name, since, counts }: DoubledRows["rows"][number]) =>
    t(counts ? "doubles.sideCounted" : "doubles.side", {
      unit: unitName,
      name: code === "" ? name : `${code} – ${name}`,
      at: formatInstant(since, language),
    });
  if (isOnePerson)
    return (
      <RadioGroup
        aria-label={t("doubles.which")}
        value={keep[0] ?? ""}
        onChange={(_, { value }) => {
          onKeep([value]);
        }}
      >
        {rows.map((row) => (
          <Radio key={row.id} value={row.id} label={labelOf(row)} />
        ))}
      </RadioGroup>
    );
  return rows.map((row) => (
    <Checkbox
      key={row.id}
      label={labelOf(row)}
      checked={keep.includes(row.id)}
      onChange={(_, { checked }) => {
        const others = keep.filter((id) => id !== row.id);
        onKeep(checked === true ? [...others, row.id] : others);
      }}
    />
  ));
}
