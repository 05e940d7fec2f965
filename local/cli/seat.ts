import type { ApiClient } from "../../addin/api/client.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { openWorkbook } from "../../addin/excel/open-workbook.ts";
import type { FlowDeps } from "../../addin/flows/deps.ts";
import { bindFlows, type Flows } from "../../addin/flows/flows.ts";
import type { Workbook } from "../../addin/flows/workbook.ts";
import { loadCalculator } from "../excel/calc/load-calculator.ts";
import type { WorkbookModel } from "../excel/model/types.ts";
import { openExcel, type OpenExcel } from "../excel/open-excel.ts";

export interface SeatOptions {
  readonly model: WorkbookModel;
  readonly api: ApiClient;
  readonly now: () => Date;
  readonly language: FlowDeps["language"];
  /** Called when the workbook must be on disk before work goes on: what is on its way is in it. */
  readonly keep?: () => Promise<void>;
}

/** A person at a workbook in the simulated Excel, with the add-in's unchanged flows. */
export interface Seat {
  readonly excel: OpenExcel;
  readonly deps: FlowDeps;
  readonly flows: Flows;
  close(): void;
}

/** Opens the workbook, which is changed in place. */
export async function takeSeat({ model, api, now, language, keep }: SeatOptions): Promise<Seat> {
  const excel = openExcel(model, { today: now, createCalculator: await loadCalculator() });
  const workbook = openWorkbook(excel.Excel);
  const deps: FlowDeps = {
    workbook: keep === undefined ? workbook : keptBeforeSending(workbook, keep),
    api,
    language,
    clock: {
      today: () => vietnamDay(now()),
      now: () => now().toISOString(),
    },
    newKey: () => crypto.randomUUID(),
  };
  return {
    excel,
    deps,
    flows: bindFlows(deps),
    close: () => {
      excel.close();
    },
  };
}

/** Excel keeps the workbook while it is open; here a process may end at any moment, so an outbox is on disk before it is sent. */
function keptBeforeSending(workbook: Workbook, keep: () => Promise<void>): Workbook {
  return {
    ...workbook,
    writeMemory: async (parts) => {
      await workbook.writeMemory(parts);
      if (parts.outbox !== undefined && parts.outbox !== null) await keep();
    },
  };
}
