import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What a page says when there is nothing to list. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="empty" role="status">
      <img src={`icons/${icon}.svg`} alt="" />
      <h2 className="card__title">{title}</h2>
      <p className="quiet">{text}</p>
      {children}
    </div>
  );
}
