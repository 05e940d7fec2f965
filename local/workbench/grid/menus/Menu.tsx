import { useEffect, useRef } from "react";

export interface MenuEntry {
  readonly text: string;
  readonly run: () => void;
  /** A line above it. */
  readonly isApart?: boolean;
}

interface MenuProps {
  /** Of the pointer, in the window. */
  readonly place: { readonly x: number; readonly y: number };
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A list of commands at the pointer; a click elsewhere or Escape closes it. */
export function Menu({ place, entries, onClose }: MenuProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    // Near the window's edge the menu opens the other way.
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.min(place.x, window.innerWidth - width - 8)}px`;
    element.style.top = `${Math.min(place.y, window.innerHeight - height - 8)}px`;
    element.querySelector("button")?.focus();
  }, [place]);
  return (
    <>
      <div
        className="menu-backdrop"
        onMouseDown={onClose}
        onContextMenu={(event) => {
          event.preventDefault();
          onClose();
        }}
      />
      <ul
        ref={list}
        className="menu"
        role="menu"
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") onClose();
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            moveFocus(list.current, event.key === "ArrowDown" ? 1 : -1);
          }
        }}
      >
        {entries.map(({ text, run, isApart = false }) => (
          <li key={text} role="none" className={isApart ? "menu__apart" : undefined}>
            <button
              type="button"
              role="menuitem"
              onClick={() => {
                onClose();
                run();
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const buttons = [...(list?.querySelectorAll("button") ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((at + step + buttons.length) % buttons.length)?.focus();
}
