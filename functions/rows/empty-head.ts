import { formById } from "../../shared/forms/catalogue.ts";
import { measuresOf } from "./measures-of.ts";
import type { Head, HeadLock } from "./row-document.ts";

/** A head before the first row. */
export function emptyHead({
  form,
  unit,
  at,
  catalogueVersion,
  locks = [],
}: Pick<Head, "form" | "unit" | "at" | "catalogueVersion"> & {
  readonly locks?: readonly HeadLock[];
}): Head {
  return {
    schema: 1,
    form,
    unit,
    version: 0,
    at,
    lockEpoch: 0,
    ...(locks.length === 0 ? {} : { locks }),
    states: {},
    sent: {},
    accepted: {},
    measures: measuresOf(formById(form)),
    lastJournal: "",
    checkedThrough: 0,
    unchecked: 0,
    catalogueVersion,
    ordinals: {},
  };
}
