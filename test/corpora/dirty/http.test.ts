import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemDetails } from "../../../shared/api/shapes.ts";
import { naLayClerk } from "../../fakes/small-town.ts";
import { TownService } from "../../fakes/town-service.ts";
import { goodRequest, requestFacts } from "./http/requests.ts";

let town: TownService;
beforeAll(async () => {
  town = await TownService.start();
});
afterAll(async () => {
  await town.close();
});

describe("raw requests", () => {
  it.each(requestFacts.map((fact, index) => [fact.group, fact.why, { ...fact, index }] as const))(
    "%s: %s",
    async (_group, _why, { index, status, change }) => {
      const { person, path, ...init } = { ...goodRequest, ...change };
      // Each good request is a submission of its own.
      const body =
        typeof init.body === "string" && status === 200
          ? init.body.replace('"submission":"s"', `"submission":"s${index}"`)
          : init.body;
      const headers = { ...init.headers };
      if (body !== init.body) headers["idempotency-key"] = `s${index}.0`;
      const reply = await town.call(person, path, { ...init, headers, body });
      expect(reply.status).toBe(status);
      if (status === 200) return;
      expect(problemDetails.parse(reply.body).status).toBe(status);
      expect(JSON.stringify(reply.body)).not.toMatch(/node_modules|at .*\.ts|zod/i);
    },
  );

  it("that were refused left nothing behind", async () => {
    const { rows } = await town.rows(naLayClerk, { unit: "na-lay" });
    expect(rows.every(({ state, version }) => state === "sent" && version === 1)).toBe(true);
    expect(rows.every(({ by }) => by === naLayClerk.name)).toBe(true);
  });
});
