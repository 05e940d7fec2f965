import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Failure } from "../hooks/failure.ts";
import { useWords } from "../i18n/use-words.ts";
import type { Translate } from "../i18n/words.ts";
import { CopyButton } from "./CopyButton.tsx";

interface ErrorMessageProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  /** Offered when the sign-in ended; must come straight from the press of a button. */
  readonly onSignIn?: (() => void) | undefined;
}

/** A failure in plain words with the number to report; the text of an unknown cause is never shown. */
export function ErrorMessage({ failure, onRetry, onSignIn }: ErrorMessageProps) {
  const { t } = useWords();
  const asksSignIn = failure.kind === "not-signed-in" && onSignIn !== undefined;
  const words = sentenceOf(failure, t);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t("error.title")}</MessageBarTitle>
        <p>{words}</p>
        <p className="quiet">{t("error.id", { id: failure.id })}</p>
      </MessageBarBody>
      <MessageBarActions>
        {asksSignIn && (
          <Button appearance="primary" onClick={onSignIn}>
            {t("signIn.button")}
          </Button>
        )}
        {onRetry !== undefined && <Button onClick={onRetry}>{t("app.retry")}</Button>}
        <CopyButton text={failure.id} label={t("error.copyId")} />
      </MessageBarActions>
    </MessageBar>
  );
}

/** Excel and the sign-in say what to do this time; for the rest the kind decides. */
function sentenceOf({ kind, detail }: Failure, t: Translate): string {
  if (kind === "excel") return detail ?? t("error.unexpected");
  return kind === "not-signed-in" && detail !== undefined ? detail : t(`error.${kind}`);
}
