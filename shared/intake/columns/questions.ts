import type { Column } from "../../forms/column.ts";
import type { Form } from "../../forms/form.ts";
import type { ListQuestion } from "../list-plan.ts";
import type { Candidate } from "./match-columns.ts";
import { headingOf, type Source } from "./source.ts";

/** More than this nobody answers; what is left is kept aside, which loses nothing. */
export const maxQuestions = 3;

/** Not worth a question: a detail column that hardly resembles the heading. */
const leastDetail = 0.7;

interface Pending {
  readonly question: ListQuestion;
  readonly weight: number;
  readonly about: readonly (Source | Column)[];
}

/** What to ask about candidates that are open, the most important first, each source and column once. */
export function questionsFor(open: readonly Candidate[], room: number): readonly ListQuestion[] {
  const worth = open.filter(({ column, score }) => column.group === "main" || score >= leastDetail);
  const pending = [...byColumn(worth), ...bySource(worth)].sort((a, b) => b.weight - a.weight);
  const asked = new Set<Source | Column>();
  const questions: ListQuestion[] = [];
  for (const { question, about } of pending) {
    if (questions.length >= room) break;
    if (about.some((each) => asked.has(each))) continue;
    for (const each of about) asked.add(each);
    questions.push(question);
  }
  return questions;
}

/** "Cột nào là Ngày sinh?" where several could be. */
function byColumn(open: readonly Candidate[]): readonly Pending[] {
  const columns = [...new Set(open.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const rivals = open.filter((each) => each.column === column);
    if (rivals.length < 2) return [];
    const sources = rivals.map(({ source }) => source);
    return [
      {
        question: {
          id: `target:${column.key}`,
          is: "target",
          text: {
            vi: `Cột nào trong danh sách là “${column.label.vi}”?`,
            en: `Which column of the list is “${column.label.en}”?`,
          },
          options: [...sources.map(sourceOption), none],
        },
        weight: weightOf(column) + 0.5,
        about: [column, ...sources],
      },
    ];
  });
}

/** "Cột “Phương án” là gì?" */
function bySource(open: readonly Candidate[]): readonly Pending[] {
  const sources = [...new Set(open.map(({ source }) => source))];
  return sources.map((source) => {
    const columns = open.filter((each) => each.source === source).map(({ column }) => column);
    const heading = headingOf(source) === "" ? source.id : headingOf(source);
    return {
      question: {
        id: `column:${source.id}`,
        is: "column",
        text: {
          vi: `Cột “${heading}” là cột nào của biểu?`,
          en: `Which column of the form is “${heading}”?`,
        },
        options: [...columns.map(columnOption), aside],
      },
      weight: Math.max(...columns.map(weightOf)),
      about: [source, ...columns],
    };
  });
}

function weightOf({ essential = false, required, group }: Column): number {
  return (essential ? 4 : 0) + (required ? 2 : 0) + (group === "main" ? 1 : 0);
}

function sourceOption(source: Source): ListQuestion["options"][number] {
  const heading = headingOf(source);
  const shown = heading === "" ? source.id : `${source.id} – ${heading}`;
  return { id: source.id, label: { vi: `Cột ${shown}`, en: `Column ${shown}` } };
}

function columnOption({ key, label }: Column): ListQuestion["options"][number] {
  return { id: key, label };
}

const none = {
  id: "none",
  label: { vi: "Không cột nào", en: "None of them" },
} as const;

const aside = {
  id: "aside",
  label: { vi: "Không phải, để riêng", en: "None, keep it aside" },
} as const;

/** Asked where a list may belong to several forms. */
export function formQuestion(forms: readonly Form[]): ListQuestion {
  return {
    id: "form",
    is: "form",
    text: { vi: "Danh sách này thuộc biểu nào?", en: "Which form does this list belong to?" },
    options: forms.map(({ id, sheet, title }) => ({ id, label: { vi: sheet, en: title.en } })),
  };
}

/** Asked where nothing says whether amounts are in đồng, thousands or millions. */
export function unitQuestion(source: Source): ListQuestion {
  const heading = headingOf(source);
  return {
    id: `unit:${source.id}`,
    is: "unit",
    text: {
      vi: `Cột “${heading}” ghi theo đồng, nghìn đồng hay triệu đồng?`,
      en: `Is “${heading}” in đồng, thousands or millions of đồng?`,
    },
    options: [
      { id: "1", label: { vi: "Đồng", en: "Đồng" } },
      { id: "1000", label: { vi: "Nghìn đồng", en: "Thousands" } },
      { id: "1000000", label: { vi: "Triệu đồng", en: "Millions" } },
    ],
  };
}
