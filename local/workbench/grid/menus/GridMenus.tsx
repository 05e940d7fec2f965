import type { Area, WorksheetModel } from "../../../excel/model/types.ts";
import { useSay } from "../../frame/words.ts";
import type { Session } from "../../session/session.ts";
import type { Pointer } from "../input/use-pointer.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { gridEntries } from "./grid-entries.ts";
import { Menu } from "./Menu.tsx";

interface GridMenusProps {
  readonly session: Session;
  readonly sheet: WorksheetModel;
  readonly selection: Area;
  readonly pointer: Pointer;
  readonly focus: () => void;
  readonly onNotice: (text: string) => void;
}

/** The menu of the right mouse button and that of a heading's arrow, whichever is open. */
export function GridMenus({ pointer, focus, onNotice, ...target }: GridMenusProps) {
  const say = useSay();
  const { menu, filter } = pointer;
  const onClose = () => {
    pointer.close();
    focus();
  };
  const refuse = (reason: string) => {
    onNotice(say("refusedAct", { reason }));
  };
  if (filter !== undefined)
    return (
      <FilterMenu session={target.session} sheet={target.sheet} place={filter} onClose={onClose} />
    );
  if (menu === undefined) return null;
  const entries = gridEntries(target, refuse).map(({ key, run, isApart }) => ({
    text: say(key),
    run,
    isApart,
  }));
  return <Menu place={menu} entries={entries} onClose={onClose} />;
}
