import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useReviewWords } from "../../i18n/review-words.ts";

interface InStepsProps<T> {
  readonly items: readonly T[];
  /** Lines at first, and with each press. */
  readonly step: number;
  /** The line of an item: an `li`. */
  readonly children: (item: T) => ReactNode;
}

/** A list as long as it may be: the first lines, how many are left, and a button for the next ones. */
export function InSteps<T>({ items, step, children }: InStepsProps<T>) {
  const t = useReviewWords();
  const [shown, setShown] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  // Who works with the keyboard goes on at the first of the new lines.
  useEffect(() => {
    if (shown > step) lineAt(list.current, shown - step)?.focus();
  }, [shown, step]);
  const left = items.length - shown;
  return (
    <>
      <ul ref={list}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <div className="row row--apart">
          <span className="quiet">{t("left", { n: left })}</span>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + step);
            }}
          >
            {t("more", { n: Math.min(step, left) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What of a line takes the keyboard. */
function lineAt(list: HTMLUListElement | null, index: number): HTMLElement | null {
  return list?.children[index]?.querySelector<HTMLElement>("input, select, button") ?? null;
}
