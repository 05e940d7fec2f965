import { Fragment, type ReactNode } from "react";

interface FiguresProps {
  readonly lines: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Names and figures, one pair per line. */
export function Figures({ lines }: FiguresProps) {
  return (
    <dl className="figures">
      {lines.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
