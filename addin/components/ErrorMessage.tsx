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
  /** Offered when the sign-in ended or is that of somebody else; must come straight from the press of a button. */
  readonly onSignIn?: (() => void) | undefined;
}

/** A failure in plain words with the number to report; the text of an unknown cause is never shown. */
export function ErrorMessage({ failure, onRetry, onSignIn }: ErrorMessageProps) {
  const { t } = useWords();
  const asksSignIn = failure.kind === "not-signed-in" && onSignIn !== undefined;
  const offersOther = failure.kind === "not-allowed" && onSignIn !== undefined;
  return (
    <MessageBar intent={asksSignIn ? "warning" : "error"} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t(asksSignIn ? "signIn.title" : "error.title")}</MessageBarTitle>
        <p>{sentenceOf(failure, t)}</p>
        {!asksSignIn && failure.id !== null && (
          <p className="quiet">{t("error.id", { id: failure.id })}</p>
        )}
      </MessageBarBody>
      {asksSignIn ? (
        <MessageBarActions>
          <Button appearance="primary" onClick={onSignIn}>
            {t("signIn.button")}
          </Button>
        </MessageBarActions>
      ) : (
        <MessageBarActions>
          {offersOther && <Button onClick={onSignIn}>{t("signIn.other")}</Button>}
          {onRetry !== undefined && <Button onClick={onRetry}>{t("app.retry")}</Button>}
          {failure.id !== null && <CopyButton text={failure.id} label={t("error.copyId")} />}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** A sentence made for this very case comes before the one of its kind. */
function sentenceOf({ kind, detail }: Failure, t: Translate): string {
  return detail ?? t(kind === "excel" ? "error.unexpected" : `error.${kind}`);
}
