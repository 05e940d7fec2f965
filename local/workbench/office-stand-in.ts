/**
 * Runs in the pane's frame between Microsoft's runtime and the unchanged pane: gives the runtime the workbook of the page around the frame, and
 * `Office` the parts a host brings.
 */
import { connectFrame } from "../excel/host/frame.ts";
import type { RuntimeWindow } from "../excel/host/install-office.ts";
import { installNetwork } from "./pane/cut-network.ts";
import { shiftClock } from "./pane/shift-clock.ts";

const bridge = window.parent.maiAmPane;
if (bridge === undefined) throw new Error("Bảng này chỉ mở được trong bàn làm việc của Mái Ấm.");
shiftClock(window, bridge.clockOffsetMs);
installNetwork(window, bridge);
connectFrame(window as unknown as Window & RuntimeWindow, window.location.origin, bridge.settings);
