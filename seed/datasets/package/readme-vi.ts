import type { Edition } from "../edition.ts";
import { citationOf, titleOf } from "../names.ts";
import { LICENCE_FILE } from "./licence.ts";
import { SNIPPETS } from "./snippets.ts";
import { columnsIn, filesIn } from "./markdown-tables.ts";

/** README.vi.md of a package. */
export function readmeInVietnamese(edition: Edition): string {
  const { dataset, definition, version, previous, release, releasedOn } = edition;
  return `# ${titleOf(edition, "vi")}

English: \`README.md\`.

${definition.vi}

Bộ dữ liệu \`${dataset}\`, phiên bản **${version}** ngày ${dayInVietnamese(releasedOn)}, lập từ bản phát hành \`${release}\`${previous === "" ? "; đây là phiên bản đầu tiên" : `; tiếp theo phiên bản ${previous}`}.
Trong số hiệu phiên bản, số thứ nhất thay đổi khi có nội dung bị bỏ hoặc đổi tên, số thứ hai khi có giá trị được bổ sung hoặc
điều chỉnh, số thứ ba khi sửa lỗi mô tả. Một phiên bản đã công bố thì không bao giờ thay đổi.

## Các tệp

${filesIn(edition, "vi")}

\`datapackage.json\` mô tả các tệp theo chuẩn Data Package (phiên bản 2), \`csv-metadata.json\` theo chuẩn CSV on the Web, \`CITATION.cff\`
cho biết cách trích dẫn, \`${LICENCE_FILE}\` nêu điều kiện sử dụng. Các tệp CSV theo RFC 4180, mã hóa UTF-8 không có BOM; phần thập
phân dùng dấu chấm, giá trị đúng/sai là \`true\` hoặc \`false\`, danh sách trong một ô được nối bằng \`|\`.

## Một con số là gì

**Số liệu** (figure) là một con số đúng như một **nguồn** đã in: nguyên văn, vị trí trong tài liệu, cách đọc. \`low\` và \`high\` cho biết
con số in ra có thể mang những giá trị nào: "86,67 triệu" là từ 86.665.000 đến 86.675.000, "gần 33 tỷ" là nhiều nhất 33 tỷ, "45-50%"
là hai đầu của khoảng, không có giá trị ở giữa. **Giá trị công bố** (observation) là con số được công bố cho một chuỗi và một kỳ: một số
liệu, được chọn theo quy tắc đầu tiên dưới đây phân biệt được hai số liệu cùng ô. Cột \`chosen_by\` nêu tên quy tắc đó.

1. \`source-kind\`: chính cơ quan có thẩm quyền, rồi đến tổ chức quốc tế, rồi đến báo chí.
2. \`status\`: số thực hiện, rồi đến số sơ bộ, rồi đến số ước tính.
3. \`published-later\`: tài liệu công bố sau; ngày công bố chỉ biết đến tháng hoặc năm thì tính từ cuối tháng hoặc cuối năm đó.
4. \`more-precise\`: khoảng giá trị hẹp hơn.
5. \`printed-first\`: vị trí đứng trước trong tài liệu.

\`only-claim\` nghĩa là chỉ có một số liệu, không phải chọn. Các số liệu khác vẫn có trong \`figures.csv\`, xếp theo \`rank\`. \`disputed\` cho
biết có số liệu không thể là cùng một con số với số được chọn. Lỗi in được giữ lại kèm lý do (\`unusable\`) và không bao giờ được
chọn. Không có giá trị nào được điền thêm hay tính toán ra.

Không cộng hoặc so sánh những gì không cùng loại: chỉ lấy một \`measure\` và một \`scenario\`, đọc định nghĩa trong \`indicators.csv\`, và
không tính toán xuyên qua một kỳ nêu trong \`breaks.csv\`. Kỳ \`cumulative\` là số lũy kế từ tháng đầu tiên của khoảng.

## Cách đọc dữ liệu

${SNIPPETS}

Với phần mềm bảng tính: hãy nhập CSV dưới dạng văn bản khi có ô bắt đầu bằng \`=\`, \`+\`, \`-\` hoặc \`@\`; đó là dữ liệu, không phải
công thức.

## Các cột

${columnsIn(edition, "vi")}

## Cách trích dẫn

> ${citationOf(edition, "vi")}

Khi dùng một con số riêng lẻ, hãy nêu cả nguồn đã in con số đó (cột \`source\`, tên và địa chỉ trong \`sources.csv\`).
`;
}

function dayInVietnamese(day: string): string {
  return day.split("-").toReversed().join("/");
}
