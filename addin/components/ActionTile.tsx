import { Spinner } from "@fluentui/react-components";

interface ActionTileProps {
  /** File name of a drawing in assets/icons, without its ending: the ribbon shows the same one. */
  readonly icon: string;
  readonly label: string;
  readonly hint: string;
  readonly isPrimary?: boolean;
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}

/** A big button with a line of explanation; pressing a busy one only opens its page. */
export function ActionTile({ icon, label, hint, isPrimary, isBusy, onClick }: ActionTileProps) {
  return (
    <button
      type="button"
      className={isPrimary === true ? "tile tile--primary" : "tile"}
      aria-busy={isBusy === true}
      onClick={onClick}
    >
      <span className="tile__icon">
        {isBusy === true ? <Spinner size="tiny" /> : <img src={`icons/${icon}.svg`} alt="" />}
      </span>
      <span>
        <span className="tile__label">{label}</span>
        <br />
        <span className="tile__hint">{hint}</span>
      </span>
    </button>
  );
}
