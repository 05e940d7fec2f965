import { formById } from "../../shared/forms/catalogue.ts";
import type { Value } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { type Claim, type Claims, claimsAfter } from "./claims.ts";
import { eraseRow } from "./erase.ts";
import type { JournalEntry, RowChange } from "./journal.ts";
import { inTodaysPlaces, type Layout, layoutOf, placeOf, readRow } from "./read-row.ts";
import {
  acceptedClaims,
  acceptedContent,
  type Content,
  type Person,
  type Review,
  type RowDocument,
} from "./row-document.ts";

export interface EntryContext {
  readonly unit: string;
  readonly by: Person;
  readonly at: string;
  /** Id of the journal document the entry stands in. */
  readonly journal: string;
}

/**
 * The row after an entry. Commits and the replay of `fsck` use this one function, so rows and journal cannot drift apart.
 * @throws Error when a new row does not begin with its content.
 */
export function applyEntry(
  before: RowDocument | undefined,
  entry: JournalEntry,
  context: EntryContext,
): RowDocument {
  const { change } = entry;
  if (change.is === "stored") return store(before, { ...entry, change }, context);
  if (change.is === "moved") return takeOver(readRow(change.row), context);
  if (before === undefined) throw new Error(`Row ${entry.row} begins with ${change.is}`);
  const row = { ...before, journal: context.journal };
  switch (change.is) {
    case "withdrawn":
      return withdraw(row, change, context);
    case "reviewed":
      return decide(row, change.review);
    case "acknowledged":
      return { ...row, acknowledged: change.acknowledged };
    case "filled":
      return fill(row, change, context);
    case "facts":
      return { ...row, facts: change.facts };
    case "erased":
      return { ...eraseRow(row), erased: change.erasure };
    case "verdict":
      return judge(row, change);
    case "settled":
      return patchClaim(row, change.key, { settlement: change.settlement });
  }
}

/** Everything of the row stays, its version and its review too; only its home is another. */
function takeOver(row: RowDocument, { unit, journal }: EntryContext): RowDocument {
  return { ...row, unit, origin: row.origin ?? row.unit, journal };
}

type Stored = Extract<RowChange, { is: "stored" }>;

function store(
  before: RowDocument | undefined,
  { row: id, form, change }: JournalEntry & { readonly change: Stored },
  { unit, by, at, journal }: EntryContext,
): RowDocument {
  const version = (before?.version ?? 0) + 1;
  const content = applyValues(formById(form), before?.content, change);
  const claims = claimsAfter(formById(form), before, { content, at, version });
  return {
    ...(claims === undefined ? {} : { claims }),
    ...(before?.facts === undefined ? {} : { facts: before.facts }),
    ...(before?.office === undefined ? {} : { office: before.office }),
    ...(change.acknowledged === undefined ? {} : { acknowledged: change.acknowledged }),
    ...(before?.origin === undefined ? {} : { origin: before.origin }),
    schema: 1,
    form,
    unit,
    id,
    code: before?.code ?? change.code,
    version,
    state: change.received
      ? "accepted"
      : (before?.accepted ?? null) === null
        ? "sent"
        : "re-review",
    content,
    by,
    at,
    authors: withAuthor(before?.authors ?? [], by.id),
    accepted: change.received ? { version } : before === undefined ? null : keptAcceptance(before),
    review: before?.review ?? null,
    journal,
  };
}

/** Columns the writing version did not know keep what they held. */
function applyValues(form: Form, before: Content | undefined, change: Stored): Content {
  const layout = latest(form, [change, before]);
  const values: Value[] = Array.from(
    { length: layout === change ? change.columns : form.columns.length },
    () => null,
  );
  before?.values.forEach((value, index) => {
    values[index] = value;
  });
  for (const [place, after] of inTodaysPlaces(form, valuesAfter(change), change))
    values[place] = after;
  const { formVersion, readableFrom } = layout;
  return withRaw({ values, formVersion, ...(readableFrom === undefined ? {} : { readableFrom }) }, [
    ...rawBeyond(form, before, change),
    ...inTodaysPlaces(form, change.raw ?? [], change),
  ]);
}

function valuesAfter({
  values,
}: Pick<Stored, "values">): readonly (readonly [index: number, value: Value])[] {
  return values.map(([index, , after]) => [index, after]);
}

/** Who wrote the most columns: today's version, or one that added some behind ours. */
function latest(form: Form, layouts: readonly (Layout | undefined)[]): Layout {
  return layouts.reduce<Layout>(
    (best, one) => (one !== undefined && one.formVersion > best.formVersion ? one : best),
    layoutOf(form),
  );
}

