import fc, { type Arbitrary } from "fast-check";
import { z } from "zod";
import { hostileText } from "./hostile-text.ts";

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Stands for the id of a row that is stored: the service makes it from a secret of its own. */
export const storedRow = "STORED";

/** Enough to meet every branch; whole chunks are the submission tests' business. */
const maxItems = 4;

/** Values of a shape: such as the service accepts, as far as a shape can say. */
export function valuesOf(shape: z.ZodType): Arbitrary<unknown> {
  return arbitraryOf(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }) as Schema);
}

/** @throws Error for a schema it does not know: a new kind needs its line here. */
function arbitraryOf(schema: Schema): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  switch (schema.type) {
    case "object":
      return objectOf(schema);
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? maxItems, maxItems),
      });
    case "string":
      return textOf(schema);
    case "integer":
      return fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: lowest(schema), max: 3 }) },
        fc.integer({ min: lowest(schema), max: schema.maximum ?? Number.MAX_SAFE_INTEGER }),
      );
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      throw new Error(`No values for ${JSON.stringify(schema)}`);
  }
}

function lowest({ minimum }: Schema): number {
  return Math.max(minimum ?? -10, -10);
}

function objectOf({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([key, one]) => [key, arbitraryOf(one)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

function textOf({ pattern, minLength = 0, maxLength = 2000 }: Schema): Arbitrary<string> {
  if (pattern !== undefined)
    return fc.oneof(fc.constant(storedRow), fc.stringMatching(new RegExp(pattern)));
  const words = fc.constantFrom("phone", "nationalId");
  const binary = fc.string({ unit: "binary", minLength, maxLength: 60 });
  const texts = fc.oneof({ weight: 3, arbitrary: words }, hostileText, binary);
  return texts.map((text) => text.slice(0, maxLength).padEnd(minLength, "x"));
}
