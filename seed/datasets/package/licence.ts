import type { Edition } from "../edition.ts";
import { COMPILATION } from "../../../src/domain/licence.ts";
import { holdsInternational, PUBLISHER, termsOf, titleOf } from "../names.ts";

export const LICENCE_FILE = "LICENCE.md";

/** What may be done with the files, in both languages: the terms of the compilation, and those of the sources. */
export function licenceFileOf(edition: Edition): string {
  const terms = termsOf(edition);
  const table = (language: "en" | "vi", head: string) => [
    head,
    "| --- | --- | ---: |",
    ...terms.map(({ licence, name, url, sources }) => {
      const said = url === "" ? name[language] : `[${name[language]}](${url})`;
      return `| \`${licence}\` | ${said} | ${sources} |`;
    }),
  ];
  const mixed = holdsInternational(edition);
  return [
    `# Licence of “${titleOf(edition, "en")}”`,
    "",
    `**The compilation** is the work of ${PUBLISHER}: the selection and arrangement, the readings, the names, definitions and`,
    `notes. It is licensed under [${COMPILATION.title}](${COMPILATION.url}) (${COMPILATION.licence}):`,
    `you may share and adapt it for any purpose, as long as you name “${PUBLISHER}”, the version and the source of each number, link to`,
    "the licence and say what you changed. It comes without any warranty.",
    "",
    mixed
      ? "**The numbers of international bodies** are not ours to license: the terms are those of each source. The column"
      : "**Each source keeps its own terms** for what it printed. The column",
    "`licence` of `sources.csv` and of `observations.csv` names them:",
    "",
    ...table("en", "| licence | terms | sources |"),
    "",
    `# Giấy phép của “${titleOf(edition, "vi")}”`,
    "",
    `**Phần biên tập** là sản phẩm của ${PUBLISHER}: việc chọn lọc và sắp xếp, cách đọc con số, tên gọi, định nghĩa và ghi chú.`,
    `Phần này được cấp phép theo [Creative Commons Ghi công 4.0 Quốc tế](${COMPILATION.url}) (${COMPILATION.licence}): bạn được`,
    `chia sẻ và chỉnh sửa cho mọi mục đích, với điều kiện ghi rõ “${PUBLISHER}”, phiên bản và nguồn của từng con số, dẫn liên kết đến`,
    "giấy phép và cho biết những gì đã thay đổi. Dữ liệu được cung cấp nguyên trạng, không kèm bất kỳ bảo đảm nào.",
    "",
    mixed
      ? "**Số liệu của các tổ chức quốc tế** không thuộc quyền cấp phép của chúng tôi: điều kiện sử dụng là của từng nguồn. Cột"
      : "**Mỗi nguồn giữ điều kiện sử dụng của mình** đối với những gì đã in. Cột",
    "`licence` trong `sources.csv` và `observations.csv` nêu rõ:",
    "",
    ...table("vi", "| giấy phép | điều kiện | số nguồn |"),
    "",
  ].join("\n");
}
