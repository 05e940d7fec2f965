import { z } from "zod";
import { id, isoDate } from "./ids.ts";

const dated = { validFrom: isoDate, validTo: isoDate.nullable() };
const sourced = { citation: z.string(), confirmed: z.boolean(), document: id.optional() };

const unit = z.strictObject({
  ...dated,
  ...sourced,
  id,
  name: z.string(),
  shortCode: z.string(),
  kind: z.enum(["ward", "office", "front", "union", "centre"]),
  officialCode: z.string().nullable(),
  duties: z.array(z.enum(["standing", "emulation", "labour", "culture"])).optional(),
  mergedInto: id.optional(),
});

const village = z.strictObject({
  ...dated,
  ...sourced,
  id,
  unit: id,
  name: z.string(),
  aliases: z.array(z.string()),
  mergedInto: id.nullable(),
});

const programme = z.strictObject({
  ...dated,
  ...sourced,
  id,
  name: z.string(),
  aliases: z.array(z.string()),
  group: z.enum(["merit", "poverty", "ethnic", "movement"]),
});

const norm = z.strictObject({
  ...dated,
  ...sourced,
  key: z.string(),
  value: z.number(),
  unit: z.string(),
  scope: z.strictObject({
    programme: z.string().optional(),
    workType: z.string().optional(),
    reportingUnit: id.optional(),
  }),
  note: z.string().optional(),
});

const target = z.strictObject({
  ...sourced,
  unit: id,
  workType: z.enum(["new", "repair"]),
  houses: z.number().int().nonnegative(),
  dueOn: isoDate,
});

const period = z.strictObject({
  ...sourced,
  id,
  name: z.string(),
  from: isoDate,
  to: isoDate,
  dueBefore: isoDate.nullable(),
  lockFrom: isoDate.optional(),
});

const lock = z.strictObject({
  period: id,
  name: z.string(),
  from: isoDate,
  to: isoDate,
  since: isoDate,
  reopened: z.array(
    z.strictObject({ unit: id, form: z.string().max(40).nullable(), until: isoDate }),
  ),
});

const citation = z.strictObject({
  ...dated,
  id,
  number: z.string(),
  title: z.string(),
  issuer: z.string(),
  confirmed: z.boolean(),
});

const subject = z.enum(["group", "household", "person"]);

const award = z.strictObject({
  ...dated,
  ...sourced,
  id,
  name: z.string(),
  level: z.enum(["state", "province", "town", "own"]),
  decidedBy: z.string(),
  subjects: z.array(subject),
  branches: z.array(z.enum(["organise", "contribute"])),
  outside: z.boolean(),
  provinceWide: z.boolean(),
});

const quota = z.strictObject({
  ...sourced,
  award: id,
  unit: id,
  subject,
  number: z.number().int().nonnegative().nullable(),
});

const assignment = z.strictObject({
  ...dated,
  ...sourced,
  member: z.string(),
  unit: id,
  field: z.string(),
});

const trial = z.strictObject({ code: z.string(), from: isoDate, until: isoDate.nullable() });

const handover = z.strictObject({
  id,
  from: z.array(id),
  to: z.array(id),
  closedOn: isoDate,
  done: z.boolean(),
});

/** Everything dated that law or time can change (`Campaign` of shared/campaign); members travel apart. */
export const campaign = z.strictObject({
  id,
  name: z.string(),
  goLiveOn: isoDate,
  version: z.number().int().nonnegative(),
  synthetic: z.boolean(),
  units: z.array(unit),
  villages: z.array(village),
  programmes: z.array(programme),
  norms: z.array(norm),
  targets: z.array(target),
  periods: z.array(period),
  citations: z.array(citation),
  awards: z.array(award),
  quotas: z.array(quota),
  assignments: z.array(assignment),
  handovers: z.array(handover),
  trials: z.array(trial).optional(),
  locks: z.array(lock).optional(),
});
