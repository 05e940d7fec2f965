/** Where resources come from (F6 of domain §2.2). State money is decided by QLĐT, all else by MTTQ. */
export const sources = [
  {
    id: "central",
    label: "NSTW",
    en: "Central budget",
    aliases: ["Ngân sách trung ương", "NS trung ương", "NS TW"],
  },
  { id: "province", label: "NS tỉnh", en: "Provincial budget", aliases: ["Ngân sách tỉnh"] },
  {
    id: "town",
    label: "NS thị xã, xã",
    en: "Town and commune budget",
    aliases: ["NS thị xã", "NS thị xã/xã", "Ngân sách thị xã", "NS xã", "Ngân sách xã"],
  },
  {
    id: "fund-central",
    label: "Quỹ VNN trung ương",
    en: "Fund for the Poor, central",
    aliases: ["Quỹ VNN TW", "Quỹ Vì người nghèo trung ương", "Quỹ Vì người nghèo TW"],
  },
  {
    id: "fund-province",
    label: "Quỹ VNN tỉnh",
    en: "Fund for the Poor, province",
    aliases: ["Quỹ Vì người nghèo tỉnh"],
  },
  {
    id: "fund-town",
    label: "Quỹ VNN thị xã, xã",
    en: "Fund for the Poor, town",
    aliases: ["Quỹ VNN thị xã", "Quỹ VNN thị xã/xã", "Quỹ Vì người nghèo thị xã", "Quỹ VNN xã"],
  },
  {
    id: "savings",
    label: "5% tiết kiệm chi TX",
    en: "5 % savings of current spending",
    aliases: ["Tiết kiệm 5%", "5% tiết kiệm", "Tiết kiệm 5% chi thường xuyên"],
  },
  {
    id: "poverty-programme",
    label: "CTMTQG giảm nghèo",
    en: "Poverty programme",
    aliases: ["CTMTQG GN"],
  },
  {
    id: "ethnic-programme",
    label: "CTMTQG DTTS",
    en: "Ethnic minorities programme",
    aliases: ["CTMTQG DTTS&MN"],
  },
  {
    id: "new-rural",
    label: "CTMTQG Nông thôn mới",
    en: "New rural areas programme",
    aliases: ["Nông thôn mới", "NTM", "CTMTQG NTM"],
  },
  {
    id: "great-unity",
    label: "Nhà Đại đoàn kết",
    en: "Great-unity houses",
    aliases: ["Đại đoàn kết", "Đề án Đại đoàn kết"],
  },
  {
    id: "shelter-of-love",
    label: "Mái ấm tình thương",
    en: "Shelters of love (Women's Union)",
    aliases: ["Quỹ Mái ấm tình thương"],
  },
  {
    id: "union-shelter",
    label: "Mái ấm Công đoàn",
    en: "Shelters of the trade union",
    aliases: ["Quỹ Mái ấm Công đoàn"],
  },
  {
    id: "business",
    label: "Doanh nghiệp, nhà hảo tâm",
    en: "Businesses, donors",
    aliases: ["DN, nhà hảo tâm", "DN/nhà hảo tâm", "Doanh nghiệp", "Nhà hảo tâm"],
  },
  {
    id: "organisation",
    label: "Tổ chức CT-XH",
    en: "Socio-political organisations",
    aliases: ["Tổ chức chính trị - xã hội", "Đoàn thể"],
  },
  {
    id: "armed-forces",
    label: "Lực lượng vũ trang",
    en: "Armed forces",
    aliases: ["LLVT", "Quân đội", "Công an"],
  },
  {
    id: "social-bank",
    label: "Vay NHCSXH",
    en: "Loan of the social bank",
    aliases: ["NHCSXH", "Vay ngân hàng CSXH"],
  },
  {
    id: "kin",
    label: "Dòng họ, cộng đồng",
    en: "Kin and community",
    aliases: ["Dòng họ", "Cộng đồng", "Dòng họ - cộng đồng"],
  },
  {
    id: "own",
    label: "Hộ tự có",
    en: "The household itself",
    aliases: ["Tự có", "Gia đình tự có", "Hộ gia đình"],
  },
] as const;

export type SourceId = (typeof sources)[number]["id"];

export const resourceKinds = [
  { id: "money", label: "Tiền", en: "Money", aliases: ["Tiền mặt", "Chuyển khoản"] },
  { id: "materials", label: "Vật liệu", en: "Materials", aliases: ["Vật chất", "Hiện vật"] },
  {
    id: "labour",
    label: "Ngày công",
    en: "Labour",
    aliases: ["Công", "Công lao động", "Công sức"],
  },
] as const;

export const instalments = [
  { id: "1", label: "Đợt 1", en: "First", aliases: ["1", "Lần 1"] },
  { id: "2", label: "Đợt 2", en: "Second", aliases: ["2", "Lần 2"] },
] as const;

/** State support in the sense of the approval: what E36 and E37 measure against the decision. */
export const stateSources: ReadonlySet<string> = new Set<SourceId>([
  "central",
  "province",
  "town",
  "savings",
  "poverty-programme",
  "ethnic-programme",
  "new-rural",
]);

/** Loans are no gift: QLĐT decides on them with the budget. */
export const budgetSources: ReadonlySet<string> = new Set<string>([...stateSources, "social-bank"]);

/** Sources that have many givers, so that the giver must be named. */
export const namedSources: ReadonlySet<string> = new Set<SourceId>([
  "business",
  "organisation",
  "armed-forces",
]);
