import { Spinner, Tooltip } from "@fluentui/react-components";
import { useSay, type WordKey } from "../frame/words.ts";
import type { RibbonButton, RibbonTab } from "./read-manifest.ts";

interface RibbonProps {
  readonly tab: RibbonTab;
  /** Ids of buttons whose command still runs. */
  readonly busy: ReadonlySet<string>;
  readonly isPaneShown: boolean;
  readonly onButton: (button: RibbonButton) => void;
}

const before: readonly WordKey[] = [
  "tabFile",
  "tabHome",
  "tabInsert",
  "tabData",
  "tabReview",
  "tabView",
];

/** Excel's ribbon with the add-in's own tab in front; the other tabs are there for orientation only. */
export function Ribbon({ tab, busy, isPaneShown, onButton }: RibbonProps) {
  const say = useSay();
  return (
    <nav className="ribbon" aria-label={tab.label}>
      <div className="ribbon__tabs">
        {before.map((key) => (
          <span key={key} className="ribbon__tab" title={say("tabHint")} aria-disabled>
            {say(key)}
          </span>
        ))}
        <span className="ribbon__tab ribbon__tab--front" aria-current="page">
          {tab.label}
        </span>
      </div>
      <div className="ribbon__groups">
        {tab.groups.map((group) => (
          <section key={group.id} className="ribbon__group" aria-label={group.label}>
            <div className="ribbon__buttons">
              {group.buttons.map((button) => (
                <Tooltip
                  key={button.id}
                  relationship="description"
                  positioning="below-start"
                  content={{
                    children: (
                      <>
                        <b>{button.label}</b>
                        <br />
                        {button.tip}
                      </>
                    ),
                  }}
                >
                  <button
                    type="button"
                    className="ribbon__button"
                    data-control={button.id}
                    aria-pressed={button.action.is === "pane" ? isPaneShown : undefined}
                    aria-busy={busy.has(button.id)}
                    onClick={() => {
                      onButton(button);
                    }}
                  >
                    {busy.has(button.id) ? (
                      <Spinner size="small" className="ribbon__spinner" />
                    ) : (
                      <img src={button.icon} alt="" width={32} height={32} />
                    )}
                    <span>{button.label}</span>
                  </button>
                </Tooltip>
              ))}
            </div>
            <p className="ribbon__label">{group.label}</p>
          </section>
        ))}
      </div>
    </nav>
  );
}
