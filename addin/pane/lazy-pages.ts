import { lazy } from "react";
import { loadDictionary } from "../i18n/words.ts";

/** Pages and the dialog come when they are opened: the first page is all a person waits for. */
const issues = () => import("../pages/IssuesPage.tsx");
const submit = () => import("../pages/SubmitPage.tsx");
const sync = () => import("../pages/SyncPage.tsx");
const refresh = () => import("../pages/RefreshPage.tsx");
const review = () => import("../pages/ReviewPage.tsx");
const importing = () => import("../pages/ImportPage.tsx");
const template = () => import("../pages/TemplatePage.tsx");
const forms = () => import("../pages/FormsPage.tsx");
const trial = () => import("../pages/TrialPage.tsx");
const locks = () => import("../pages/LocksPage.tsx");
const self = () => import("../pages/SelfCheckPage.tsx");
const question = () => import("../components/submit/QuestionDialog.tsx");

export const IssuesPage = lazy(async () => ({ default: (await issues()).IssuesPage }));
export const SubmitPage = lazy(async () => ({ default: (await submit()).SubmitPage }));
export const SyncPage = lazy(async () => ({ default: (await sync()).SyncPage }));
export const RefreshPage = lazy(async () => ({ default: (await refresh()).RefreshPage }));
export const ReviewPage = lazy(async () => ({ default: (await review()).ReviewPage }));
export const ImportPage = lazy(async () => ({ default: (await importing()).ImportPage }));
export const TemplatePage = lazy(async () => ({ default: (await template()).TemplatePage }));
export const FormsPage = lazy(async () => ({ default: (await forms()).FormsPage }));
export const TrialPage = lazy(async () => ({ default: (await trial()).TrialPage }));
export const LocksPage = lazy(async () => ({ default: (await locks()).LocksPage }));
export const SelfCheckPage = lazy(async () => ({ default: (await self()).SelfCheckPage }));
export const QuestionDialog = lazy(async () => ({ default: (await question()).QuestionDialog }));

/** Fetches all of them while nobody waits, so that they open without a network too. */
export function prefetchPages(): void {
  for (const page of [
    issues,
    submit,
    sync,
    refresh,
    review,
    importing,
    template,
    forms,
    trial,
    locks,
    self,
    question,
    () => loadDictionary("en"),
  ])
    // A page that did not come now is asked for again when it is opened.
    page().catch(() => undefined);
}
