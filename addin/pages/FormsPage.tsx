import { Button } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { FormId } from "../../shared/forms/column.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import type { Flows } from "../flows/flows.ts";
import type { FormOffer } from "../flows/template/offers.ts";
import { useAction } from "../hooks/use-action.ts";
import { useWords } from "../i18n/use-words.ts";

interface FormsPageProps {
  readonly flows: Flows;
  /** Called after a sheet was added. */
  readonly onAdded: () => void;
}

/** Forms of the unit that the workbook does not have yet: one line each, one click adds the sheet and shows it. */
export function FormsPage({ flows, onAdded }: FormsPageProps) {
  const { t } = useWords();
  const look = useAction<readonly FormOffer[]>(useCallback(() => flows.formsToAdd(), [flows]));
  const { start } = look;
  const add = useAction<string, never, [FormId]>(
    useCallback(
      async (_report: unknown, form: FormId) => {
        const { line } = await flows.addForms([form]);
        onAdded();
        await start();
        return line;
      },
      [flows, onAdded, start],
    ),
  );
  useEffect(() => {
    void start();
  }, [start]);
  const offers = look.run.is === "done" ? look.run.value : undefined;
  return (
    <main className="page">
      {look.run.is === "running" && (
        <ProgressLine label={t("forms.loading")} progress={undefined} />
      )}
      {look.run.is === "failed" && (
        <ErrorMessage failure={look.run.failure} onRetry={() => void start()} />
      )}
      {add.run.is === "failed" && <ErrorMessage failure={add.run.failure} />}
      {add.run.is === "done" && <Outcome is="good" title={add.run.value} />}
      {offers?.length === 0 && (
        <EmptyState icon="check" title={t("forms.none")} text={t("forms.noneText")} />
      )}
      {offers !== undefined && offers.length > 0 && (
        <>
          <p className="quiet">{t("forms.text")}</p>
          <ul className="stack">
            {offers.map((offer) => (
              <Offer
                key={offer.form}
                offer={offer}
                isBusy={add.run.is === "running"}
                onAdd={() => void add.start(offer.form)}
              />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

interface OfferProps {
  readonly offer: FormOffer;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
}

function Offer({ offer: { title, when, season }, isBusy, onAdd }: OfferProps) {
  const { t } = useWords();
  return (
    <li className="card offer">
      <div className="offer__text">
        <p className="card__title">{title}</p>
        <p className="quiet">
          {season === null ? when : `${when} · ${t("forms.season", { name: season.name })}`}
        </p>
      </div>
      <Button disabled={isBusy} aria-label={t("forms.add", { title })} onClick={onAdd}>
        {t("forms.addShort")}
      </Button>
    </li>
  );
}
