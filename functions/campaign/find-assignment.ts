import type { Campaign, IsoDate, Member } from "../../shared/campaign/campaign.ts";
import { isInForce, newest, unitById } from "../../shared/campaign/in-force.ts";
import { forbiddenPair } from "../../shared/campaign/roles.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { toMember } from "../../shared/forms/configuration/members.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { acceptedContent } from "../rows/row-document.ts";
import type { FormState, UnitIndex } from "../rows/unit-index.ts";
import { memberPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { statesOf } from "./accepted-rows.ts";

interface Asked {
  /** Whose lists of units say where the list of users is kept. */
  readonly campaigns: readonly [Campaign, ...Campaign[]];
  readonly oid: string;
  readonly today: IsoDate;
}

/**
 * What the person may do today. The accepted rows of the list of users decide; the document a deployment begins with counts only for
 * somebody whom none of them names, so that a revocation never falls back to it. Undefined, too, for roles nobody may hold together.
 */
export async function findAssignment(
  { store, index }: { readonly store: Store; readonly index: UnitIndex },
  { campaigns, oid, today }: Asked,
): Promise<Member | undefined> {
  const [states, stored] = await Promise.all([
    statesOf(index, formById("members"), campaigns),
    store.get(memberPartition(campaigns[0].id), oid),
  ]);
  const rights = states.flatMap((state) => rightsOf(state, oid));
  const known = stored?.kind === "member" ? [stored.body as Member] : [];
  const member = inForce(rights.length > 0 ? rights : known, today);
  return member !== undefined && isSound(member, campaigns) ? member : undefined;
}

/** Roles that nobody holds together give nothing, however they came to be written down. */
function isSound({ roles, unit }: Member, campaigns: Asked["campaigns"]): boolean {
  const home = campaigns.map((campaign) => unitById(campaign, unit)).find(Boolean);
  return forbiddenPair(roles, home) === undefined;
}

function inForce(members: readonly Member[], today: IsoDate): Member | undefined {
  return newest(members.filter((member) => isInForce(member, today)));
}

/** A row that nobody else has accepted says nothing about anybody; accepted rights are ended with a day, never taken away. */
function rightsOf({ form, rows }: FormState, oid: string): readonly Member[] {
  return [...rows.rows.values()].flatMap(({ document }) => {
    const accepted = acceptedContent(document);
    const member = accepted === null ? undefined : toMember(valuesOf(form, accepted));
    return member?.id === oid ? [member] : [];
  });
}
