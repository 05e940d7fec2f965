import type { ApiClient } from "../../addin/api/client.ts";
import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { chunkRows } from "../../shared/sync/chunk-rows.ts";
import type { Cell } from "../../shared/text/cell.ts";
import type { Issue } from "../../shared/validate/issue.ts";

export interface LoadDeps {
  readonly campaign: Campaign;
  /** The service as one of the demonstration's persons. */
  readonly as: (person: string) => ApiClient;
}

/** What the service said while rows were loaded; clean ones leave no issue. */
export interface Loaded {
  readonly rows: number;
  readonly issues: readonly Issue[];
}

export interface SendAt {
  readonly person: string;
  readonly unit: UnitId;
  readonly form: FormId;
}

/** A row to send: a new one, or the next version of a stored one. */
export interface SentRow {
  readonly id?: string;
  readonly baseVersion?: number;
  readonly cells: readonly Cell[];
}

/** Sends rows as persons would and keeps what the service said of them. */
export class Sender {
  readonly #deps: LoadDeps;
  readonly #name: string;
  readonly #issues: Issue[] = [];
  #rows = 0;

  /** `name` begins the ids of the submissions, so that two loads never meet. */
  constructor(deps: LoadDeps, name: string) {
    this.#deps = deps;
    this.#name = name;
  }

  loaded(): Loaded {
    return { rows: this.#rows, issues: this.#issues };
  }

  /** Codes of the rows in their order. @throws Error when the service keeps a row back: then the town would not be the planned one. */
  async send(
    { person, unit, form }: SendAt,
    rows: readonly SentRow[],
  ): Promise<readonly (string | null)[]> {
    const chunks = chunkRows(
      rows.map(({ id = null, baseVersion = 0, cells }, index) => {
        return { ref: `r${index + 1}`, id, baseVersion, cells };
      }),
    );
    const codes: (string | null)[] = [];
    for (const [chunk, part] of chunks.entries()) {
      const result = await this.#deps.as(person).postSubmission(
        { campaign: this.#deps.campaign.id, unit, form },
        {
          submission: `${this.#name}-${form}-${unit}`,
          chunk,
          chunks: chunks.length,
          formVersion: formById(form).version,
          rows: part.map(({ cells, ...row }) => ({ ...row, cells: cells && [...cells] })),
        },
      );
      for (const row of result.rows) {
        this.#issues.push(...row.issues);
        if (row.outcome !== "stored")
          throw new Error(`${form} of ${unit}: ${row.outcome} ${JSON.stringify(row.issues)}`);
        codes.push(row.code);
      }
    }
    this.#rows += rows.length;
    return codes;
  }
}
