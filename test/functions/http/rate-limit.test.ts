import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RateLimit, TooManyRequests, writeLimits } from "../../../functions/http/rate-limit.ts";
import { naLayClerk, naLayColleague, noon } from "../../fakes/small-town.ts";
import { pathFor, writeFor } from "../../fakes/requests.ts";
import { TownService } from "../../fakes/town-service.ts";

/** Writes until one is refused. @returns how many were not, and the seconds to wait. */
function count(limit: RateLimit, person: string, keyOf: (n: number) => string) {
  for (let n = 0; ; n++)
    try {
      limit.take(person, keyOf(n));
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      return { taken: n, wait: error.retryAfterS };
    }
}

describe("RateLimit", () => {
  it("lets a person press sixty times at once, then once a second", () => {
    let ms = 0;
    const limit = new RateLimit(writeLimits, () => ms);
    expect(count(limit, "p", (n) => `a${n}`)).toEqual({ taken: 60, wait: 1 });
    ms += 5000;
    expect(count(limit, "p", (n) => `b${n}`)).toEqual({ taken: 5, wait: 1 });
    ms += 3_600_000;
    expect(count(limit, "p", (n) => `c${n}`).taken).toBe(60);
  });

  it("counts the chunks of a submission as one press, and as requests", () => {
    const limit = new RateLimit(writeLimits, () => 0);
    expect(count(limit, "p", (n) => `s.${n}`)).toEqual({ taken: 1200, wait: 1 });
    expect(() => {
      limit.take("p", "other");
    }).toThrow(TooManyRequests);
  });

  it("counts a repeat of a press going on as that press", () => {
    const limit = new RateLimit({ pressesPerMinute: 2, requestsPerMinute: 100 }, () => 0);
    for (const key of ["a.0", "b.0", "a.0", "b.1"]) limit.take("p", key);
    expect(() => {
      limit.take("p", "c.0");
    }).toThrow(TooManyRequests);
  });

  it("counts each person apart", () => {
    const limit = new RateLimit(writeLimits, () => 0);
    count(limit, "p", (n) => `a${n}`);
    expect(count(limit, "q", (n) => `a${n}`).taken).toBe(60);
  });

  it("takes nothing for what it refuses", () => {
    let ms = 0;
    const limit = new RateLimit(writeLimits, () => ms);
    count(limit, "p", (n) => `a${n}`);
    for (let n = 0; n < 100; n++) expect(count(limit, "p", () => `b${n}`).taken).toBe(0);
    ms += 1000;
    limit.take("p", "b0");
  });
});

describe("the one-machine host", () => {
  let town: TownService;
  beforeAll(async () => {
    town = await TownService.start(() => noon, {
      writeLimits: { pressesPerMinute: 3, requestsPerMinute: 1000 },
    });
  });
  afterAll(async () => {
    await town.close();
  });

  it("answers 429 with the seconds to wait, to that person only, and goes on reading", async () => {
    const path = pathFor("postSubmission");
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++)
      statuses.push(
        (await town.post(naLayClerk, path, writeFor("postSubmission", `s${n}`))).status,
      );
    expect(statuses).toEqual([200, 200, 200]);
    const refused = await town.post(naLayClerk, path, writeFor("postSubmission", "s3"));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await town.call(naLayClerk, pathFor("listRows"))).status).toBe(200);
    const other = await town.post(naLayColleague, path, writeFor("postSubmission", "s3"));
    expect(other.status).toBe(200);
  });

  it("repeats a submission it knows, however often it is sent", async () => {
    const path = pathFor("postSubmission");
    const again = await town.post(naLayClerk, path, writeFor("postSubmission", "s2"));
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
  });
});
