import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLocal } from "../../local/cli/connect.ts";
import { persons } from "../../local/demo/persons.ts";
import { donors } from "../../local/demo/town/donors.ts";
import { machineSettingNames } from "../../local/machine/settings.ts";
import { TownMachine } from "./town-machine.ts";

let machine: TownMachine;
beforeAll(async () => {
  machine = await TownMachine.make();
  const made = await machine.init();
  if (made.code !== 0) throw new Error(made.stderr);
  await machine.start();
});
afterAll(async () => {
  await machine.remove();
});

const clerk = { id: "p-1", name: "A", unit: "qldt", roles: ["clerk"], validFrom: "2024-10-01" };
const entra = "https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222/v2.0";
const program = () => readFileSync(machine.file("program/mai-am.js"), "utf8");

describe("what is shipped for one machine", () => {
  it("is made of the service, its host, shared code and libraries, and of no demonstration", () => {
    const sources = [...program().matchAll(/^\s*\/\/ (\S+\.(?:[cm]?[jt]sx?|json))$/gm)];
    const folders = new Set(
      sources.map(([, path = ""]) => {
        const [first = "", second = ""] = path.split("/");
        return first === "local" || first === "node_modules" ? `${first}/${second}` : first;
      }),
    );
    expect([...folders].sort()).toEqual([
      "functions",
      "local/answer-api.ts",
      "local/cli",
      "local/deployment.ts",
      "local/every-minute.ts",
      "local/machine",
      "local/sqlite-store.ts",
      "local/web",
      "node_modules/jose",
      "node_modules/zod",
      "shared",
    ]);
  });

  it.each([
    "createLocalIdentity",
    "issuer-pages",
    "/issuer/token",
    "this-start",
    "SignJWT(",
    ...persons.map(({ name }) => name),
    ...donors.map(({ name }) => name),
  ])("does not hold %s", (word) => {
    expect(program().includes(word)).toBe(false);
  });
});

