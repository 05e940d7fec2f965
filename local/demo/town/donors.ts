/** Fourteen donors; every name says that it is a specimen. */
export const donors: readonly { readonly name: string; readonly source: string }[] = [
  { name: "Công ty TNHH Xây dựng Bến Sông (mẫu)", source: "business" },
  { name: "Công ty CP Thủy sản Lòng Hồ (mẫu)", source: "business" },
  { name: "Hợp tác xã Nông nghiệp Mường Mẫu", source: "business" },
  { name: "Cửa hàng vật liệu xây dựng Số Một (mẫu)", source: "business" },
  { name: "Nhóm thiện nguyện Mái Nhà Xanh (mẫu)", source: "business" },
  { name: "Gia đình nhà hảo tâm xin giấu tên (mẫu)", source: "business" },
  { name: "Ngân hàng thương mại, chi nhánh mẫu", source: "business" },
  { name: "Hội Nông dân thị xã (số liệu mẫu)", source: "organisation" },
  { name: "Hội Liên hiệp Phụ nữ thị xã (số liệu mẫu)", source: "organisation" },
  { name: "Đoàn Thanh niên thị xã (số liệu mẫu)", source: "organisation" },
  { name: "Hội Cựu chiến binh thị xã (số liệu mẫu)", source: "organisation" },
  { name: "Liên đoàn Lao động thị xã (số liệu mẫu)", source: "organisation" },
  { name: "Ban Chỉ huy Quân sự thị xã (số liệu mẫu)", source: "armed-forces" },
  { name: "Công an thị xã (số liệu mẫu)", source: "armed-forces" },
];

/** Materials with their value in đồng. */
export const materials: readonly { readonly name: string; readonly value: number }[] = [
  { name: "3 tấn xi măng", value: 4_650_000 },
  { name: "60 tấm tôn lợp", value: 9_600_000 },
  { name: "4.000 viên gạch", value: 5_200_000 },
  { name: "8 m³ cát, sỏi", value: 2_800_000 },
  { name: "600 kg thép", value: 9_300_000 },
  { name: "1 bộ cửa gỗ", value: 3_500_000 },
];
