import type { Me } from "../../shared/api/shapes.ts";
import { answer, type Handler } from "../http/exchange.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";

/** GET me: the caller's stored assignment and the service's day. */
export function getMe({ campaign, now }: { campaign: string; now: () => Date }): Handler {
  return ({ caller }) => {
    const { id, name, unit, roles, reviews } = caller;
    const me: Me = {
      id,
      name,
      unit,
      roles: [...roles],
      reviews: [...(reviews ?? [])],
      campaign,
      today: vietnamDay(now()),
    };
    return Promise.resolve(answer(me));
  };
}
