import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import { useReviewWords } from "../../i18n/review-words.ts";
import { useWords } from "../../i18n/use-words.ts";
import { formatInstant } from "../../i18n/words.ts";
import type { Reviewing } from "../../pane/pane.ts";
import { Figures } from "../Figures.tsx";
import { Reveal } from "./Reveal.tsx";

interface WaitingRowProps {
  readonly row: PendingRow;
  readonly reveal: Reviewing["reveal"];
  readonly isChosen: boolean;
  readonly onChoose: (isIn: boolean) => void;
}

/** A row that waits: its name, what changed since it was accepted, remarks of the check; its content on demand. */
export function WaitingRow({ row, reveal, isChosen, onChoose }: WaitingRowProps) {
  const t = useReviewWords();
  const { t: common, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const name = row.code === "" ? row.title : `${row.code} – ${row.title}`;
  return (
    <li className="waiting">
      <Checkbox
        aria-label={t("review.choose", { title: name })}
        checked={isChosen}
        onChange={(_, { checked }) => {
          onChoose(checked === true);
        }}
      />
      <div className="waiting__text stack">
        <div>
          <p className="group__where">{name}</p>
          <p className="quiet">
            {t("review.sentBy", { by: row.sentBy, at: formatInstant(row.sentOn, language) })}
          </p>
        </div>
        <Changes row={row} />
        {row.remarks.map((remark) => (
          <p className="sentence remark" key={remark}>
            {remark}
          </p>
        ))}
        {isOpen && (
          <>
            <Figures lines={row.cells.map(({ label, text }) => ({ label, value: text }))} />
            <Reveal row={row} reveal={reveal} />
          </>
        )}
        <div className="flush">
          <Button
            appearance="transparent"
            size="small"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? common("issues.hideCells") : t("review.showValues")}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** Old, where it is at hand, and new of each cell changed since acceptance. */
function Changes({ row }: { readonly row: PendingRow }) {
  const t = useReviewWords();
  const { t: common } = useWords();
  if (row.changes.length === 0) return null;
  return (
    <ul
      aria-label={t("review.changed", {
        columns: row.changes.map(({ label }) => label).join(", "),
      })}
    >
      {row.changes.map(({ key, label, before, text }) => (
        <li className="sentence" key={key}>
          {label}:{" "}
          {before !== null && (
            <>
              <span className="before">{before}</span> →{" "}
            </>
          )}
          <span className="after">{text === "" ? common("issues.blank") : text}</span>
        </li>
      ))}
    </ul>
  );
}
