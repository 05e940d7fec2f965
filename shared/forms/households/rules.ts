import { birthYearOf, provinceOf, sexOf } from "../../text/national-id.ts";
import type { Campaign, IsoDate } from "../../campaign/campaign.ts";
import { normAt } from "../../campaign/norms.ts";
import type { ParseContext, Values } from "../column.ts";
import type { RowRule } from "../rule.ts";
import { earliestEvent, inOrder, notInFuture, notTooEarly, unless } from "../rules/date-rules.ts";
import { rulesFor } from "../define-form.ts";
import { flagOf, type Household } from "./columns.ts";
import { saysHouseholdIsGone } from "./departure.ts";
import { categories, exitReasons, priorHelps } from "./options.ts";

/** People beyond this are checked again, not refused (domain §2.2b). */
const manyPeople = 12;
const youngestHead = 16;
const oldestHead = 110;

const identityRules = rulesFor<Household>([
  {
    code: "E20",
    level: "warn",
    column: "nationalId",
    check: ({ nationalId }) =>
      nationalId !== null && provinceOf(nationalId) === null
        ? { province: nationalId.slice(0, 3) }
        : undefined,
  },
  {
    code: "E21",
    level: "warn",
    column: "nationalId",
    check: ({ nationalId, sex }) =>
      nationalId !== null && sex !== null && sexOf(nationalId) !== sex
        ? { fromId: sexOf(nationalId), value: sex }
        : undefined,
  },
  {
    code: "E22",
    level: "warn",
    column: "birth",
    check: ({ nationalId, birth }) => {
      if (nationalId === null || birth === null) return undefined;
      const fromId = birthYearOf(nationalId);
      const value = yearOf(birth);
      return fromId === value ? undefined : { fromId, value };
    },
  },
  {
    code: "E56",
    level: "warn",
    column: "birth",
    check: ({ birth }, { today }) => {
      if (birth === null) return undefined;
      const year = yearOf(birth);
      const age = yearOf(today) - year;
      return age < youngestHead || age > oldestHead ? { reason: "age", year, age } : undefined;
    },
  },
  {
    code: "E56",
    level: "warn",
    column: "people",
    check: ({ people }) =>
      people !== null && people > manyPeople ? { reason: "people", people } : undefined,
  },
]);

const categoryRules = rulesFor<Household>([
  {
    code: "E15",
    level: "block",
    column: "flagNearPoor",
    check: ({ flagPoor, flagNearPoor }) =>
      flagPoor === true && flagNearPoor === true
        ? { first: "Hộ nghèo", second: "Hộ cận nghèo", firstEn: "Poor", secondEn: "Near-poor" }
        : undefined,
  },
  {
    code: "E50",
    level: "block",
    column: "category",
    // Until the meeting a missing category only counts as "thiếu thông tin"; what was voted on has one.
    check: (row) =>
      row.category === null && !hasFlag(row) && (row.votedOn ?? row.postedOn) !== null
        ? { reason: "none" }
        : undefined,
  },
  {
    code: "E50",
    level: "block",
    column: "category",
    check: (row) =>
      row.category !== null && hasFlag(row) && row[flagOf[row.category]] !== true
        ? { reason: "flag", category: labelOf(row.category) }
        : undefined,
    // Nothing is proposed: whether the cell or the tick is wrong decides on the programme, and only the clerk knows.
  },
]);

const eligibilityRules = rulesFor<Household>([
  {
    code: "E52",
    level: "block",
    column: "priorHelp",
    // Source: QĐ 21/2024/QĐ-TTg leaves out households already helped under QĐ 22/2013/QĐ-TTg.
    check: (row) =>
      row.priorHelp === "qd22" && isMerit(row) && row.note === null ? priorHelp(row) : undefined,
  },
  {
    code: "E52",
    level: "warn",
    column: "priorHelp",
    check: (row) =>
      row.priorHelp === null ||
      row.priorHelp === "none" ||
      row.note !== null ||
      (row.priorHelp === "qd22" && isMerit(row))
        ? undefined
        : priorHelp(row),
  },
  {
    code: "E51",
    level: "warn",
    column: "category",
    check: ({ category, nationalId, poorListDecision }, { poorList }) =>
      poorList !== undefined &&
      (category === "poor" || category === "near-poor") &&
      nationalId !== null &&
      poorListDecision === null &&
      !poorList.has(nationalId)
        ? { category: labelOf(category), year: poorList.year }
        : undefined,
  },
  { code: "E53", level: "warn", column: "area", check: againstCriteria },
  {
    code: "E57",
    level: "block",
    column: "note",
    check: ({ note, exitReason }) =>
      note !== null && exitReason === null && saysHouseholdIsGone(note)
        ? { value: note.slice(0, 40) }
        : undefined,
  },
]);

const days = ["surveyedOn", "votedOn", "postedOn"];

