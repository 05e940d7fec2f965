import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useWords } from "../i18n/use-words.ts";
import { copyText } from "./copy-text.ts";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState<boolean | undefined>(undefined);
  const copy = () => {
    void copyText(text).then(setCopied);
  };
  return (
    <>
      <Button icon={<CopyRegular />} onClick={copy}>
        {isCopied === true ? t("receipt.copied") : label}
      </Button>
      <span role="status" className={isCopied === false ? "quiet" : "hidden"}>
        {isCopied === undefined ? "" : t(isCopied ? "receipt.copied" : "receipt.copyFailed")}
      </span>
    </>
  );
}
