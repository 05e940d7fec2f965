import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { useEffect, useRef } from "react";
import { useWords } from "../i18n/use-words.ts";

interface HeadProps {
  readonly title: string;
  /** Absent on the first page. */
  readonly onBack?: () => void;
  readonly onSwitchLanguage: () => void;
  readonly onSelfCheck: () => void;
}

/** Head of the pane; a new page's title takes the focus, so that screen readers say where one is. */
export function Head({ title, onBack, onSwitchLanguage, onSelfCheck }: HeadProps) {
  const { t, language } = useWords();
  const heading = useFocusOnChange(title);
  return (
    <header className={onBack === undefined ? "head" : "head head--sub"}>
      {onBack === undefined ? (
        <img className="head__mark" src="icons/mai-am.svg" alt="" />
      ) : (
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={t("app.back")}
          onClick={onBack}
        />
      )}
      <h1 className="head__name" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <Button
        appearance="subtle"
        size="small"
        lang={language === "vi" ? "en" : "vi"}
        onClick={onSwitchLanguage}
      >
        {t("app.language")}
      </Button>
      <Button
        appearance="subtle"
        icon={<InfoRegular />}
        aria-label={t("app.selfCheck")}
        onClick={onSelfCheck}
      />
    </header>
  );
}

/** The first title leaves the focus in the sheet, where the person is typing. */
function useFocusOnChange(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(title);
  useEffect(() => {
    if (shown.current !== title) heading.current?.focus();
    shown.current = title;
  }, [title]);
  return heading;
}
