/** The arguments of a call, read the way Excel reads them: missing ones are undefined, wrong ones "InvalidArgument". */
import type { RangeRef } from "../book/book.ts";
import { invalidArgument } from "../book/errors.ts";
import type { ObjectHandle } from "./object-type.ts";

export interface Arguments {
  readonly count: number;
  /** As it came; null and undefined are the same. */
  raw(index: number): unknown;
  text(index: number): string;
  optionalText(index: number): string | undefined;
  /** A finite number. */
  number(index: number): number;
  optionalNumber(index: number): number | undefined;
  integer(index: number): number;
  /** Missing: false. */
  flag(index: number): boolean;
  object(index: number): ObjectHandle | undefined;
  /** A Range object; undefined when the argument is something else. */
  range(index: number): RangeRef | undefined;
}

export function makeArguments(
  values: readonly unknown[],
  objects: readonly (ObjectHandle | undefined)[],
): Arguments {
  const raw = (index: number) => values[index] ?? undefined;
  const optionalText = (index: number) => {
    const given = raw(index);
    if (given === undefined || typeof given === "string") return given;
    throw invalidArgument();
  };
  const optionalNumber = (index: number) => {
    const given = raw(index);
    if (given === undefined) return undefined;
    if (typeof given === "number" && Number.isFinite(given)) return given;
    throw invalidArgument();
  };
  return {
    count: values.length,
    raw,
    optionalText,
    optionalNumber,
    text: (index) => required(optionalText(index)),
    number: (index) => required(optionalNumber(index)),
    integer: (index) => requireInteger(optionalNumber(index)),
    flag: (index) => raw(index) === true,
    object: (index) => objects[index],
    range: (index) => objects[index]?.as("Range"),
  };
}

function required<T>(given: T | undefined): T {
  if (given === undefined) throw invalidArgument();
  return given;
}

function requireInteger(given: number | undefined): number {
  if (given === undefined || !Number.isInteger(given)) throw invalidArgument();
  return given;
}

/** A property's new value, when it must be text, a number or a truth value. */
export function asText(given: unknown): string {
  if (typeof given !== "string") throw invalidArgument();
  return given;
}

export function asNumber(given: unknown): number {
  if (typeof given !== "number" || !Number.isFinite(given)) throw invalidArgument();
  return given;
}

export function asFlag(given: unknown): boolean {
  if (typeof given !== "boolean") throw invalidArgument();
  return given;
}

/** One of the words Excel knows, in any case ("none" and "None" are the same). */
export function asOneOf<T extends string>(given: unknown, words: readonly T[]): T {
  const found =
    typeof given === "string"
      ? words.find((word) => word.toLowerCase() === given.toLowerCase())
      : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

/** The fields of an object argument; own fields only. */
export function asRecord(given: unknown): ReadonlyMap<string, unknown> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw invalidArgument();
  return new Map(Object.entries(given));
}

export function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
