import { Problem, type ProblemKind } from "../../shared/api/problem.ts";

/** An ended error as the pane shows it: never the text of an unknown cause, which may hold people's data. */
export interface Failure {
  readonly kind: ProblemKind | "excel" | "unexpected";
  /** What the add-in, Excel or the sign-in says to the person about this time, in their language. */
  readonly detail: string | undefined;
  /** Number to report: the service's own, or one made here for what nobody expected. Null where nothing could be looked up under it. */
  readonly id: string | null;
}

/**
 * Makes any thrown value readable. A problem made in the add-in speaks for itself; the service's details are for
 * developers, so its kind is put into words here.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof Problem)
    return {
      kind: error.kind,
      detail: error.instance === undefined ? error.detail : undefined,
      id: error.instance ?? null,
    };
  // Known by name: components never import addin/excel.
  if (error instanceof Error && error.name === "ExcelProblem")
    return { kind: "excel", detail: error.message, id: newId() };
  return { kind: "unexpected", detail: undefined, id: newId() };
}

function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}
