import { Problem } from "../../../shared/api/problem.ts";
import type { Campaign, Unit, UnitId } from "../../../shared/campaign/campaign.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { FormId, Values } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { homesOfCode } from "../../../shared/campaign/units.ts";
import { fillsForm, keepersOf, keepsForm } from "../../../shared/forms/filling/owners.ts";
import { fold } from "../../../shared/text/normalise.ts";
import type { CheckContext } from "../../../shared/validate/neighbours.ts";
import type { FlowDeps } from "../deps.ts";
import { practiceFormsOf } from "../practice/practice-forms.ts";
import { copyOf } from "../template/identity.ts";
import { catalogueLists } from "./picks.ts";
import type {
  HouseholdPick,
  KnownForm,
  Outbox,
  Passport,
  Remembered,
  SheetSeen,
} from "../workbook.ts";

/** The workbook with what it remembers, and the forms of its unit. */
export interface Book {
  readonly passport: Passport;
  readonly campaign: Campaign;
  readonly unit: Unit;
  /** The forms are those of practice: nothing of them may be sent. */
  readonly isPractice: boolean;
  /** Forms the unit fills in. */
  readonly forms: readonly Form[];
  /** Forms it only reads, filled by the standing office; their sheets appear with the first row. */
  readonly readOnly: readonly Form[];
  /** null: the workbook lost it, so the rows' own ids are trusted. */
  readonly known: ReadonlyMap<FormId, KnownForm> | null;
  /** null in a copy as well: what is on its way belongs to the workbook it was copied from. */
  readonly outbox: Outbox | null;
  /** Warnings of whole sheets that somebody explained. */
  readonly seen: readonly SheetSeen[];
  /** Name of its file now. */
  readonly file: string;
  /** Name of the file it was copied or renamed from, until a person says which. */
  readonly copyOf: string | null;
  /** With households of other units to pick from; a ward's own are read from its sheet. */
  readonly context: CheckContext;
}

const texts = {
  notSetUp: {
    vi: 'Tệp này chưa có biểu mẫu. Hãy bấm "Thiết lập biểu" rồi làm lại.',
    en: 'This workbook has no forms yet. Press "Set up" first.',
  },
  practice: {
    vi: 'Đang tập dượt nên không gửi, không lấy số liệu. Hãy bấm "Kết thúc tập dượt" rồi làm lại.',
    en: 'Practice is on: nothing is sent or fetched. Press "End practice" first.',
  },
  otherUnit: {
    vi: "Tệp này là của {unit}, không phải của đơn vị đang đăng nhập. Hãy mở tệp của đơn vị mình.",
    en: "This workbook belongs to {unit}, not to the unit you are signed in for. Open your own.",
  },
} as const;

/** @throws Problem "not-found" for a workbook that was never set up. */
export async function openBook(
  deps: Pick<FlowDeps, "workbook" | "clock" | "language">,
): Promise<Book> {
  const book = bookFrom(deps, await deps.workbook.readMemory());
  if (book === undefined) throw new Problem("not-found", { detail: texts.notSetUp[deps.language] });
  return book;
}

/** The workbook of a memory that was read; undefined for one that was never set up. */
export function bookFrom(
  { clock }: Pick<FlowDeps, "clock">,
  { passport, campaign, known, outbox, picks, seen, file }: Remembered,
): Book | undefined {
  const unit = campaign?.units.find(({ id }) => id === passport?.unit);
  if (passport === null || campaign === null || unit === undefined) return undefined;
  const original = copyOf(passport, file);
  const isPractice = passport.practice === true;
  return {
    passport,
    campaign,
    unit,
    isPractice,
    ...(isPractice ? { forms: practiceFormsOf(unit), readOnly: [] } : formsOf(unit)),
    known: known === null || isPractice ? null : new Map(known.map((form) => [form.form, form])),
    outbox: original === null && !isPractice ? outbox : null,
    seen: isPractice ? [] : (seen ?? []),
    file,
    copyOf: original,
    context: {
      campaign,
      unit: unit.id,
      today: clock.today(),
      ...(picks === null ? {} : picksFrom(picks)),
    },
  };
}

