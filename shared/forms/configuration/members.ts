import type { Member, Role } from "../../campaign/campaign.ts";
import { unitById } from "../../campaign/in-force.ts";
import { forbiddenPair } from "../../campaign/roles.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import type { RowRule } from "../rule.ts";
import type { Form } from "../form.ts";
import { choices, chosenIn } from "../kinds/choices.ts";
import { entry } from "../kinds/entry.ts";
import { tick } from "../kinds/mark.ts";
import { name } from "../kinds/name.ts";
import { text } from "../kinds/text.ts";
import { laneOptions } from "./lanes.ts";
import { force, forceBrief } from "./parts/columns.ts";
import { datedOf, textOf, tickedIn } from "./parts/entries.ts";
import { codeFrom, forceRules, oneAtATime } from "./parts/rules.ts";

const roles = [
  ["clerk", "clerk"],
  ["reviewer", "reviewer"],
  ["leader", "leader"],
  ["admin", "admin"],
  ["auditor", "auditor"],
] as const satisfies readonly (readonly [Role, string])[];

/**
 * Who may do what, from when to when: only accepted rows count, and a row about oneself can be neither entered nor accepted. What can be
 * decided on comes from the other forms.
 */
export function defineMembers(forms: readonly Form[]): Form {
  return defineForm({
    id: "members",
    version: 1,
    sheet: "Người dùng",
    title: { vi: "Người dùng, quyền hạn", en: "Users and their roles" },
    owners: ["standing"],
    lanes: ["config-standing"],
    columns: columnsWith(forms),
    keys: [["oid", "validFrom"]],
    rules: [accountRule, selfRule, ...roleRules, ...forceRules.slice(0, 1)],
    collisions: [oneAtATime(["oid"])],
    nameColumn: "name",
    brief: [
      { column: "name" },
      { column: "unit" },
      { column: "reviews", before: "duyệt " },
      ...forceBrief,
    ],
  });
}

function columnsWith(forms: readonly Form[]) {
  return {
    name: name({ label: "Họ và tên", en: "Name", essential: true, sensitivity: "personal" }),
    oid: text({
      label: "Mã tài khoản",
      en: "Account id",
      essential: true,
      max: 120,
      width: 36,
      sensitivity: "personal",
      prompt: {
        vi: "Mã đối tượng (Object ID) của tài khoản, do quản trị hệ thống cung cấp.",
        en: "The account's object id, given by the administrator.",
      },
    }),
    unit: entry("all-units", { label: "Đơn vị", en: "Unit", essential: true }),
    clerk: tick({ label: "Nhập liệu", en: "Clerk" }),
    reviewer: tick({ label: "Duyệt", en: "Reviewer" }),
    leader: tick({ label: "Lãnh đạo xem", en: "Leader" }),
    admin: tick({ label: "Quản trị", en: "Administrator" }),
    auditor: tick({ label: "Kiểm tra nhật ký", en: "Auditor" }),
    reviews: choices(laneOptions(forms), {
      label: "Biểu được duyệt",
      en: "Decides on",
      requiredWhen: ({ reviewer }) => reviewer === true,
    }),
    ...force,
    citation: text({ label: "Văn bản phân công", en: "Assigned by", detail: true, max: 200 }),
    note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, multiline: true }),
  };
}

/** A person's rights as a row of the form says them. */
export function toMember(values: Values): Member {
  return {
    ...datedOf(values),
    id: textOf(values["oid"]),
    name: textOf(values["name"]),
    unit: textOf(values["unit"]),
    roles: tickedIn(values, roles),
    reviews: chosenIn(values["reviews"]),
  };
}

/** Account ids are compared letter by letter with those of tokens, which are written small. */
const accountRule: RowRule = {
  code: "E69",
  level: "block",
  column: "oid",
  check: ({ oid }) =>
    typeof oid === "string" && !/^[a-z0-9][a-z0-9._-]*$/.test(oid)
      ? { value: oid, reason: "account", suggestion: codeFrom(oid) }
      : undefined,
};

const selfRule: RowRule = {
  code: "E71",
  level: "block",
  column: "oid",
  check: ({ oid }, { me }) =>
    typeof oid === "string" && me !== undefined && oid.toLowerCase() === me.toLowerCase()
      ? {}
      : undefined,
};

const roleRules: readonly RowRule[] = [
  {
    code: "E70",
    level: "block",
    column: "clerk",
    check: (values) => (tickedIn(values, roles).length === 0 ? { reason: "role" } : undefined),
  },
  // One rule for each role, so that the issue stands at the cell of the first of the two.
  ...roles.map(([, column]): RowRule => ({
    code: "E72",
    level: "block",
    column,
    check: (values, { campaign }) => {
      const unit = unitById(campaign, textOf(values["unit"]));
      const pair = forbiddenPair(tickedIn(values, roles), unit);
      // Without its unit the row waits for that; whose roles they are decides.
      if (pair === undefined || unit === undefined || pair[0] !== column) return undefined;
      const [first, second] = pair;
      return { reason: "apart", first, second };
    },
  })),
];
