import type { Column } from "../../src/domain/dataset.ts";
import type { TableName } from "./tables.ts";

/** What the columns of the published tables say, in Vietnamese; `table.column` where a name means two things. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  indicator: "Chỉ tiêu: nội dung được đo.",
  place: "Địa bàn: mã ISO 3166, hoặc nhóm nước của Ngân hàng Thế giới.",
  breakdown: "Phân tổ: các cặp khóa=giá trị nối bằng `;`. Để trống là tổng thể, không phân tổ.",
  measure: "Mức tuyệt đối (level), hoặc chỉ số mà nguồn đã in về nó: tăng trưởng, thay đổi, tỷ lệ hoàn thành kế hoạch.",
  scenario: "Thực tế (actual) hoặc mục tiêu, kế hoạch (target).",
  frequency: "Độ dài của kỳ: năm, nửa năm, quý, tháng, ngày hoặc lũy kế.",
  period: "Kỳ: 2021, 2021-H1, 2021-Q1, 2021-03, 2021-03-20 hoặc một khoảng 2021-01/2021-09.",
  value: "Giá trị, theo `unit`. Trống khi nguồn in một khoảng: xem low và high.",
  unit: "Đơn vị của các con số, không rút gọn: VND chứ không phải tỷ VND.",
  status: "Mức độ chắc chắn theo lời của chính nguồn: thực hiện, sơ bộ, ước tính, dự báo, mục tiêu, kế hoạch.",
  low: "Giá trị nhỏ nhất mà con số in ra có thể biểu thị, theo `unit`. Trống là không có cận dưới.",
  high: "Giá trị lớn nhất mà con số in ra có thể biểu thị, theo `unit`. Trống là không có cận trên.",
  disputed: "Có số liệu của nguồn khác về cùng ô mà không thể là cùng một con số.",
  source: "Tài liệu đã in con số.",
  published_on: "Ngày công bố của nguồn, trong phạm vi biết được: ngày, tháng hoặc năm; trống khi không biết.",
  figure: "Mã của số liệu; bảng figures cho biết nguyên văn con số đã in.",
  note: "Điều người đọc cần biết: điểm chưa chắc chắn, cách đọc một con số in mơ hồ.",
  chosen_by: "Quy tắc đã chọn số liệu này trong số các số liệu cùng ô.",
  sector: "Lĩnh vực của chỉ tiêu.",
  licence: "Điều kiện sử dụng của tài liệu đã in con số.",
  printed: "Con số và đơn vị đúng như nguyên văn.",
  locator: "Vị trí trong tài liệu.",
  comparison: "Mức tăng, thay đổi hoặc tỷ trọng được so với cái gì.",
  qualifier: "Từ ước chừng in kèm con số: gần, hơn, trên, khoảng.",
  reading: "Tên của cách đọc khác thường đã áp dụng.",
  flags: "Tên của các phép kiểm tra có cảnh báo về số liệu này.",
  rank: "Thứ tự trong các số liệu cùng ô, 1 là số được chọn; trống khi không bao giờ được chọn.",
  unusable: "Lý do số liệu được giữ lại nhưng không được chọn, chẳng hạn lỗi in; trống khi có thể được chọn.",
  "figures.chosen": "Số liệu này có phải là giá trị công bố của ô hay không.",
  title: "Tên tài liệu như đã công bố.",
  publisher_en: "Đơn vị công bố, bằng tiếng Anh.",
  publisher_vi: "Đơn vị công bố, bằng tiếng Việt.",
  url: "Địa chỉ công khai; trống khi không biết.",
  "sources.kind": "Chính cơ quan có thẩm quyền (primary), tổ chức quốc tế (international) hoặc báo chí (press).",
  language: "Ngôn ngữ của tài liệu, ISO 639-1.",
  "sources.licence": "Điều kiện sử dụng của chính tài liệu.",
  figures: "Số lượng số liệu lấy từ tài liệu.",
  "sources.chosen": "Trong đó, bao nhiêu là giá trị công bố.",
  numbers: "Số lượng con số in trong tài liệu, khi đã được đếm.",
  statistics: "Trong đó, số lượng số liệu thống kê; mỗi khoảng tính hai đầu.",
  sha256: "SHA-256 của tệp đã đọc; trống khi không lưu tệp.",
  title_by: "Ai đặt tên; `us` là do chúng tôi đặt khi chỉ còn địa chỉ hoặc bản sao.",
  original_publisher_en: "Đơn vị công bố đầu tiên của số liệu được dẫn lại, bằng tiếng Anh; trống khi không có.",
  original_publisher_vi: "Đơn vị công bố đầu tiên của số liệu được dẫn lại, bằng tiếng Việt; trống khi không có.",
  name_en: "Tên, bằng tiếng Anh.",
  name_vi: "Tên, bằng tiếng Việt.",
  definition_en: "Đếm cái gì, ai đếm, và không được ghép với cái gì, bằng tiếng Anh.",
  definition_vi: "Đếm cái gì, ai đếm, và không được ghép với cái gì, bằng tiếng Việt.",
  "indicators.kind": "Loại đại lượng: số thời điểm, số thời kỳ, tỷ lệ, chỉ số, thứ hạng, giá, tốc độ.",
  "indicators.unit": "Đơn vị của mức tuyệt đối.",
  other_units: "Các đơn vị khác mà chỉ tiêu được in ra, mỗi đơn vị là một chuỗi riêng.",
  decimals: "Số chữ số thập phân có ý nghĩa khi hiển thị.",
  breakdown_keys: "Các khóa phân tổ mà chỉ tiêu sử dụng.",
  itu_code: "Mã của cùng khái niệm tại ITU; trống khi không có.",
  world_bank_code: "Mã tại Ngân hàng Thế giới; trống khi không có.",
  un_code: "Mã tại Liên Hợp Quốc hoặc UPU; trống khi không có.",
  headline: "Có phải là chỉ tiêu chủ yếu của lĩnh vực hay không.",
  from: "Kỳ đầu tiên theo cách mới.",
  "breaks.place": "Địa bàn; để trống là mọi nơi.",
  reason_en: "Điều đã thay đổi, bằng tiếng Anh.",
  reason_vi: "Điều đã thay đổi, bằng tiếng Việt.",
  list: "Danh mục nào: lĩnh vực (sector), địa bàn (place), đơn vị (unit), phân tổ (breakdown), giấy phép (licence).",
  code: "Mã; với phân tổ là `khóa` hoặc `khóa=giá trị`.",
  "codes.note": "Ghi chú về mã; với giấy phép là địa chỉ của giấy phép.",
};

/**
 * The Vietnamese description of a column.
 * @throws Error when there is none, so that a new column can't be published in one language only.
 */
export function describeInVietnamese(table: TableName, { name }: Column): string {
  const text = DESCRIPTIONS[`${table}.${name}`] ?? DESCRIPTIONS[name];
  if (text === undefined) throw new Error(`Column ${name} of ${table} has no Vietnamese description.`);
  return text;
}
