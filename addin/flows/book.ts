import { Problem } from "../../shared/api/problem.ts";
import type { Campaign, Unit } from "../../shared/campaign/campaign.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { Form, FormId, ParseContext } from "../../shared/forms/form.ts";
import type { FlowDeps } from "./deps.ts";
import type { KnownForm, Outbox, Passport } from "./workbook.ts";

/** The workbook with what it remembers, and the forms of its unit. */
export interface Book {
  readonly passport: Passport;
  readonly campaign: Campaign;
  readonly unit: Unit;
  readonly forms: readonly Form[];
  /** null: the workbook lost it, so the rows' own ids are trusted. */
  readonly known: ReadonlyMap<FormId, KnownForm> | null;
  readonly outbox: Outbox | null;
  /** Without households to pick from: they are read from the sheets. */
  readonly context: ParseContext;
}

const texts = {
  notSetUp: {
    vi: 'Tệp này chưa có biểu mẫu. Hãy bấm "Tạo biểu mẫu" rồi làm lại.',
    en: 'This workbook has no forms yet. Press "Set up" first.',
  },
  otherUnit: {
    vi: "Tệp này là của {unit}, không phải của đơn vị bạn đăng nhập. Hãy mở tệp của đơn vị mình.",
    en: "This workbook belongs to {unit}, not to the unit you are signed in for. Open your own.",
  },
} as const;

/** @throws Problem "not-found" for a workbook that was never set up. */
export async function openBook(deps: FlowDeps): Promise<Book> {
  const { passport, campaign, known, outbox } = await deps.workbook.readMemory();
  const unit = campaign?.units.find(({ id }) => id === passport?.unit);
  if (passport === null || campaign === null || unit === undefined)
    throw new Problem("not-found", { detail: texts.notSetUp[deps.language] });
  return {
    passport,
    campaign,
    unit,
    forms: formsOf(unit),
    known: known === null ? null : new Map(known.map((form) => [form.form, form])),
    outbox,
    context: { campaign, unit: unit.id, today: deps.clock.today() },
  };
}

/**
 * The same with the service's own data: the campaign as it is now, and the service's day, since a clerk's clock may be wrong.
 * @throws Problem "not-allowed" when the workbook is another unit's or another campaign's.
 */
export async function openOnlineBook(deps: FlowDeps): Promise<Book> {
  const book = await openBook(deps);
  const [me, campaign] = await Promise.all([
    deps.api.getMe(),
    deps.api.getCampaign(book.passport.campaign),
  ]);
  if (me.unit !== book.passport.unit || me.campaign !== book.passport.campaign)
    throw new Problem("not-allowed", {
      detail: texts.otherUnit[deps.language].replace("{unit}", book.unit.name),
    });
  if (campaign.version !== book.campaign.version) await deps.workbook.writeMemory({ campaign });
  const unit = campaign.units.find(({ id }) => id === me.unit) ?? book.unit;
  return { ...book, campaign, unit, context: { campaign, unit: unit.id, today: me.today } };
}

/** Forms the unit has in its workbook, in the order of sheets and of sending. */
export function formsOf(unit: Pick<Unit, "kind">): readonly Form[] {
  return forms.filter(({ owners }) => owners.includes(unit.kind));
}

/** Ids of rows this workbook has exchanged; null when it lost its memory. */
export function knownIds(book: Book, form: FormId): ReadonlySet<string> | null {
  if (book.known === null) return null;
  return new Set(book.known.get(form)?.rows.map(({ id }) => id));
}
