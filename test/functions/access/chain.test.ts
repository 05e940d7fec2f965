import { describe, expect, it } from "vitest";
import {
  beginning,
  isChained,
  link,
  type Last,
  type Link,
} from "../../../functions/access/chain.ts";

function chainOf(count: number): readonly Link[] {
  const links: Link[] = [];
  let last: Last = beginning;
  for (let index = 0; index < count; index++) {
    const person = { by: "p", name: "Cán bộ", role: "reviewer", from: "qldt" };
    const place = { unit: "na-lay", form: "households", row: "r", column: "phone" } as const;
    const access = { ...person, ...place, action: "revealed", reason: `lý do ${index}` } as const;
    const next = link(last, { at: "2024-11-01T05:00:00.000Z", access, salt: `salt ${index}` });
    links.push(next);
    last = { seq: next.fact.seq, hash: next.hash };
  }
  return links;
}

const whole = chainOf(4);
const end = whole[3];
const last: Last = { seq: 4, hash: end?.hash ?? "" };
const changed = whole.map((one, index) =>
  index === 1 ? { ...one, fact: { ...one.fact, by: "q" } } : one,
);

describe("a chain", () => {
  it.each<readonly [string, boolean, readonly Link[], Last | undefined]>([
    ["that is whole", true, whole, last],
    ["of which a page is shown", true, whole.slice(0, 2), undefined],
    ["of no entries", true, [], beginning],
    ["with a changed entry", false, changed, last],
    ["without its first entry", false, whole.slice(1), last],
    ["without one in the middle", false, [...whole.slice(0, 1), ...whole.slice(2)], last],
    ["without its last entry", false, whole.slice(0, 3), last],
    ["without any entry", false, [], last],
    ["in another order", false, [...whole].reverse(), last],
    ["made anew from its second entry", false, chainOf(3), last],
  ])("%s holds: %s", (...[, holds, links, newest]) => {
    expect(isChained(beginning, links, newest)).toBe(holds);
  });
});