describe("a machine that is not set up", () => {
  const broken = (changes: Record<string, string | undefined>) => machine.settings(changes);

  it("names every setting that is missing and ends with 78", async () => {
    const { code, stderr } = await machine.run(["serve"]);
    expect([code, stderr.trim()]).toEqual([
      78,
      `Missing or malformed settings: ${machineSettingNames.join(", ")}`,
    ]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    [
      "no certificate off loopback",
      { MAI_AM_ADDRESS: "0.0.0.0", MAI_AM_TLS_CERT: undefined },
      "MAI_AM_TLS_CERT",
    ],
    ["a certificate without its key", { MAI_AM_TLS_KEY: undefined }, "MAI_AM_TLS_KEY"],
    ["a certificate that is not there", { MAI_AM_TLS_CERT: "/nowhere.pem" }, "MAI_AM_TLS_CERT"],
    ["an authority that is not there", { MAI_AM_ISSUER_CA: "/nowhere.pem" }, "MAI_AM_ISSUER_CA"],
    [
      "an issuer over plain HTTP",
      { MAI_AM_ISSUER: "http://127.0.0.1:3000/issuer" },
      "MAI_AM_ISSUER",
    ],
    ["an origin with a path", { MAI_AM_ORIGIN: "https://town.example.vn/addin" }, "MAI_AM_ORIGIN"],
    ["an origin over plain HTTP", { MAI_AM_ORIGIN: "http://town.example.vn" }, "MAI_AM_ORIGIN"],
    ["a port that is none", { MAI_AM_PORT: "99999" }, "MAI_AM_PORT"],
    ["a name as an address", { MAI_AM_ADDRESS: "everywhere" }, "MAI_AM_ADDRESS"],
    ["any page", { MAI_AM_ALLOWED_ORIGINS: "*" }, "MAI_AM_ALLOWED_ORIGINS"],
    ["a claim without a value", { MAI_AM_CLAIMS: "groups" }, "MAI_AM_CLAIMS"],
    [
      "a claim that Entra's tokens are not asked for",
      { MAI_AM_ISSUER: entra, MAI_AM_TOKEN_ISSUER: "" },
      "MAI_AM_CLAIMS",
    ],
    [
      "another issuer of tokens than Entra",
      { MAI_AM_ISSUER: entra, MAI_AM_CLAIMS: "", MAI_AM_TOKEN_ISSUER: "https://id.example.vn" },
      "MAI_AM_TOKEN_ISSUER",
    ],
  ])("does not start with %s", async (_what, changes, wrong) => {
    const { code, stderr } = await machine.run(["serve"], broken(changes));
    expect([code, stderr.trim()]).toEqual([78, `Missing or malformed settings: ${wrong}`]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      "any tenant of Entra",
      { MAI_AM_ISSUER: "https://login.microsoftonline.com/common/v2.0" },
      /Microsoft/,
    ],
    ["inside Azure", { WEBSITE_SITE_NAME: "x" }, /Azure/],
    ["a folder without a town", { MAI_AM_DATA: "/nowhere" }, /init/],
    [
      "another issuer than the members'",
      { MAI_AM_ISSUER: "https://other.example.vn" },
      /another issuer/,
    ],
    ["no built pane", { MAI_AM_ADDIN: "/nowhere" }, /pane/],
    ["a folder another process has", {}, /another process/],
  ])("does not start with %s", async (_what, changes, why) => {
    const { code, stderr } = await machine.run(["serve"], broken(changes));
    expect(code).toBe(78);
    expect(stderr).toMatch(why);
  });

  it.each(["fsck", "retention"])("does not run %s with keys that are none", async (command) => {
    const keys = { MAI_AM_REGISTER_KEYS: "k1:short" };
    const { code, stderr } = await machine.run([command, "--data", machine.data], keys);
    expect([code, stderr.trim()]).toEqual([
      78,
      "Missing or malformed settings: MAI_AM_REGISTER_KEYS",
    ]);
  });

  it("does not start with a key of another certificate", async () => {
    const data = machine.copyData("copy");
    const settings = {
      MAI_AM_DATA: data,
      MAI_AM_PORT: "0",
      MAI_AM_TLS_KEY: machine.file("issuer.key"),
    };
    const { code, stderr } = await machine.run(["serve"], broken(settings));
    expect([code, stderr]).toEqual([78, expect.stringContaining("certificate")]);
  });

  it("says which port is taken, and may be started again", async () => {
    const settings = { MAI_AM_DATA: machine.copyData("copy") };
    const { code, stderr } = await machine.run(["serve", "--lang", "en"], broken(settings));
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${machine.port}`)]);
  });

  it("makes no folder twice", async () => {
    expect((await machine.init()).code).toBe(2);
  });

  it.each<[string, object[], string]>([
    ["one person alone", [clerk], "2–50"],
    ["a unit nobody knows", [clerk, { ...clerk, id: "p-2", unit: "nowhere" }], "1.unit"],
    [
      "roles nobody holds together",
      [clerk, { ...clerk, id: "p-2", roles: ["clerk", "admin"] }],
      "1.roles",
    ],
    ["an id that no cell takes", [clerk, { ...clerk, id: "A b" }], "1.id"],
    ["a misspelt field", [clerk, { ...clerk, id: "p-2", role: "admin" }], "1"],
  ])("makes no folder for %s", async (_what, list, place) => {
    writeFileSync(machine.file("wrong.json"), JSON.stringify(list));
    const data = machine.file("never");
    const { code, stderr } = await machine.init(data, "wrong.json");
    expect([code, stderr.trim()]).toEqual([2, expect.stringContaining(`: ${place}`)]);
    expect(existsSync(data)).toBe(false);
  });
});

describe("the folder of a town", () => {
  it("is its owner's only, with every file in it", () => {
    expect(statSync(machine.data).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(machine.data))
      expect([name, statSync(join(machine.data, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it("is not opened by the demonstration, whose people could sign in there", async () => {
    const options = new Map([["data", machine.data] as const]);
    await expect(openLocal(options)).rejects.toThrow("cannot be opened");
  });
});
