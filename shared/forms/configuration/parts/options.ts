/** Lists of the configuration forms. Ids are stored: they never change, labels may. */
export const confirmations = [
  { id: "yes", label: "Đã xác nhận", en: "Confirmed", aliases: ["Đã", "Rồi", "x"] },
  { id: "no", label: "Chưa xác nhận", en: "Not confirmed", aliases: ["Chưa"] },
] as const;

export const unitKinds = [
  { id: "ward", label: "Xã, phường", en: "Ward", aliases: ["Phường", "Xã"] },
  { id: "office", label: "Cơ quan, phòng ban", en: "Office", aliases: ["Phòng", "Cơ quan"] },
  { id: "front", label: "Mặt trận Tổ quốc", en: "Fatherland Front", aliases: ["MTTQ", "UBMTTQ"] },
  { id: "union", label: "Tổ chức chính trị - xã hội", en: "Union", aliases: ["Đoàn thể", "Hội"] },
  { id: "centre", label: "Trung tâm, đơn vị sự nghiệp", en: "Centre", aliases: ["Trung tâm"] },
] as const;

/** The groups of tab B2 (domain §2.2). */
export const programmeGroups = [
  { id: "merit", label: "Người có công", en: "People of merit", aliases: ["NCC"] },
  {
    id: "poverty",
    label: "CTMTQG giảm nghèo",
    en: "Poverty reduction",
    aliases: ["Giảm nghèo", "CTMTQG GN"],
  },
  {
    id: "ethnic",
    label: "CTMTQG DTTS và miền núi",
    en: "Ethnic and mountain areas",
    aliases: ["CTMTQG DTTS"],
  },
  { id: "movement", label: "Phong trào", en: "Movement", aliases: ["Xóa nhà tạm"] },
] as const;

/** Who decides on an honour; "own": the issuer by its own authority (domain §1.3). */
export const awardLevels = [
  { id: "state", label: "Nhà nước", en: "State", aliases: ["Trung ương"] },
  { id: "province", label: "Tỉnh", en: "Province", aliases: ["Cấp tỉnh"] },
  { id: "town", label: "Thị xã", en: "Town", aliases: ["Cấp thị xã"] },
  { id: "own", label: "Theo thẩm quyền đơn vị", en: "Issuer's own", aliases: ["Thẩm quyền"] },
] as const;

export const awardSubjects = [
  { id: "group", label: "Tập thể", en: "Group", aliases: ["TT"] },
  { id: "household", label: "Hộ gia đình", en: "Household", aliases: ["Hộ", "HGĐ"] },
  { id: "person", label: "Cá nhân", en: "Person", aliases: ["CN"] },
] as const;
