import { Checkbox } from "@fluentui/react-components";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Reviewing } from "../../pane/pane.ts";
import { WaitingRow } from "./WaitingRow.tsx";

interface WaitingGroupsProps {
  readonly rows: readonly PendingRow[];
  /** Ids of chosen rows. */
  readonly chosen: ReadonlySet<string>;
  readonly reveal: Reviewing["reveal"];
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** One card per form and unit; a tick on the card takes all its rows. */
export function WaitingGroups({ rows, chosen, reveal, onChoose }: WaitingGroupsProps) {
  const { t } = useWords();
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
        <ul>
          {group.map((row) => (
            <WaitingRow
              key={row.id}
              row={row}
              reveal={reveal}
              isChosen={chosen.has(row.id)}
              onChoose={(isIn) => {
                choose([row.id], isIn);
              }}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function titleOf(group: readonly PendingRow[], t: ReturnType<typeof useWords>["t"]): string {
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
