import { Radio, RadioGroup } from "@fluentui/react-components";
import type { ListQuestion } from "../../../shared/intake/list-plan.ts";
import { type ImportPreview, knownAnswer } from "../../flows/importing/import-outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";

export interface AnswerProps {
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (id: string, answer: string) => void;
}

/** What only the person can know: at most three questions about the list, and one about rows that are there already. */
export function ListQuestions({
  preview,
  ...answering
}: AnswerProps & { readonly preview: ImportPreview }) {
  const { t } = useWords();
  const { questions, known } = preview;
  if (questions.length === 0 && known.different === 0) return null;
  return (
    <section className="stack" aria-label={t("import.questions")}>
      <h2 className="card__title">{t("import.questions")}</h2>
      {questions.map((question) => (
        <Question key={question.id} question={question} {...answering} />
      ))}
      {known.different > 0 && <KnownQuestion known={known} {...answering} />}
    </section>
  );
}

function Question({
  question: { id, text, options },
  answers,
  onAnswer,
}: AnswerProps & { readonly question: ListQuestion }) {
  const { language } = useWords();
  return (
    <div className="card asked">
      <p className="asked__text">{text[language]}</p>
      <RadioGroup
        aria-label={text[language]}
        value={answers[id] ?? ""}
        onChange={(_, { value }) => {
          onAnswer(id, value);
        }}
      >
        {options.map((option) => (
          <Radio key={option.id} value={option.id} label={option.label[language]} />
        ))}
      </RadioGroup>
    </div>
  );
}

function KnownQuestion({
  known,
  answers,
  onAnswer,
}: AnswerProps & { readonly known: ImportPreview["known"] }) {
  const { t } = useWords();
  const title = t("import.known", { n: known.different });
  return (
    <div className="card asked">
      <p className="asked__text">{title}</p>
      <p className="quiet">{t("import.knownText", { titles: known.titles.join(", ") })}</p>
      <RadioGroup
        aria-label={title}
        value={answers[knownAnswer] ?? ""}
        onChange={(_, { value }) => {
          onAnswer(knownAnswer, value);
        }}
      >
        <Radio value="skip" label={t("import.knownSkip")} />
        <Radio value="add" label={t("import.knownAdd")} />
      </RadioGroup>
    </div>
  );
}
