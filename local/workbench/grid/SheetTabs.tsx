import { useState } from "react";
import type { WorksheetModel } from "../../excel/model/types.ts";
import type { Session } from "../session/session.ts";
import { useSay } from "../frame/words.ts";
import { nameSheet, showSheet } from "./input/acts.ts";
import { Menu, type MenuEntry } from "./menus/Menu.tsx";

interface SheetTabsProps {
  readonly session: Session;
  readonly active: WorksheetModel;
}

/** The tabs below the grid: visible sheets in their order and colours; the right button hides, shows and renames. */
export function SheetTabs({ session, active }: SheetTabsProps) {
  const say = useSay();
  const [menu, setMenu] = useState<{ sheet: WorksheetModel; x: number; y: number } | undefined>();
  const [renaming, setRenaming] = useState<string | undefined>();
  const { worksheets } = session.book.model;
  const visible = worksheets.filter(({ visibility }) => visibility === "Visible");
  return (
    <div className="sheet-tabs" role="tablist" aria-label={say("sheets")}>
      {visible.map((sheet) =>
        renaming === sheet.id ? (
          <input
            key={sheet.id}
            className="sheet-tab__name"
            defaultValue={sheet.name}
            autoFocus
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === "Enter") event.currentTarget.blur();
            }}
            onBlur={(event) => {
              setRenaming(undefined);
              tryRename(session, sheet, event.target.value);
            }}
          />
        ) : (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === active}
            className="sheet-tab"
            style={sheet.tabColor === "" ? {} : { boxShadow: `inset 0 -3px ${sheet.tabColor}` }}
            onClick={() => session.hands.activate(sheet.id)}
            onDoubleClick={() => {
              setRenaming(sheet.id);
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              setMenu({ sheet, x: event.clientX, y: event.clientY });
            }}
          >
            {sheet.name}
          </button>
        ),
      )}
      {menu !== undefined && (
        <Menu
          place={menu}
          entries={tabEntries(session, menu.sheet, () => {
            setRenaming(menu.sheet.id);
          }).map(({ text, values, run }) => ({ text: say(text, values), run }))}
          onClose={() => {
            setMenu(undefined);
          }}
        />
      )}
    </div>
  );
}

interface TabEntry extends Pick<MenuEntry, "run"> {
  readonly text: "hideSheet" | "renameSheet" | "showSheet";
  readonly values: Readonly<Record<string, string>>;
}

function tabEntries(session: Session, sheet: WorksheetModel, rename: () => void): TabEntry[] {
  const { worksheets } = session.book.model;
  const visible = worksheets.filter(({ visibility }) => visibility === "Visible");
  const hidden = worksheets.filter(({ visibility }) => visibility === "Hidden");
  const hide = () => {
    showSheet(session, sheet, false);
  };
  return [
    { text: "renameSheet", values: {}, run: rename },
    ...(visible.length > 1 ? [{ text: "hideSheet" as const, values: {}, run: hide }] : []),
    ...hidden.map((other) => ({
      text: "showSheet" as const,
      values: { name: other.name },
      run: () => {
        showSheet(session, other, true);
      },
    })),
  ];
}

/** A name Excel does not take leaves the sheet as it was. */
function tryRename(session: Session, sheet: WorksheetModel, name: string): void {
  if (name.trim() === "" || name === sheet.name) return;
  try {
    nameSheet(session, sheet, name);
  } catch {
    session.changed();
  }
}
