import { useSay } from "../frame/words.ts";

interface SumsProps {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly isEditing: boolean;
}

/** The status bar's right side: what the selected cells add up to. */
export function Sums({ count, numbers, sum, isEditing }: SumsProps) {
  const say = useSay();
  const format = (value: number) => value.toLocaleString("vi-VN", { maximumFractionDigits: 2 });
  return (
    <p className="sums">
      <span>{say(isEditing ? "editing" : "ready")}</span>
      {numbers > 1 && <span>{say("average", { value: format(sum / numbers) })}</span>}
      {count > 1 && <span>{say("count", { value: format(count) })}</span>}
      {numbers > 1 && <span>{say("sum", { value: format(sum) })}</span>}
    </p>
  );
}
