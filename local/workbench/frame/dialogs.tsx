import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
} from "@fluentui/react-components";
import { useSay } from "./words.ts";

/** Something Excel would say in a box of its own. */
export function Notice({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog open modalType="alert">
      <DialogSurface className="notice">
        <DialogBody>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say("close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly onAnswer: (isYes: boolean) => void;
}

export function Question({ text, yes, onAnswer }: QuestionProps) {
  const say = useSay();
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
