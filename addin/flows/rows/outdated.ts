import type { Form } from "../../../shared/forms/form.ts";
import { keysOfVersion } from "../../../shared/forms/rows/versions.ts";
import { blankFingerprint } from "../../../shared/sync/fingerprint.ts";
import type { RowBase } from "../../../shared/sync/row.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import type { Passport, ReadRow, ReadSheet } from "../workbook.ts";

/**
 * A sheet of an earlier version of its form lacks the columns that came later: it says so (E60) and goes on working, where one that
 * lost a column of its own holds its rows back (E02).
 */
export function withoutLaterColumns(
  form: Form,
  read: ReadSheet,
  { forms }: Pick<Passport, "forms">,
): ReadSheet {
  const version = forms[form.id] ?? form.version;
  const { observations } = read;
  if (version >= form.version || observations === undefined) return read;
  // Of a version nobody knows, nothing is known to have come later.
  const before = new Set(keysOfVersion(form, version) ?? keysOfVersion(form, form.version));
  const later = new Set(
    form.columns.filter(({ key }) => !before.has(key)).map(({ label }) => label.vi),
  );
  return {
    ...read,
    observations: {
      ...observations,
      missingColumns: observations.missingColumns.filter((label) => !later.has(label)),
      outdated: { version, current: form.version },
    },
  };
}

/**
 * True for a row of which the service has something in a column the sheet does not have: sent from here, that cell would be emptied
 * there.
 */
export function knowsMore(
  form: Form,
  { letters }: Pick<ReadSheet, "letters">,
  base: RowBase | null,
): boolean {
  return form.columns.some(
    ({ kind }, index) =>
      kind !== "derived" &&
      letters[index] === "" &&
      (base?.fingerprints[index] ?? blankFingerprint) !== blankFingerprint,
  );
}

/** E60 on a row that waits until the sheet has all columns. */
export function outdatedRow(
  form: Form,
  { letters, observations }: ReadSheet,
  { id, row }: ReadRow,
): Issue {
  const index = form.columns.findIndex(({ key }) => key === form.nameColumn);
  return {
    form: form.id,
    rowId: id,
    row,
    column: null,
    cell: letters[index] === "" ? "" : `${letters[index] ?? "A"}${row}`,
    code: "E60",
    level: "block",
    params: { ...observations?.outdated },
  };
}
