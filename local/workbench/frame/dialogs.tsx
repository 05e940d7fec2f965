import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
} from "@fluentui/react-components";
import { useSay } from "./words.ts";

interface NoticeProps {
  /** Undefined: nothing to say. */
  readonly text: string | undefined;
  readonly onClose: (text: undefined) => void;
}

/** Something Excel would say in a box of its own. */
export function Notice({ text, onClose }: NoticeProps) {
  const say = useSay();
  if (text === undefined) return null;
  return (
    <Dialog open modalType="alert">
      <DialogSurface className="notice">
        <DialogBody>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onClose(undefined);
              }}
            >
              {say("close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface QuestionProps {
  /** Undefined: nothing to ask. */
  readonly text: string | undefined;
  readonly yes: string;
  readonly onAnswer: (isYes: boolean) => void;
}

export function Question({ text, yes, onAnswer }: QuestionProps) {
  const say = useSay();
  if (text === undefined) return null;
  return (
    <Dialog open modalType="alert">
      <DialogSurface className="notice">
        <DialogBody>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(true);
              }}
            >
              {yes}
            </Button>
            <Button
              onClick={() => {
                onAnswer(false);
              }}
            >
              {say("cancel")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
