import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { household } from "../kinds/household.ts";
import { text } from "../kinds/text.ts";
import { isClosed } from "../rules/status-rules.ts";

/** Four things with four procedures, never mixed. Source: Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo. */
const complaintKinds = [
  { id: "proposal", label: "Kiến nghị", en: "Proposal" },
  { id: "feedback", label: "Phản ánh", en: "Feedback" },
  { id: "complaint", label: "Khiếu nại", en: "Complaint" },
  { id: "denunciation", label: "Tố cáo", en: "Denunciation" },
] as const;

const channels = [
  { id: "letter", label: "Đơn, thư", en: "Letter", aliases: ["Đơn", "Thư"] },
  { id: "visit", label: "Trực tiếp", en: "In person", aliases: ["Tiếp công dân"] },
  { id: "phone", label: "Điện thoại", en: "By phone", aliases: ["Đường dây nóng"] },
  { id: "meeting", label: "Tại cuộc họp", en: "At a meeting", aliases: ["Họp bản"] },
  { id: "posting", label: "Trong thời gian niêm yết", en: "While a list was posted" },
] as const;

const complaintStatuses = [
  { id: "open", label: "Mới tiếp nhận", en: "Received", aliases: ["Mới nhận"] },
  { id: "working", label: "Đang giải quyết", en: "Being handled", aliases: ["Đang xử lý"] },
  {
    id: "answered",
    label: "Đã giải quyết, trả lời",
    en: "Answered",
    aliases: ["Đã giải quyết", "Đã trả lời"],
  },
  {
    id: "forwarded",
    label: "Đã chuyển cơ quan có thẩm quyền",
    en: "Forwarded",
    aliases: ["Đã chuyển", "Chuyển đơn"],
  },
] as const;

export const complaintClosing = {
  status: "status",
  options: complaintStatuses,
  closed: ["answered", "forwarded"],
  on: "closedOn",
} as const;

export const complaintColumns = {
  kind: choice(complaintKinds, { label: "Loại đơn, ý kiến", en: "Kind", essential: true }),
  receivedOn: date({ label: "Ngày nhận", en: "Received on", required: true }),
  content: text({
    label: "Nội dung",
    en: "What it says",
    required: true,
    max: 500,
    width: 40,
    multiline: true,
    sensitivity: "sensitive",
    prompt: {
      vi: "Tóm tắt nội dung. Không ghi tên, địa chỉ hoặc dấu hiệu nhận ra người tố cáo.",
      en: "A summary. Never the name, address or any sign of who denounced.",
    },
  }),
  household: household({ label: "Hộ liên quan", en: "Household concerned" }),
  dueOn: date({ label: "Hạn giải quyết", en: "Due on" }),
  status: choice(complaintStatuses, {
    label: "Tình trạng",
    en: "Status",
    required: true,
    width: 22,
  }),
  closedOn: date({
    label: "Ngày giải quyết hoặc chuyển đơn",
    en: "Answered or forwarded on",
    requiredWhen: isClosed(complaintClosing),
  }),
  result: text({ label: "Kết quả giải quyết", en: "Result", max: 500, width: 30 }),

  channel: choice(channels, { label: "Nhận bằng cách nào", en: "Channel", detail: true }),
  sender: text({
    label: "Người gửi (hạn chế xem)",
    en: "Sender (restricted)",
    detail: true,
    max: 120,
    sensitivity: "sensitive",
    prompt: {
      vi: "Chỉ ghi khi cần liên hệ lại. Đơn tố cáo: để trống.",
      en: "Only where an answer is owed. Never for a denunciation.",
    },
  }),
  answerNo: text({
    label: "Số văn bản trả lời, chuyển đơn",
    en: "Number of the answer",
    detail: true,
    max: 60,
    width: 16,
  }),
  note: text({
    label: "Ghi chú",
    en: "Note",
    detail: true,
    max: 500,
    width: 30,
    multiline: true,
    sensitivity: "sensitive",
  }),
};
