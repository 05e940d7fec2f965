import { parseMark } from "../../text/mark.ts";
import type { Option } from "../column.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

const crossLabels = { yes: "x", no: "Không" };
const answerLabels = { yes: "Có", no: "Không" };

/** A column that is ticked with "x" and otherwise left blank: an unticked cell is null, never "no". Codes as `parseMark`. */
export function tick(options: FieldOptions): Field<boolean> {
  return makeField(options, {
    kind: "mark",
    numberFormat: "@",
    width: 6,
    prompt: {
      vi: 'Đánh dấu "x" nếu đúng, để trống nếu không.',
      en: 'Type "x" if true, else leave blank.',
    },
    options: [option("yes", crossLabels.yes, "x")],
    parse: (cell) => {
      const read = parseMark(cell, crossLabels);
      // "Không" in a tick column says the same as an empty cell, which is how it is stored.
      return read.value === false ? { ...read, value: null } : read;
    },
    quick: (cell) => (cell === crossLabels.yes ? true : undefined),
    format: (value) => (value === true ? crossLabels.yes : null),
  });
}

/** A question answered "Có" or "Không". Codes as `parseMark`. */
export function mark(options: FieldOptions): Field<boolean> {
  return makeField(options, {
    kind: "mark",
    numberFormat: "@",
    width: 9,
    prompt: { vi: 'Chọn "Có" hoặc "Không".', en: 'Choose "Có" (yes) or "Không" (no).' },
    options: [option("yes", answerLabels.yes, "Yes"), option("no", answerLabels.no, "No")],
    parse: (cell) => parseMark(cell, answerLabels),
    quick: (cell) =>
      cell === answerLabels.yes ? true : cell === answerLabels.no ? false : undefined,
    format: (value) =>
      value === true ? answerLabels.yes : value === false ? answerLabels.no : null,
  });
}

function option(id: string, label: string, en: string): Option {
  return { id, label, en };
}
