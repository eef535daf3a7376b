import { declared, type Declaration, type Described } from "./declaration.ts";

/** The tables that others refer to: what numbers are of, and who printed them. */
export function codeTables(like: Described): Declaration[] {
  const names = [
    declared("name_en", "TEXT NOT NULL", like("codes", "name_en")),
    declared("name_vi", "TEXT NOT NULL", like("codes", "name_vi")),
  ];
  const note = declared("note", "TEXT", { en: "Remarks on the code.", vi: "Ghi chú về mã." });
  const key = { en: "The key of a breakdown.", vi: "Khóa phân tổ." };
  return [
    {
      name: "metadata",
      says: { en: "What this file is.", vi: "Tệp này là gì." },
      columns: [
        declared("key", "TEXT NOT NULL PRIMARY KEY", { en: "What is said.", vi: "Nội dung." }),
        declared("value", "TEXT NOT NULL", { en: "The text.", vi: "Giá trị." }),
      ],
      rest: [],
    },
    {
      name: "column_description",
      says: {
        en: "What every column of the tables and views holds.",
        vi: "Ý nghĩa của từng cột trong các bảng và khung nhìn.",
      },
      columns: [
        declared("table_name", "TEXT NOT NULL", { en: "The table or view.", vi: "Bảng hoặc khung nhìn." }),
        declared("column_name", "TEXT NOT NULL", {
          en: "The column; empty describes the table itself.",
          vi: "Cột; để trống là mô tả chính bảng đó.",
        }),
        declared("description_en", "TEXT NOT NULL", { en: "In English.", vi: "Bằng tiếng Anh." }),
        declared("description_vi", "TEXT NOT NULL", { en: "In Vietnamese.", vi: "Bằng tiếng Việt." }),
      ],
      rest: ["PRIMARY KEY (table_name, column_name)"],
    },
    {
      name: "sector",
      says: { en: "The sectors.", vi: "Các lĩnh vực." },
      columns: [declared("sector", "TEXT NOT NULL PRIMARY KEY", { en: "The sector.", vi: "Lĩnh vực." }), ...names],
      rest: [],
    },
    {
      name: "unit",
      says: { en: "The units, never scaled.", vi: "Các đơn vị, không rút gọn." },
      columns: [declared("unit", "TEXT NOT NULL PRIMARY KEY", { en: "The unit.", vi: "Đơn vị." }), ...names],
      rest: [],
    },
    {
      name: "place",
      says: { en: "Countries, provinces, aggregates.", vi: "Các nước, tỉnh, nhóm nước." },
      columns: [declared("place", "TEXT NOT NULL PRIMARY KEY", like("figures", "place")), ...names, note],
      rest: [],
    },
    {
      name: "breakdown_key",
      says: { en: "By what an indicator is divided.", vi: "Chỉ tiêu được phân tổ theo gì." },
      columns: [declared("key", "TEXT NOT NULL PRIMARY KEY", key), ...names, note],
      rest: [],
    },
    {
      name: "breakdown_value",
      says: { en: "The values of the keys.", vi: "Các giá trị của khóa phân tổ." },
      columns: [
        declared("key", "TEXT NOT NULL REFERENCES breakdown_key", key),
        declared("value", "TEXT NOT NULL", { en: "The value.", vi: "Giá trị." }),
        ...names,
        note,
      ],
      rest: ["PRIMARY KEY (key, value)"],
    },
    {
      name: "breakdown",
      says: { en: "The breakdowns in use: which part of an indicator.", vi: "Các phân tổ được dùng." },
      columns: [declared("breakdown", "TEXT NOT NULL PRIMARY KEY", like("figures", "breakdown")), ...names],
      rest: [],
    },
    {
      name: "breakdown_part",
      says: { en: "What each breakdown consists of.", vi: "Mỗi phân tổ gồm những gì." },
      columns: [
        declared("breakdown", "TEXT NOT NULL REFERENCES breakdown", like("figures", "breakdown")),
        declared("key", "TEXT NOT NULL", key),
        declared("value", "TEXT NOT NULL", { en: "Its value.", vi: "Giá trị của khóa." }),
      ],
      rest: ["PRIMARY KEY (breakdown, key)", "FOREIGN KEY (key, value) REFERENCES breakdown_value"],
    },
    {
      name: "licence",
      says: { en: "The terms of the sources.", vi: "Điều kiện sử dụng của các nguồn." },
      columns: [
        declared("licence", "TEXT NOT NULL PRIMARY KEY", { en: "The licence.", vi: "Giấy phép." }),
        ...names,
        declared("url", "TEXT", { en: "Where it is.", vi: "Địa chỉ của giấy phép." }),
      ],
      rest: [],
    },
    {
      name: "publisher",
      says: { en: "Who published the sources.", vi: "Các đơn vị công bố." },
      columns: [
        declared("publisher", "INTEGER NOT NULL PRIMARY KEY", {
          en: "A number within this file; another version may number otherwise.",
          vi: "Số thứ tự trong tệp này; phiên bản khác có thể đánh số khác.",
        }),
        ...names,
      ],
      rest: [],
    },
  ];
}
