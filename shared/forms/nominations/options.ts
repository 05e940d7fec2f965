/** Who may be given an honour (domain §1.3). */
export const subjects = [
  { id: "group", label: "Tập thể", en: "Group", aliases: ["TT"] },
  { id: "household", label: "Hộ gia đình", en: "Household", aliases: ["HGĐ", "Hộ"] },
  { id: "person", label: "Cá nhân", en: "Person", aliases: ["CN"] },
] as const;

/** What somebody is commended for, each with its own evidence; `counts` is the branch of the award's criteria it falls under. */
export const branches = [
  {
    id: "advise",
    label: "Tham mưu, tổ chức thực hiện",
    en: "Advising and organising",
    aliases: ["Tham mưu"],
    counts: "organise",
  },
  {
    id: "mobilise",
    label: "Tuyên truyền, vận động",
    en: "Mobilising",
    aliases: ["Vận động"],
    counts: "contribute",
  },
  {
    id: "contribute",
    label: "Đóng góp tiền, vật chất, công sức",
    en: "Contributing",
    aliases: ["Đóng góp", "Ủng hộ"],
    counts: "contribute",
  },
  {
    id: "initiative",
    label: "Sáng kiến, cách làm hay",
    en: "Initiative",
    aliases: ["Sáng kiến"],
    counts: "contribute",
  },
] as const;

/** Where the nominee is from. */
export const origins = [
  { id: "inside", label: "Trong địa bàn", en: "From here", aliases: ["Trong"] },
  { id: "outside", label: "Ngoài địa bàn", en: "From elsewhere", aliases: ["Ngoài"] },
] as const;

/** How far the merit is felt: an honour of the State asks for the whole province. */
export const influences = [
  { id: "ward", label: "Trong xã, phường", en: "In the ward", aliases: ["Xã", "Phường"] },
  { id: "town", label: "Toàn thị xã", en: "In the town", aliases: ["Thị xã"] },
  { id: "province", label: "Toàn tỉnh", en: "In the province", aliases: ["Tỉnh"] },
] as const;

/** What Nội vụ found (plan 2404, V.8). */
export const appraisals = [
  { id: "agreed", label: "Đủ điều kiện", en: "Meets the conditions", aliases: ["Đạt"] },
  { id: "declined", label: "Không đủ điều kiện", en: "Does not", aliases: ["Không đạt"] },
] as const;
