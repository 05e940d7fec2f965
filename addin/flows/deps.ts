import type { IsoDate } from "../../shared/campaign/campaign.ts";
import type { Localised } from "../../shared/forms/column.ts";
import type { ApiClient } from "../api/client.ts";
import type { Workbook } from "./workbook.ts";

export interface Clock {
  /** The day in Vietnam. */
  today(): IsoDate;
  /** ISO instant in UTC. */
  now(): string;
}

/** What every flow works with; nothing here knows React, Excel or a token. */
export interface FlowDeps {
  readonly workbook: Workbook;
  readonly api: ApiClient;
  readonly clock: Clock;
  readonly language: keyof Localised;
  /** A fresh key no other submission has, e.g. `crypto.randomUUID`. */
  readonly newKey: () => string;
}
