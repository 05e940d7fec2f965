import type { FrozenSummary, SnapshotsList } from "../../shared/api/snapshot-shapes.ts";
import type { Summary } from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { smallTown } from "./small-town.ts";

type Read = (
  person: Member,
  path: string,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const root = `campaigns/${smallTown.id}`;

/** What a person is told of frozen figures and of those of now, over whatever reads. */
export function snapshotsOf(read: Read) {
  const snapshot = (person: Member, id: string) => read(person, `${root}/snapshots/${id}`);
  return {
    list: async (person: Member) => {
      const { body } = await read(person, `${root}/snapshots`);
      return (body as SnapshotsList).snapshots;
    },
    statusOf: async (person: Member, id: string) => (await snapshot(person, id)).status,
    get: async (person: Member, id: string) => (await snapshot(person, id)).body as FrozenSummary,
    today: async (person: Member) => (await read(person, `${root}/summary`)).body as Summary,
  };
}

/** The figures of a summary, without when it was made. */
export function figuresIn({ units }: Summary) {
  return Object.fromEntries(
    units.flatMap(({ unit, forms }) =>
      forms.map(({ form, states, sent, accepted }) => [
        `${unit} ${form}`,
        { states, sent, accepted },
      ]),
    ),
  );
}
