import { Ledger, type Row } from "./ledger.ts";

/** Whom a household's row names; void = entered by mistake, so that it names nobody in the town. */
export interface Named {
  readonly nid: number;
  readonly void: boolean;
}

/** How long a content has named a person, and the reviewer's word that goes with it. */
interface Claim {
  readonly nid: number;
  readonly since: number;
  word?: { readonly keeps: string; readonly order: number };
}

/** A row that names a person: as it stands, or only in what was accepted of it. */
export interface Holder {
  readonly ward: number;
  readonly row: Row<Named>;
  readonly is: "current" | "kept";
  readonly claim: Claim;
}

export const wardNumbers = [0, 1, 2] as const;
export const nids = [1, 2, 3] as const;

/** Three wards and who heads a household in them, pure: of the rows that name one person one counts (design §5). */
export class Persons {
  readonly lists: readonly Ledger<Named>[] = wardNumbers.map((ward) => this.#listOf(ward));
  readonly #claims = new Map<string, Claim>();
  /** Of the accepted versions; the same claim as the current one while they are one version. */
  readonly #acceptedClaims = new Map<string, Claim>();
  presses = 0;
  #order = 0;

  /** After the row was stored or withdrawn: a claim it goes on with stays, one it takes begins now. */
  claim(row: Row<Named>): void {
    const nid = currentNid(row);
    if (nid === null) {
      this.#claims.delete(row.id);
      return;
    }
    if (this.#claims.get(row.id)?.nid === nid) return;
    // Back to what was accepted: it never gave the person up.
    const kept = keptNid(row) === nid ? this.#acceptedClaims.get(row.id) : undefined;
    this.#claims.set(row.id, kept === undefined ? { nid, since: ++this.#order } : { ...kept });
  }

  /** After a reviewer decided on the row. */
  decided({ id, state, accepted }: Row<Named>, wasWithdrawn: boolean): void {
    const kept = this.#acceptedClaims.get(id);
    if (wasWithdrawn && accepted !== null && kept !== undefined) this.#claims.set(id, { ...kept });
    if (state !== "accepted" && !wasWithdrawn) return;
    const claim = accepted === null ? undefined : this.#claims.get(id);
    if (claim === undefined) this.#acceptedClaims.delete(id);
    else this.#acceptedClaims.set(id, claim);
  }

  /** Rows that name the person, the earliest claim first. */
  holders(nid: number): readonly Holder[] {
    const found = wardNumbers.flatMap((ward) =>
      (this.lists[ward]?.rows ?? []).flatMap((row) => this.#holderOf(row, { ward, nid })),
    );
    return found.sort((a, b) => a.claim.since - b.claim.since);
  }

  /** The row that counts for the person among the sent figures: the one a reviewer chose, else the earliest. */
  counting(nid: number): Row<Named> | undefined {
    const current = this.holders(nid).filter(({ is }) => is === "current");
    const words = current.flatMap(({ claim }) => claim.word ?? []);
    const last = words.sort((a, b) => b.order - a.order)[0];
    return (current.find(({ row }) => row.id === last?.keeps) ?? current[0])?.row;
  }

  /** True when the row's accepted version counts: one that was accepted and then changed goes on, and keeps the others out. */
  countsAccepted(row: Row<Named>): boolean {
    if (row.accepted === null || row.accepted.content.void) return false;
    const { nid } = row.accepted.content;
    const kept = this.holders(nid).find(({ is }) => is === "kept");
    return (kept?.row ?? this.counting(nid)) === row;
  }

  /** A reviewer lets this one count. */
  choose({ row, claim }: Holder): void {
    claim.word = { keeps: row.id, order: ++this.#order };
  }

  #holderOf(row: Row<Named>, { ward, nid }: { ward: number; nid: number }): readonly Holder[] {
    const claim = this.#claims.get(row.id);
    if (currentNid(row) === nid && claim !== undefined)
      return [{ ward, row, is: "current", claim }];
    const kept = this.#acceptedClaims.get(row.id);
    const isKept = keptNid(row) === nid && kept !== undefined;
    return isKept ? [{ ward, row, is: "kept", claim: kept }] : [];
  }

  #listOf(ward: number): Ledger<Named> {
    return new Ledger<Named>({
      keyOf: ({ nid }) => String(nid),
      // A person stands once in a ward's list (E24).
      holds: (content, row) =>
        !content.void &&
        (this.lists[ward]?.rows ?? []).some(
          (one) => one.id !== row?.id && currentNid(one) === content.nid,
        ),
    });
  }
}

function currentNid({ state, content }: Row<Named>): number | null {
  return state === "withdrawn" || content.void ? null : content.nid;
}

/** Whom the accepted version names where it is no longer the current one. */
function keptNid({ accepted, version }: Row<Named>): number | null {
  if (accepted === null || accepted.version === version || accepted.content.void) return null;
  return accepted.content.nid;
}
