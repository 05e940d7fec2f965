import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Answer, Question, Side } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { ConflictChoices } from "./ConflictChoices.tsx";
import { GoneChoices } from "./GoneChoices.tsx";

interface QuestionDialogProps {
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
}

const nothing: Answer = { withdraw: [], keep: [] };

/** Asked only about rows that are gone and cells two people changed; closing it sends everything else. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps) {
  const { t } = useWords();
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const [isAsked, setAsked] = useState(false);
  const lacksReason = withdrawn.size > 0 && reason.trim() === "";
  const send = () => {
    setAsked(true);
    if (lacksReason) return;
    onAnswer({
      withdraw: [...withdrawn].map((id) => ({ id, reason: reason.trim() })),
      keep: [...sides].map(([id, side]) => ({ id, side })),
    });
  };
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={() => {
        onAnswer(nothing);
      }}
    >
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{t("question.title")}</DialogTitle>
          <DialogContent className="stack">
            <p className="quiet">{t("question.text")}</p>
            {question.gone.length > 0 && (
              <GoneChoices
                rows={question.gone}
                chosen={withdrawn}
                onChoose={setWithdrawn}
                reason={reason}
                onReason={setReason}
                reasonMissing={isAsked && lacksReason}
              />
            )}
            {question.conflicts.length > 0 && (
              <ConflictChoices rows={question.conflicts} sides={sides} onSides={setSides} />
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button
              onClick={() => {
                onAnswer(nothing);
              }}
            >
              {t("question.skip")}
            </Button>
            <Button appearance="primary" onClick={send}>
              {t("question.go")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
