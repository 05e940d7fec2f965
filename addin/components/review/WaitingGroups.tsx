import { Checkbox } from "@fluentui/react-components";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import { type TranslateReview, useReviewWords } from "../../i18n/review-words.ts";
import type { Reviewing } from "../../pane/pane.ts";
import { InSteps } from "./InSteps.tsx";
import { WaitingRow } from "./WaitingRow.tsx";

interface WaitingGroupsProps {
  readonly rows: readonly PendingRow[];
  /** Ids of chosen rows. */
  readonly chosen: ReadonlySet<string>;
  readonly reveal: Reviewing["reveal"];
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** Rows of a card shown at a time; its tick takes all of them. */
const step = 50;

/** One card per form and unit; a tick on the card takes all its rows. */
export function WaitingGroups({ rows, chosen, reveal, onChoose }: WaitingGroupsProps) {
  const t = useReviewWords();
  const choose = (ids: readonly string[], isIn: boolean) => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    onChoose(new Set(isIn ? [...others, ...ids] : others));
  };
  return groupsOf(rows).map((group) => {
    const ids = group.map(({ id }) => id);
    const count = ids.filter((id) => chosen.has(id)).length;
    const title = titleOf(group, t);
    return (
      <section className="card" key={title} aria-label={title}>
        <div className="row row--apart">
          <Checkbox
            label={<span className="card__title">{title}</span>}
            aria-label={t("review.chooseGroup", { group: title })}
            checked={count === 0 ? false : count === ids.length ? true : "mixed"}
            onChange={(_, { checked }) => {
              choose(ids, checked === true);
            }}
          />
          <span className="quiet">{t("review.rows", { n: group.length })}</span>
        </div>
        <InSteps items={group} step={step}>
          {(row) => (
            <WaitingRow
              key={row.id}
              row={row}
              reveal={reveal}
              isChosen={chosen.has(row.id)}
              onChoose={(isIn) => {
                choose([row.id], isIn);
              }}
            />
          )}
        </InSteps>
      </section>
    );
  });
}

function titleOf(group: readonly PendingRow[], t: TranslateReview): string {
  const first = group[0];
  return t("review.group", { form: first?.sheet ?? "", unit: first?.unitName ?? "" });
}

function groupsOf(rows: readonly PendingRow[]): readonly (readonly PendingRow[])[] {
  const names = [...new Set(rows.map(nameOf))];
  return names.map((name) => rows.filter((row) => nameOf(row) === name));
}

function nameOf({ form, unit }: PendingRow): string {
  return `${form}|${unit}`;
}
