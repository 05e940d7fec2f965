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
    ["no file", answering("", 404)],
    ["no service in it", answering("{}")],
    ["no object", answering('"x"')],
  ])("throws on %s", async (_, get) => {
    await expect(readConfig(get)).rejects.toThrow("config.json");
  });
});
