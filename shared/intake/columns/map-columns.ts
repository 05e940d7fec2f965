import type { Column, ParseContext } from "../../forms/column.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Answers, ListColumn, ListQuestion } from "../list-plan.ts";
import { type Candidate, matchColumns } from "./match-columns.ts";
import { questionsFor } from "./questions.ts";
import { headingOf, type Source } from "./source.ts";

/** Which source is which column, and how it stands. */
export interface Mapping {
  readonly columns: readonly ListColumn[];
  readonly pairs: readonly { readonly source: Source; readonly column: Column }[];
  readonly sources: readonly Source[];
  readonly questions: readonly ListQuestion[];
}

interface MapOptions {
  readonly lexicon: Lexicon;
  readonly context: ParseContext;
  readonly answers: Answers;
  /** How many questions may be asked. */
  readonly room: number;
}

/** What the person said stands; the rest is matched by meaning, and what stays open is asked. */
export function mapColumns(sources: readonly Source[], options: MapOptions): Mapping {
  const { lexicon, context, answers, room } = options;
  const said = saidPairs(sources, lexicon, answers);
  const settled = settledBy(answers, said);
  const left = sources.filter((source) => !settled.sources.has(source.id));
  const columns = lexicon.columns.filter(({ key }) => !settled.columns.has(key));
  const { sure, open } = matchColumns(left, { ...lexicon, columns }, context);
  const questions = questionsFor(open, Math.max(room, 0));
  const pairs = [...said, ...sure];
  return {
    sources,
    pairs,
    questions,
    columns: sources.map((source) => columnOf(source, { said, sure, questions, open })),
  };
}

function saidPairs(
  sources: readonly Source[],
  { columns }: Lexicon,
  answers: Answers,
): readonly { readonly source: Source; readonly column: Column }[] {
  const pairs = [...answers].flatMap(([id, answer]) => {
    const [is, ...rest] = id.split(":");
    const about = rest.join(":");
    const [wanted, key] =
      is === "target" ? [answer, about] : is === "column" ? [about, answer] : [];
    const source = sources.find((each) => each.id === wanted);
    const column = columns.find((each) => each.key === key);
    return source === undefined || column === undefined ? [] : [{ source, column }];
  });
  // One to one: of two answers about the same column the first stands, and the other column is kept aside.
  return pairs.filter(
    ({ source, column }, index) =>
      !pairs.slice(0, index).some((pair) => pair.source === source || pair.column === column),
  );
}

/** Sources and columns an answer has decided on, also those it left out. */
function settledBy(
  answers: Answers,
  said: readonly { readonly source: Source; readonly column: Column }[],
): { readonly sources: ReadonlySet<string>; readonly columns: ReadonlySet<string> } {
  const sources = new Set(said.map(({ source }) => source.id));
  const columns = new Set(said.map(({ column }) => column.key));
  for (const [id, answer] of answers) {
    if (id.startsWith("column:") && answer === "aside") sources.add(id.slice("column:".length));
    if (id.startsWith("target:") && answer === "none") columns.add(id.slice("target:".length));
  }
  return { sources, columns };
}

function columnOf(
  source: Source,
  {
    said,
    sure,
    questions,
    open,
  }: {
    said: readonly { readonly source: Source; readonly column: Column }[];
    sure: readonly Candidate[];
    questions: readonly ListQuestion[];
    open: readonly Candidate[];
  },
): ListColumn {
  const { id, columns } = source;
  const base = { id, heading: headingOf(source), columns };
  const answered = said.find((pair) => pair.source === source);
  if (answered !== undefined)
    return { ...base, state: "answered", target: answered.column.key, confidence: 1 };
  const found = sure.find((candidate) => candidate.source === source);
  if (found !== undefined)
    return {
      ...base,
      state: "mapped",
      target: found.column.key,
      confidence: Math.min(1, found.score),
    };
  const isAsked = questions.some(
    (question) =>
      question.id === `column:${id}` ||
      (question.is === "target" && question.options.some((option) => option.id === id)),
  );
  const confidence = Math.max(
    0,
    ...open
      .filter((candidate) => candidate.source === source)
      .map(({ score }) => Math.min(1, score)),
  );
  return { ...base, state: isAsked ? "asked" : "aside", target: null, confidence };
}
