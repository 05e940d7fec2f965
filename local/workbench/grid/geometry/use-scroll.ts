import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from "react";
import type { Cell } from "../input/acts.ts";
import type { OpenSheet } from "../use-sheet.ts";
import { scrollTo, viewportOf, type Viewport } from "./viewport.ts";

const bars = { x: ".luckysheet-scrollbar-x", y: ".luckysheet-scrollbar-y" };

/** The browser scrolls the grid's layers by themselves to show a focused field; they belong where the scrollbars are. */
function holdLayers(element: Element, at: { scrollLeft: number; scrollTop: number }): void {
  const layer = element.querySelector(".fortune-cell-area");
  if (layer === null) return;
  if (layer.scrollLeft !== at.scrollLeft) layer.scrollLeft = at.scrollLeft;
  if (layer.scrollTop !== at.scrollTop) layer.scrollTop = at.scrollTop;
}

/** Where the grid stands, and a way to bring a cell into view; each sheet keeps its place. */
export function useScroll(
  frame: RefObject<HTMLDivElement | null>,
  { sheet, edges }: OpenSheet,
): { view: Viewport; reveal: (cell: Cell) => void } {
  const [at, setAt] = useState({ scrollLeft: 0, scrollTop: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const read = () => {
      const scrollLeft = element.querySelector(bars.x)?.scrollLeft ?? 0;
      const scrollTop = element.querySelector(bars.y)?.scrollTop ?? 0;
      holdLayers(element, { scrollLeft, scrollTop });
      setAt({ scrollLeft, scrollTop, width: element.clientWidth, height: element.clientHeight });
    };
    read();
    // Scroll events do not bubble, but they can be caught on their way down.
    element.addEventListener("scroll", read, true);
    const watcher = new ResizeObserver(() => {
      // The grid measures itself only when the window does.
      window.dispatchEvent(new Event("resize"));
      read();
    });
    watcher.observe(element);
    return () => {
      element.removeEventListener("scroll", read, true);
      watcher.disconnect();
    };
  }, [frame, sheet]);
  const view = useMemo(() => viewportOf(sheet, edges, at), [sheet, edges, at]);
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const reveal = useCallback(
    (cell: Cell) => {
      const { scrollLeft, scrollTop } = scrollTo(latest.current, cell);
      const x = frame.current?.querySelector(bars.x);
      const y = frame.current?.querySelector(bars.y);
      if (x) x.scrollLeft = scrollLeft;
      if (y) y.scrollTop = scrollTop;
    },
    [frame],
  );
  return { view, reveal };
}
