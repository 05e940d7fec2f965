import { describe, expect, it } from "vitest";
import { readConfig } from "../../addin/config.ts";

const answering =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));

describe("readConfig", () => {
  it("reads where the service is", async () => {
    expect(await readConfig(answering('{"apiUrl":"https://api.example.vn/api"}'))).toEqual({
      apiUrl: "https://api.example.vn/api",
    });
  });

  it.each([
    ["a tenant of Entra", { clientId: "c", tenant: "t", scope: "s" }],
    ["another issuer", { clientId: "c", issuer: "https://id.example.vn/realms/town", scope: "s" }],
  ])("reads how people sign in at %s", async (_, signIn) => {
    const config = { apiUrl: "/api", signIn };
    expect(await readConfig(answering(JSON.stringify(config)))).toEqual(config);
  });

  it.each([
    [
      "a sign-in without a scope",
      answering('{"apiUrl":"/api","signIn":{"clientId":"c","tenant":"t"}}'),
    ],
    ["a sign-in at nobody's", answering('{"apiUrl":"/api","signIn":{"clientId":"c","scope":"s"}}')],
    ["no file", answering("", 404)],
    ["no service in it", answering("{}")],
    ["no object", answering('"x"')],
  ])("throws on %s", async (_, get) => {
    await expect(readConfig(get)).rejects.toThrow("config.json");
  });
});