const voteRules = rulesFor<Household>([
  {
    code: "E41",
    level: "block",
    column: "votesFor",
    eventOn: ({ votedOn }) => votedOn,
    check: ({ votesCast, votesFor }) =>
      votesCast !== null && votesFor !== null && votesFor > votesCast
        ? { reason: "count", votes: votesFor, attendees: votesCast }
        : undefined,
  },
  {
    code: "E41",
    level: "block",
    column: "voteResult",
    eventOn: ({ votedOn }) => votedOn,
    // Source: TT 01/2022/TT-BXD: more than half of those present agree.
    check: ({ voteResult, votesCast, votesFor, votedOn }, { campaign, today }) => {
      if (voteResult !== "passed" || !votesCast || votesFor === null) return undefined;
      const least = normAt(campaign, "binh_xet.ty_le", { on: votedOn ?? today })?.value ?? 50;
      const percent = Math.round((votesFor * 1000) / votesCast) / 10;
      return votesFor * 100 > votesCast * least
        ? undefined
        : { reason: "household", percent, least };
    },
  },
  {
    code: "E35",
    level: "block",
    column: "voteResult",
    eventOn: ({ postedOn }) => postedOn,
    check: ({ voteResult, postedOn }) =>
      voteResult === "rejected" && postedOn !== null
        ? { reason: "status", label: "Không đạt", labelEn: "Rejected", step: "postedOn" }
        : undefined,
  },
]);

/** Rules a household's row can break by itself, in the order they are reported. */
export const householdRules: readonly RowRule[] = [
  ...identityRules,
  ...categoryRules,
  ...unless(hasDaysInOrder, [
    ...notInFuture([...days, "exitOn"]),
    ...inOrder(days),
    ...notTooEarly(days),
  ]),
  ...eligibilityRules,
  ...unless(({ voteResult, votesFor }) => voteResult === null && votesFor === null, voteRules),
];

/** True when no rule about days can be broken; false only means that they must look. */
function hasDaysInOrder(values: Values, { today }: ParseContext): boolean {
  const { surveyedOn, votedOn, postedOn, exitOn } = values as unknown as Household;
  const first = surveyedOn ?? votedOn ?? postedOn ?? today;
  const second = votedOn ?? first;
  const third = postedOn ?? second;
  if (first < earliestEvent || second < first || third < second || third > today) return false;
  return exitOn === null || exitOn <= today;
}

/** True for a row entered by mistake or twice: it was never a need and counts nowhere. */
export function isVoid(exitReason: unknown): boolean {
  return voidReasons.has(exitReason);
}

const voidReasons: ReadonlySet<unknown> = new Set(
  exitReasons.flatMap((reason) => ("isVoid" in reason ? [reason.id] : [])),
);

/** The year of "1985" and of "1985-03-02", without cutting a string. */
export function yearOf(day: string): number {
  return (
    (day.charCodeAt(0) - 48) * 1000 +
    (day.charCodeAt(1) - 48) * 100 +
    (day.charCodeAt(2) - 48) * 10 +
    (day.charCodeAt(3) - 48)
  );
}

/** Limits of size and structure; null where none were in force. */
interface Criteria {
  readonly weakNeeded: number;
  readonly aloneArea: number;
  readonly householdArea: number;
  readonly areaEach: number;
}

const criteriaByDay = new WeakMap<Campaign, Map<IsoDate, Criteria | null>>();

/** Each row asks, and a list is surveyed on a few days. */
function criteriaAt(campaign: Campaign, on: IsoDate): Criteria | null {
  const days = criteriaByDay.get(campaign) ?? new Map<IsoDate, Criteria | null>();
  if (days.size === 0) criteriaByDay.set(campaign, days);
  const known = days.get(on);
  if (known !== undefined) return known;
  const limit = (key: string) => normAt(campaign, key, { on })?.value ?? Infinity;
  const weakNeeded = normAt(campaign, "tieu_chi.ket_cau", { on })?.value;
  const criteria =
    weakNeeded === undefined
      ? null
      : {
          weakNeeded,
          aloneArea: limit("tieu_chi.don_than_m2"),
          householdArea: limit("tieu_chi.ho_m2"),
          areaEach: limit("tieu_chi.ho_m2_nguoi"),
        };
  days.set(on, criteria);
  return criteria;
}

/**
 * Size and structure against the criteria in force on the survey day; before 20/01/2025 there were none. Source: QĐ 55/QĐ-BXD:
 * at least two of three structures not durable, or too small (alone below 18 m², else below 30 m² and 8 m² a head).
 */
function againstCriteria(
  row: Household,
  { campaign, today }: Parameters<RowRule["check"]>[1],
): ReturnType<RowRule["check"]> {
  const { area, people, foundation, frame, roof } = row;
  if (area === null || people === null) return undefined;
  if (foundation === null || frame === null || roof === null) return undefined;
  const criteria = criteriaAt(campaign, row.surveyedOn ?? today);
  if (criteria === null) return undefined;
  const weak = Number(foundation === "weak") + Number(frame === "weak") + Number(roof === "weak");
  if (weak >= criteria.weakNeeded || isSmall(area, people, criteria)) return undefined;
  return { area, people, each: Math.round((area / people) * 10) / 10, durable: 3 - weak };
}

function isSmall(area: number, people: number, limits: Criteria): boolean {
  return people === 1
    ? area < limits.aloneArea
    : area < limits.householdArea && area / people < limits.areaEach;
}

const flags = Object.values(flagOf);

function hasFlag(row: Household): boolean {
  for (const flag of flags) if (row[flag] === true) return true;
  return false;
}

function isMerit({ category }: Household): boolean {
  return category === "merit" || category === "martyr-kin";
}

function priorHelp({ priorHelp: id, priorHelpYear }: Household) {
  const label = priorHelps.find((help) => help.id === id)?.label ?? "";
  return { help: label, year: priorHelpYear ?? "…" };
}

function labelOf(id: string): string {
  return categories.find((category) => category.id === id)?.label ?? id;
}