/** Cells nobody understood in columns that the writing version did not know. */
function rawBeyond(
  form: Form,
  before: Content | undefined,
  change: Stored,
): NonNullable<Content["raw"]> {
  if (before?.raw === undefined) return [];
  const known = new Set(
    Array.from({ length: change.columns }, (_, index) => placeOf(form, index, change)),
  );
  return before.raw.filter(([index]) => !known.has(index));
}

function withRaw(content: Content, raw: NonNullable<Content["raw"]>): Content {
  return raw.length === 0 ? content : { ...content, raw };
}

/**
 * The row with an office's answers, in its accepted content as well: they are the office's word, which waits for nobody's decision.
 * The row's state, and who entered it, stay.
 */
function fill(
  row: RowDocument,
  change: Extract<RowChange, { is: "filled" }>,
  { by, at }: EntryContext,
): RowDocument {
  const version = row.version + 1;
  const form = formById(row.form);
  const values = inTodaysPlaces(form, valuesAfter(change), change);
  const { accepted } = row;
  const given = new Map(values);
  const answers = form.columns.flatMap(({ key }, index) => {
    const value = given.get(index);
    return value === undefined ? [] : [[key, { value, version, by, at }] as const];
  });
  return {
    ...row,
    version,
    content: withValues(row.content, values),
    office: { ...row.office, ...Object.fromEntries(answers) },
    accepted:
      accepted?.content === undefined
        ? accepted && { ...accepted, version }
        : { ...accepted, content: withValues(accepted.content, values) },
  };
}

/** A cell nobody understood has no place beside an answer. */
function withValues(
  { raw = [], ...content }: Content,
  changes: readonly (readonly [index: number, value: Value])[],
): Content {
  const after = new Map(changes);
  const values = [...content.values];
  for (const [index, value] of changes) values[index] = value;
  return withRaw(
    { ...content, values },
    raw.filter(([index]) => !after.has(index)),
  );
}

/** An accepted version that is no longer the current one keeps its own copy of the content. */
function keptAcceptance(before: RowDocument): RowDocument["accepted"] {
  if (before.accepted === null) return null;
  const { version, content = before.content } = before.accepted;
  const claims = acceptedClaims(before);
  return { version, content, ...(claims === undefined ? {} : { claims }) };
}

function withdraw(
  before: RowDocument,
  { reason, received }: Extract<RowChange, { is: "withdrawn" }>,
  { by, at }: EntryContext,
): RowDocument {
  const after: RowDocument & { claims?: Claims } = {
    ...before,
    version: before.version + 1,
    state: "withdrawn",
    by,
    at,
    authors: withAuthor(before.authors, by.id),
    accepted: received ? null : keptAcceptance(before),
    withdrawnBecause: reason,
  };
  delete after.claims;
  return after;
}

function judge(
  row: RowDocument,
  { key, current, kept }: Extract<RowChange, { is: "verdict" }>,
): RowDocument {
  const judged = current === undefined ? row : patchClaim(row, key, { verdict: current });
  const { accepted, at, version } = judged;
  if (kept === undefined || accepted === null) return judged;
  const { claims } = patchClaim({ claims: accepted.claims, at, version }, key, { verdict: kept });
  return { ...judged, accepted: { ...accepted, claims } };
}

/** A row older than the registers has held its keys since it was last written. */
function patchClaim<
  R extends { readonly claims?: Claims | undefined } & Pick<Claim, "at" | "version">,
>(row: R, key: string, patch: Partial<Claim>): R & { readonly claims: Claims } {
  const { claims, at, version } = row;
  const claim = claims?.[key] ?? { at, version };
  return { ...row, claims: { ...claims, [key]: { ...claim, ...patch } } };
}

function decide(row: RowDocument, review: Review): RowDocument {
  const accepted = acceptedContent(row);
  if (row.state === "withdrawn" && accepted !== null)
    return decideWithdrawal(row, review, accepted);
  if (review.decision === "return") return { ...row, state: "returned", review };
  return { ...row, state: "accepted", accepted: { version: row.version }, review };
}

/** Accepted, nothing of the row is left to count; returned, it stands again with what was accepted, as a version of its own. */
function decideWithdrawal(row: RowDocument, review: Review, content: Content): RowDocument {
  if (review.decision === "accept") return { ...row, accepted: null, review };
  const version = row.version + 1;
  const claims = claimsAfter(formById(row.form), row, { content, at: review.at, version });
  const back: RowDocument & { withdrawnBecause?: string } = {
    ...row,
    ...(claims === undefined ? {} : { claims }),
    version,
    content,
    state: "returned",
    accepted: { version },
    review,
  };
  delete back.withdrawnBecause;
  return back;
}

function withAuthor(authors: readonly string[], id: string): readonly string[] {
  return authors.includes(id) ? authors : [...authors, id];
}
