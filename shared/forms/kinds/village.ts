import type { Cell, Understood } from "../../text/cell.ts";
import { formatDate } from "../../text/date.ts";
import { notUnderstood } from "../../text/not-understood.ts";
import type { Village } from "../../campaign/campaign.ts";
import { isInForce, unitById, workingDate } from "../../campaign/in-force.ts";
import { nameKeys, successorOf, villageById } from "../../campaign/villages.ts";
import type { ParseContext } from "../column.ts";
import { contextLists } from "../lists.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

/**
 * A village, hamlet or street group of the unit, as the catalogue has it on the working date. Codes as `matchChoice`, and E46 for one
 * that was merged away (params `unit`, `on`, `successor`; fix: the successor) or that another unit has (`other`).
 */
export function village(options: FieldOptions): Field<string> {
  return makeField(options, {
    kind: "village",
    numberFormat: "@",
    width: 18,
    sensitivity: "posted",
    source: "villages",
    prompt: { vi: "Chọn thôn, bản, tổ dân phố.", en: "Choose the village or street group." },
    parse: parseVillage,
    quick: (cell, context) => contextLists(context).villages.ids.get(cell),
    format: (value, { campaign }) =>
      typeof value === "string" ? (villageById(campaign, value)?.name ?? value) : null,
  });
}

function parseVillage(cell: Cell, context: ParseContext): Understood<string> {
  const read = contextLists(context).villages.read(cell);
  if (read.code !== "E16") return read;
  const elsewhere = typeof cell === "string" ? findElsewhere(cell, context) : undefined;
  return elsewhere === undefined ? withList(read) : notHere(cell, elsewhere, context);
}

function withList(read: Understood<string>): Understood<string> {
  return { ...read, params: { ...read.params, list: "villages" } };
}

/** A village of that name which this unit had before, else one that another unit has. */
function findElsewhere(typed: string, context: ParseContext): Village | undefined {
  const { villagesByKey } = contextLists(context);
  const named = nameKeys(typed.slice(0, 100)).flatMap((key) => villagesByKey.get(key) ?? []);
  return named.find((village) => village.unit === context.unit) ?? named[0];
}

function notHere(cell: Cell, found: Village, context: ParseContext): Understood<string> {
  const { campaign, unit, today } = context;
  const params = {
    unit: unitById(campaign, unit)?.name ?? unit,
    on: formatDate(workingDate(campaign, unit, today)),
  };
  if (found.unit !== unit) {
    const other = unitById(campaign, found.unit)?.name ?? found.unit;
    return notUnderstood(cell, { code: "E46", params: { ...params, other } });
  }
  const successor = successorOf(campaign, found);
  const usable =
    successor.unit === unit && isInForce(successor, workingDate(campaign, unit, today));
  return notUnderstood(cell, {
    code: "E46",
    params: { ...params, successor: usable ? successor.name : "" },
    ...(usable ? { fix: successor.name } : {}),
  });
}
