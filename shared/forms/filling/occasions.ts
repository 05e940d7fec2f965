import type { FormId, Localised } from "../column.ts";

/** When somebody adds a row, in a few words: for people who choose among forms they do not have yet. */
export const occasions: Readonly<Record<FormId, Localised>> = {
  households: words("Khi rà soát được hộ cần hỗ trợ nhà ở", "When a household in need is surveyed"),
  construction: words("Mỗi tuần, cho từng nhà đang làm", "Each week, for every house under way"),
  money: words("Khi cam kết, nhận hoặc chi một khoản", "When a sum is pledged, received or spent"),
  approvals: words("Khi có quyết định phê duyệt hộ", "When a decision approves households"),
  rounds: words(
    "Sau mỗi cuộc họp bình xét, mỗi lần niêm yết ở thôn, bản",
    "After each review meeting and posting in a village",
  ),
  dossiers: words("Khi lập hồ sơ từng nhà", "When the papers of a house are collected"),
  obstacles: words("Khi có vướng mắc cần tháo gỡ", "When something stands in the way"),
  outreach: words("Sau mỗi buổi, mỗi tin bài tuyên truyền", "After each event or piece of news"),
  inspections: words("Sau mỗi cuộc kiểm tra, giám sát", "After each inspection"),
  complaints: words("Khi nhận đơn thư, phản ánh", "When a complaint or remark comes in"),
  documents: words("Khi ban hành kế hoạch, văn bản", "When a plan or document is issued"),
  exemplars: words("Khi có gương tốt, sáng kiến hay", "When there is a good example or idea"),
  nominations: words("Khi mở đợt đề nghị khen thưởng", "When honours may be proposed"),
  narrative: words("Cuối mỗi kỳ báo cáo", "At the end of each reporting period"),
  "poor-list": words(
    "Mỗi năm một lần, sau rà soát hộ nghèo",
    "Once a year, after the poverty review",
  ),
  units: catalogue(),
  villages: catalogue(),
  programmes: catalogue(),
  norms: catalogue(),
  targets: catalogue(),
  periods: catalogue(),
  citations: catalogue(),
  members: words("Khi giao hoặc thôi giao việc cho một người", "When a person's duties change"),
  awards: catalogue(),
  quotas: catalogue(),
  assignments: words("Khi phân công lại thành viên Hội đồng", "When the council's duties change"),
};

function catalogue(): Localised {
  return words("Khi quy định hoặc danh mục thay đổi", "When a rule or a catalogue changes");
}

function words(vi: string, en: string): Localised {
  return { vi, en };
}
