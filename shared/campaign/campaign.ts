/** "YYYY-MM-DD" in the calendar of Vietnam. */
export type IsoDate = string;

/** Ours and stable, e.g. "na-lay": official codes are reused by other units after a merge (03151 from 1/7/2025). */
export type UnitId = string;

/** Both ends inclusive; `validTo` null = still in force. */
export interface Dated {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Where a figure or name comes from; `confirmed` is false until the office has checked it. */
export interface Sourced {
  readonly citation: string;
  readonly confirmed: boolean;
  /** Id of the text in the registry of citations, for those that stand there: it knows how long they are in force. */
  readonly document?: string;
}

export type UnitKind = "ward" | "office" | "front" | "union" | "centre";

/**
 * What an office answers for in the campaign, whoever it is that year: offices were dissolved and merged while it ran (domain §4).
 * standing: cơ quan thường trực (plan 2404, V.4); emulation: thường trực Hội đồng thi đua - khen thưởng (V.8); labour: hộ nghèo,
 * người có công (V.5); culture: tuyên truyền (V.6).
 */
export type Duty = "standing" | "emulation" | "labour" | "culture";

export interface Unit extends Dated, Sourced {
  readonly id: UnitId;
  /** Full name as printed, e.g. "phường Na Lay". */
  readonly name: string;
  /** Two or three letters that begin a household code, e.g. "NL". */
  readonly shortCode: string;
  readonly kind: UnitKind;
  /** General Statistics Office code, valid only together with the dates. */
  readonly officialCode: string | null;
  readonly duties?: readonly Duty[];
  /** Unit that took over its rows; absent while it has none in this campaign. */
  readonly mergedInto?: UnitId;
}

export interface Village extends Dated, Sourced {
  readonly id: string;
  readonly unit: UnitId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id of the village it was merged into. */
  readonly mergedInto: string | null;
}

/** The groups of tab B2 (domain §2.2): người có công, hai CTMTQG, phong trào. */
export type ProgrammeGroup = "merit" | "poverty" | "ethnic" | "movement";

export interface Programme extends Dated, Sourced {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group: ProgrammeGroup;
}

/** A norm is looked up by the household's approval date, never by today (domain §3). */
export interface Norm extends Dated, Sourced {
  /** Dotted key of domain §3, e.g. "ho_tro.phong_trao.xay_moi". */
  readonly key: string;
  readonly value: number;
  /** "đồng/hộ", "m²", "%", … */
  readonly unit: string;
  readonly scope: {
    readonly programme?: string;
    readonly workType?: string;
    readonly reportingUnit?: UnitId;
  };
  /** What the number cannot say: conditions, lists, open questions. */
  readonly note?: string;
}

/** Houses a unit is to build or repair by a date. */
export interface Target extends Sourced {
  readonly unit: UnitId;
  readonly workType: "new" | "repair";
  readonly houses: number;
  readonly dueOn: IsoDate;
}

export interface Period extends Sourced {
  /** e.g. "2024-10" or "nam-2024". */
  readonly id: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Reports are due before this day ("trước 05/11/2024" = by the 4th). */
  readonly dueBefore: IsoDate | null;
  /** First day on which rows dated in the period are taken no more; absent = the period does not lock by itself. */
  readonly lockFrom?: IsoDate;
}

/** Days that are closed for rows dated in them, with what a message says of them. */
export interface ClosedPeriod {
  /** Id of the period. */
  readonly period: string;
  /** Its name and days as they were when it was locked. */
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Day of Vietnam on which the lock began. */
  readonly since: IsoDate;
}

/** A locked period that one unit may still work on, up to and including a day. */
export interface Reopening {
  readonly unit: UnitId;
  /** Id of the one form it is open for; null = every form. */
  readonly form: string | null;
  readonly until: IsoDate;
}

/** A period that is locked for all units but those it was opened again for. */
export interface PeriodLock extends ClosedPeriod {
  readonly reopened: readonly Reopening[];
}

export interface Citation extends Dated {
  readonly id: string;
  /** e.g. "539/QĐ-TTg". */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly confirmed: boolean;
}

/** Who may be given an honour: tập thể, hộ gia đình, cá nhân. */
export type AwardSubject = "group" | "household" | "person";

/** A form of commendation, with who may get it for what (domain §1.3). */
export interface Award extends Dated, Sourced {
  readonly id: string;
  readonly name: string;
  /** Level that decides: Nhà nước, tỉnh, thị xã, or the issuer by its own authority. */
  readonly level: "state" | "province" | "town" | "own";
  /** E.g. "Chủ tịch UBND tỉnh". */
  readonly decidedBy: string;
  readonly subjects: readonly AwardSubject[];
  /** organise: tham mưu, tổ chức; contribute: vận động, đóng góp, sáng kiến. */
  readonly branches: readonly ("organise" | "contribute")[];
  /** Also for those from outside the province or town. */
  readonly outside: boolean;
  /** Only for an influence in the whole province. */
  readonly provinceWide: boolean;
}

/** How many honours of one form a unit may propose; `number` null = "chưa phân bổ", which is not 0. */
export interface Quota extends Sourced {
  readonly award: string;
  readonly unit: UnitId;
  readonly subject: AwardSubject;
  readonly number: number | null;
}

/** A member of the Hội đồng thi đua - khen thưởng who answers for a unit (plan 2404, V.1). */
export interface Assignment extends Dated, Sourced {
  readonly member: string;
  readonly unit: UnitId;
  readonly field: string;
}

/** A rule the office wants to see at work before it blocks: while it lasts, the code only warns. */
export interface RuleTrial {
  /** e.g. "E33". */
  readonly code: string;
  readonly from: IsoDate;
  /** First day on which it blocks; null = until it is decided on. */
  readonly until: IsoDate | null;
}

export type Role = "clerk" | "reviewer" | "leader" | "admin" | "auditor";

/** What a person may do here; stored, read on each request, never taken from the token. */
export interface Member extends Dated {
  /** The token's oid. */
  readonly id: string;
  readonly name: string;
  readonly unit: UnitId;
  readonly roles: readonly Role[];
  /** Review lanes (Form.lanes) this person decides on; absent = none. */
  readonly reviews?: readonly string[];
}

/**
 * Rows of units that ended carried over to the unit that follows them (domain §4). While it is not done, the old units count;
 * from then on the new one does, with the same figures.
 */
export interface Handover {
  readonly id: string;
  readonly from: readonly UnitId[];
  /** Several where a unit was split by its villages. */
  readonly to: readonly UnitId[];
  /** Last day of the old units, whose figures the closing snapshot holds. */
  readonly closedOn: IsoDate;
  readonly done: boolean;
}

/** Everything dated that law or time can change. Members travel apart: they are personal data. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  /** Events before this day are "nhập bù": rules of evidence only warn (design §4). */
  readonly goLiveOn: IsoDate;
  /** Grows with every change; written into heads so that figures name the catalogue they were made with. */
  readonly version: number;
  /** True when rows are invented, so that every sheet says "DỮ LIỆU GIẢ LẬP". */
  readonly synthetic: boolean;
  readonly units: readonly Unit[];
  readonly villages: readonly Village[];
  readonly programmes: readonly Programme[];
  readonly norms: readonly Norm[];
  readonly targets: readonly Target[];
  readonly periods: readonly Period[];
  readonly citations: readonly Citation[];
  readonly awards: readonly Award[];
  readonly quotas: readonly Quota[];
  readonly assignments: readonly Assignment[];
  readonly handovers: readonly Handover[];
  /** Absent in workbooks made before rules could be tried. */
  readonly trials?: readonly RuleTrial[];
  /** Absent while no period was ever locked. */
  readonly locks?: readonly PeriodLock[];
}
