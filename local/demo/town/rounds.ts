import { cellsOf, labelOf, type NamedCells } from "./cells.ts";
import type { DemoHousehold } from "./households.ts";
import type { Random } from "./random.ts";

/** A household as far as meetings and postings go. */
export type Posted = Pick<DemoHousehold, "village" | "timeline">;

/** Postings each ward has written down by 31/10/2024: twelve in the town (domain §8.1). */
const postingsPerWard = 4;

/** Villages whose rounds a ward keeps in its sheet: as many as make its four postings, each with all of its rounds. */
export function villagesWithRounds(households: readonly Posted[]): ReadonlySet<string> {
  const villages = [...new Set(households.map(({ village }) => village))]
    .map((village) => ({ village, count: wavesOf(of(households, village)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  const chosen = new Set<string>();
  let postings = 0;
  for (const { village, count } of villages) {
    if (postings + count > postingsPerWard) continue;
    chosen.add(village);
    postings += count;
  }
  return chosen;
}

/** A meeting for every day somebody of the village was voted on, and a posting for those who were decided on together. */
export function roundRows(
  random: Random,
  households: readonly Posted[],
  villages: ReadonlySet<string>,
): readonly ReturnType<typeof cellsOf>[] {
  return [...villages].flatMap((village) => {
    const own = of(households, village);
    return [
      ...votesOf(random, village, own),
      ...wavesOf(own).map((wave, index) => postingOf(village, wave, index)),
    ].map((named) => cellsOf("rounds", named));
  });
}

function of(households: readonly Posted[], village: string): readonly Posted[] {
  return households.filter((each) => each.village === village);
}

function votesOf(random: Random, village: string, own: readonly Posted[]): readonly NamedCells[] {
  const days = own.flatMap(({ timeline }) => timeline.votedOn ?? []).sort((a, b) => a - b);
  return [...new Set(days)].map((heldOn, index): NamedCells => {
    const attendees = random.between(32, 70);
    const households = days.filter((day) => day === heldOn).length;
    return {
      kind: labelOf("rounds", "kind", "vote"),
      village,
      heldOn,
      place: "Nhà văn hóa bản",
      households,
      attendees,
      agreed: attendees - random.between(0, 6),
      passed: households,
      minutesNo: `0${index + 1}/BB-BX`,
      participants: "Trưởng bản, Ban công tác Mặt trận, đại diện các hộ",
    };
  });
}

/** Households that were posted and then decided on together, or are still waiting for a decision. */
function wavesOf(own: readonly Posted[]): readonly (readonly Posted[])[] {
  const waves = new Map<string, Posted[]>();
  for (const household of own) {
    const { postedOn, decision } = household.timeline;
    if (postedOn === null) continue;
    const wave = decision?.decisionNo ?? "";
    waves.set(wave, [...(waves.get(wave) ?? []), household]);
  }
  return [...waves.values()];
}

/** A list hangs for a week before it counts as posted; two waves of one village begin on different days. */
function postingOf(village: string, wave: readonly Posted[], index: number): NamedCells {
  const posted = wave.flatMap(({ timeline }) => timeline.postedOn ?? []);
  return {
    kind: labelOf("rounds", "kind", "posting"),
    village,
    heldOn: Math.min(...posted) - 7 - index,
    until: Math.max(...posted),
    place: "Nhà văn hóa bản, trụ sở UBND",
    households: wave.length,
    content: "Danh sách hộ đề nghị hỗ trợ nhà ở sau bình xét",
  };
}
