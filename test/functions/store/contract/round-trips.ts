import { expect } from "vitest";
import { create, listRows, put, type Case } from "./case.ts";

const bodies: readonly [name: string, body: unknown][] = [
  ["an empty object", {}],
  ["nested values", { a: { b: [1, { c: null }] } }],
  ["Vietnamese text", { name: "Lò Thị Ơn – bản Hốc" }],
  ["text in decomposed Unicode", { name: "Ánh".normalize("NFD") }],
  ["an emoji and a lone-looking pair", { name: "🏠" }],
  ["quotes, backslashes and line feeds", { note: 'a"b\\c\nd\te' }],
  ["the largest exact integer", { amount: Number.MAX_SAFE_INTEGER }],
  ["a negative and a fraction", { amount: -12.25 }],
  ["false, null and empty text", { a: false, b: null, c: "" }],
  ["an array", [1, 2, 3]],
  ["a bare string", "text"],
  ["a key called __proto__", JSON.parse('{"__proto__":{"x":1}}')],
  ["text that looks like SQL", { name: "'); DROP TABLE document; --" }],
  ["text that looks like a formula", { name: "=HYPERLINK(1)" }],
];

const goodIds = [
  "r.01",
  "27001",
  "null",
  "true",
  "1e5",
  "__proto__",
  "constructor",
  "a|b",
  "A",
  "a".repeat(1023),
];

/** What is stored comes back as it was, and belongs to nobody else afterwards. */
export const roundTrips: readonly Case[] = [
  ...bodies.map(([name, body]): Case => [
    `gives back ${name} as it was stored`,
    async (place) => {
      const etag = await put(place, create("x", { body }));
      expect(await place.store.get(place.home, "x")).toEqual({
        id: "x",
        kind: "row",
        seq: 1,
        etag,
        body,
      });
    },
  ]),
  ...bodies.map(([name, body]): Case => [
    `lists ${name} as it was stored`,
    async (place) => {
      await put(place, create("x", { body }));
      expect((await listRows(place))[0]?.body).toEqual(body);
    },
  ]),
  ...goodIds.map((id): Case => [
    `keeps the id ${id.slice(0, 20)} as text`,
    async (place) => {
      await put(place, create(id));
      expect((await place.store.get(place.home, id))?.id).toBe(id);
    },
  ]),
  [
    "keeps a body apart from the object it was given",
    async (place) => {
      const body = { list: [1] };
      await put(place, create("x", { body }));
      body.list.push(2);
      expect((await place.store.get(place.home, "x"))?.body).toEqual({ list: [1] });
    },
  ],
  [
    "gives every reader an own copy",
    async (place) => {
      await put(place, create("x", { body: { list: [1] } }));
      const first = (await place.store.get(place.home, "x"))?.body as { list: number[] };
      first.list.push(2);
      expect((await place.store.get(place.home, "x"))?.body).toEqual({ list: [1] });
    },
  ],
];
