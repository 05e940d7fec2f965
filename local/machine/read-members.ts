import { z } from "zod";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { forbiddenPair } from "../../shared/campaign/roles.ts";
import { CliError } from "../cli/cli-error.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const member = z.strictObject({
  /** As "Người dùng" writes account ids. */
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,119}$/),
  name: z.string().min(1),
  unit: z.string(),
  roles: z.array(z.enum(["clerk", "reviewer", "leader", "admin", "auditor"])).min(1),
  reviews: z.array(z.string()).default([]),
  validFrom: day,
  validTo: day.nullable().default(null),
});
const list = z.array(member).min(2).max(50);

/**
 * The first members of a town, who enter and accept all others in "Người dùng": at least two, for nobody accepts what they entered.
 * @throws CliError naming the place that is wrong, never what stands there.
 */
export function readMembers(json: unknown, campaign: Campaign): readonly Member[] {
  const read = list.safeParse(json);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join(".")).join(", ");
    throw refuse(places === "" ? "2–50" : places);
  }
  const members = read.data;
  const wrong = members.flatMap(({ unit: id, roles }, index) => {
    const unit = unitById(campaign, id);
    if (unit === undefined) return [`${index}.unit`];
    return forbiddenPair(roles, unit) === undefined ? [] : [`${index}.roles`];
  });
  if (wrong.length > 0) throw refuse(wrong.join(", "));
  return members;
}

function refuse(places: string): CliError {
  return new CliError(
    `Danh sách người dùng đầu tiên chưa đúng ở: ${places}.`,
    `The list of first members is wrong at: ${places}.`,
  );
}
