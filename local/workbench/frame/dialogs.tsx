import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
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
    <Box text={text}>
      <Button
        appearance="primary"
        onClick={() => {
          onClose(undefined);
        }}
      >
        {say("close")}
      </Button>
    </Box>
  );
}

interface QuestionProps {
  /** Undefined: nothing to ask. */
  readonly text: string | undefined;
  readonly yes: string;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Something Excel would ask in a box of its own. */
export function Question({ text, yes, onAnswer }: QuestionProps) {
  const say = useSay();
  if (text === undefined) return null;
  return (
    <Box text={text}>
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
    </Box>
  );
}

/** A box with its buttons that waits for an answer. */
function Box({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Dialog open modalType="alert">
      <DialogSurface className="notice">
        <DialogBody>
          <DialogContent>{text}</DialogContent>
          <DialogActions>{children}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
