import { useState } from "react";
import { formatArea, parseArea } from "../../../excel/model/address.ts";
import type { Area } from "../../../excel/model/types.ts";
import { useSay } from "../../frame/words.ts";
import { onEditorKey, type Edit, type Step } from "./CellEditor.tsx";

interface FormulaBarProps {
  readonly selection: Area;
  /** Of the active cell while it is not edited. */
  readonly text: string;
  readonly edit: Edit | undefined;
  readonly groups: readonly { readonly area: Area; readonly isShown: boolean }[];
  readonly onGoTo: (area: Area) => void;
  readonly onEdit: () => void;
  readonly onText: (text: string) => void;
  readonly onCommit: (step: Step) => void;
  readonly onCancel: () => void;
  readonly onGroup: (group: { readonly area: Area; readonly isShown: boolean }) => void;
}

/** Name box, formula bar, and the sign of the collapsed columns. */
export function FormulaBar(props: FormulaBarProps) {
  const say = useSay();
  const { edit, text, groups, onEdit, onText, onGroup } = props;
  return (
    <div className="formula-bar">
      <NameBox selection={props.selection} onGoTo={props.onGoTo} />
      <span className="formula-bar__fx" aria-hidden>
        fx
      </span>
      <input
        className="formula-bar__text"
        aria-label={say("formulaBar")}
        value={edit?.text ?? text}
        spellCheck={false}
        onFocus={onEdit}
        onChange={(event) => {
          onText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (edit !== undefined) onEditorKey(event, edit, props);
        }}
        onBlur={() => {
          if (edit?.where === "bar") props.onCommit([0, 0]);
        }}
      />
      {groups.map((group) => (
        <button
          key={group.area.left}
          type="button"
          className="outline-button"
          aria-expanded={group.isShown}
          onClick={() => {
            onGroup(group);
          }}
        >
          {say(group.isShown ? "hideDetail" : "showDetail")}
        </button>
      ))}
    </div>
  );
}

/** Shows where the selection is; an address typed into it and Enter goes there. */
function NameBox({ selection, onGoTo }: Pick<FormulaBarProps, "selection" | "onGoTo">) {
  const say = useSay();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const { top, left } = selection;
  const isWhole = selection.right - left > 16_000 || selection.bottom - top > 1_000_000;
  const shown = formatArea(isWhole ? selection : { top, left, bottom: top, right: left });
  return (
    <input
      className="name-box"
      aria-label={say("nameBox")}
      title={say("nameBox")}
      value={typed ?? shown}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Enter") return;
        const area = parseArea(typed ?? shown);
        if (area !== undefined) onGoTo(area);
        setTyped(undefined);
        event.currentTarget.blur();
      }}
    />
  );
}