/**
 * The same with the service's own data: the campaign as it is now, and the service's day, since a clerk's clock may be wrong.
 * @throws Problem "not-allowed" when the workbook is another unit's or another campaign's.
 */
export async function openOnlineBook(deps: FlowDeps): Promise<Book> {
  const book = await openBook(deps);
  return connectBook(deps, book);
}

/** `openOnlineBook` for a book that is open already. */
export async function connectBook(deps: FlowDeps, book: Book): Promise<Book> {
  if (book.isPractice) throw new Problem("not-allowed", { detail: texts.practice[deps.language] });
  const [me, campaign] = await Promise.all([
    deps.api.getMe(),
    deps.api.getCampaign(book.passport.campaign),
  ]);
  if (me.unit !== book.passport.unit || me.campaign !== book.passport.campaign)
    throw new Problem("not-allowed", {
      detail: texts.otherUnit[deps.language].replace("{unit}", book.unit.name),
    });
  const unit = campaign.units.find(({ id }) => id === me.unit) ?? book.unit;
  const context = { ...book.context, campaign, unit: unit.id, today: me.today, me: me.id };
  if (campaign.version !== book.campaign.version) await adoptCampaign(deps, book, context);
  return { ...book, campaign, unit, context };
}

/** The drop-downs come first: a workbook that remembers the campaign is not asked about them again. */
async function adoptCampaign(
  { workbook }: FlowDeps,
  { passport }: Book,
  context: CheckContext,
): Promise<void> {
  const here = forms.filter(({ id }) => passport.forms[id] !== undefined);
  await workbook.writeLists(catalogueLists(here, context));
  await workbook.writeMemory({ campaign: context.campaign });
}

/** Forms of the unit's workbook, in the order of sheets and of sending. */
export function formsOf(unit: Pick<Unit, "kind" | "duties">): Pick<Book, "forms" | "readOnly"> {
  return {
    forms: forms.filter((form) => fillsForm(unit, form)),
    readOnly: forms.filter((form) => keepsForm(unit, form) && !fillsForm(unit, form)),
  };
}

/** Units whose rows of the form this workbook holds: its own, or all wards for what the office fills in. */
export function unitsOf({ campaign, unit, context }: Book, form: Form): readonly UnitId[] {
  if (form.filledBy === undefined || !fillsForm(unit, form)) return [unit.id];
  return keepersOf(form, campaign, context.today).map(({ id }) => id);
}

/** The unit that keeps a household now; undefined for no code of this campaign, and where its unit was split. */
export function unitOfCode(campaign: Campaign, code: unknown): UnitId | undefined {
  const homes = typeof code === "string" ? homesOfCode(campaign, code) : [];
  return homes.length === 1 ? homes[0] : undefined;
}

/** Ids of rows this workbook has exchanged; null when it lost its memory. */
export function knownIds(book: Book, form: FormId): ReadonlySet<string> | null {
  if (book.known === null) return null;
  return new Set(book.known.get(form)?.rows.map(({ id }) => id));
}

/**
 * Households of other units as a check looks them up. Without any, e.g. in a template made without the service, nothing is
 * known of them, and codes are taken on trust.
 */
function picksFrom(picks: readonly HouseholdPick[]): Omit<CheckContext, keyof BaseContext> {
  if (picks.length === 0) return {};
  const households = new Map<string, string>();
  const values = new Map<string, Values>();
  for (const { code, label, values: known } of picks) {
    values.set(code, known);
    households.set(fold(label), code).set(fold(code), code);
  }
  return {
    households,
    householdLabels: new Map(picks.map(({ code, label }) => [code, label])),
    neighbours: {
      sameKey: () => [],
      house: (code) => {
        const household = values.get(code);
        return household === undefined ? undefined : { household };
      },
    },
  };
}

type BaseContext = Pick<CheckContext, "campaign" | "unit" | "today">;
