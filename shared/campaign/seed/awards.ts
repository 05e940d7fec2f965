import type { Award } from "../campaign.ts";

const everybody = ["group", "household", "person"] as const;
const staff = ["group", "person"] as const;
const both = ["organise", "contribute"] as const;

type AwardData = Pick<Award, "id" | "name" | "level" | "decidedBy" | "subjects" | "branches"> & {
  /** Place in the plan. */
  readonly at: string;
} & Partial<Pick<Award, "outside" | "provinceWide" | "confirmed">>;

/**
 * Who may get which honour for what (domain §1.3). One name with two standards is two entries. The plan says once "Giấy khen của UBND
 * thị xã"; the Chủ tịch decides, as it says where it sets the standard (domain §1.5).
 */
const data: readonly AwardData[] = [
  {
    id: "huan-chuong-lao-dong",
    name: "Huân chương Lao động",
    level: "state",
    decidedBy: "Chủ tịch nước",
    subjects: everybody,
    branches: both,
    provinceWide: true,
    at: "III.2.2.a",
  },
  {
    id: "bang-khen-thu-tuong",
    name: "Bằng khen của Thủ tướng Chính phủ",
    level: "state",
    decidedBy: "Thủ tướng Chính phủ",
    subjects: everybody,
    branches: both,
    provinceWide: true,
    at: "III.2.2.a",
  },
  {
    id: "bang-khen-tinh.to-chuc",
    name: "Bằng khen của Chủ tịch UBND tỉnh (tham mưu, tổ chức)",
    level: "province",
    decidedBy: "Chủ tịch UBND tỉnh",
    subjects: staff,
    branches: ["organise"],
    at: "III.2.2.b",
  },
  {
    id: "bang-khen-tinh.dong-gop",
    name: "Bằng khen của Chủ tịch UBND tỉnh (vận động, đóng góp)",
    level: "province",
    decidedBy: "Chủ tịch UBND tỉnh",
    subjects: everybody,
    branches: ["contribute"],
    outside: true,
    at: "III.2.2.b",
  },
  {
    id: "ky-niem-chuong-dien-bien",
    name: 'Kỷ niệm chương "Vì sự nghiệp xây dựng và phát triển tỉnh Điện Biên"',
    level: "province",
    decidedBy: "Chủ tịch UBND tỉnh",
    subjects: ["person"],
    branches: ["contribute"],
    outside: true,
    // The province's own standards are asked for (domain §10, question 7).
    confirmed: false,
    at: "III.2.2.b",
  },
  {
    id: "giay-khen-so-nganh-tinh",
    name: "Giấy khen (Bằng khen) của sở, ban, ngành, MTTQ, đoàn thể tỉnh",
    level: "province",
    decidedBy: "Thủ trưởng sở, ban, ngành; MTTQ và đoàn thể tỉnh",
    subjects: everybody,
    branches: both,
    // Set by each agency, within the province's quota.
    confirmed: false,
    at: "III.2.2.b",
  },
  {
    id: "giay-khen-thi-xa.to-chuc",
    name: "Giấy khen của Chủ tịch UBND thị xã (tham mưu, tổ chức)",
    level: "town",
    decidedBy: "Chủ tịch UBND thị xã",
    subjects: staff,
    branches: ["organise"],
    at: "III.2.2.c",
  },
  {
    id: "giay-khen-thi-xa.dong-gop",
    name: "Giấy khen của Chủ tịch UBND thị xã (vận động, đóng góp)",
    level: "town",
    decidedBy: "Chủ tịch UBND thị xã",
    subjects: everybody,
    branches: ["contribute"],
    outside: true,
    at: "III.2.2.c",
  },
  {
    id: "giay-khen-mttq-doan-the",
    name: "Giấy khen của Ủy ban MTTQ, tổ chức CT-XH thị xã",
    level: "own",
    decidedBy: "Ủy ban MTTQ, tổ chức CT-XH thị xã",
    subjects: everybody,
    branches: both,
    at: "III.2.2.d",
  },
  {
    id: "giay-khen-xa-phuong",
    name: "Giấy khen của Chủ tịch UBND xã, phường",
    level: "own",
    decidedBy: "Chủ tịch UBND xã, phường",
    subjects: everybody,
    branches: both,
    at: "III.2.2.d",
  },
];

/** Honours of the plan, from the day of the plan on; nothing in it ends them. */
export const awards: readonly Award[] = data.map(
  ({ at, outside = false, provinceWide = false, confirmed = true, ...award }) => ({
    ...award,
    outside,
    provinceWide,
    validFrom: "2024-09-25",
    validTo: null,
    document: "kh-2404",
    citation: `Kế hoạch 2404/KH-UBND ngày 25/9/2024, ${at}`,
    confirmed,
  }),
);
