import type { Language, Texts } from "../domain/codes.ts";
import { numberWords } from "../domain/words/number.ts";

/** What the files of a dataset are called, and what each is for, by what follows the first dot of its name. */
export const FILE_WORDS: Readonly<Record<string, { readonly name: string; readonly use: Texts }>> = {
  csv: {
    name: "CSV",
    use: {
      vi: "Mỗi giá trị công bố một dòng. Mở được bằng bảng tính và mọi phần mềm thống kê.",
      en: "One row for each published value. For spreadsheets and any statistical software.",
    },
  },
  "csv.gz": {
    name: "CSV (gzip)",
    use: {
      vi: "Cùng nội dung với CSV, đã nén. pandas, R và DuckDB đọc thẳng, không cần giải nén.",
      en: "The same as the CSV, compressed. pandas, R and DuckDB read it as it is.",
    },
  },
  parquet: {
    name: "Parquet",
    use: {
      vi: "Cột có kiểu dữ liệu, cho DuckDB, pandas, R và Spark.",
      en: "Typed columns, for DuckDB, pandas, R and Spark.",
    },
  },
  xlsx: {
    name: "Excel",
    use: {
      vi: "Sổ tính gồm trang số liệu, trang giải thích các cột và trang tài liệu nguồn.",
      en: "A workbook: the data, a sheet that explains the columns, a sheet of the sources.",
    },
  },
  zip: {
    name: "ZIP",
    use: {
      vi: "Mọi bảng dưới dạng CSV: giá trị công bố, từng con số đã in, tài liệu, chỗ ngắt chuỗi, danh mục mã; kèm phần giới thiệu, cách trích dẫn và mô tả máy đọc được (Data Package, CSVW).",
      en: "Every table as CSV: published values, each printed number, documents, breaks, code lists; with a README, a citation file and machine-readable descriptions (Data Package, CSVW).",
    },
  },
  sqlite: {
    name: "SQLite",
    use: {
      vi: "Toàn bộ trong một cơ sở dữ liệu, có sẵn các khung nhìn để bắt đầu truy vấn.",
      en: "Everything in one database, with views to begin with.",
    },
  },
  ndjson: {
    name: "NDJSON",
    use: {
      vi: "Những gì phiên bản này thêm, sửa và rút so với phiên bản trước, mỗi dòng một đối tượng JSON.",
      en: "What this version added, revised and withdrew against the one before, one JSON object a line.",
    },
  },
};

/** What follows the first dot of a file's name: `csv.gz`. */
export function suffixOf(file: string): string {
  return file.slice(file.indexOf(".") + 1);
}

const SIZES = [
  [1e6, "MB"],
  [1e3, "kB"],
] as const;

/** A size as people read it: `2.3 MB`, `2,3 MB`; the exact number of bytes is the API's. */
export function sizeWords(bytes: number, lang: Language): string {
  const [size, unit] = SIZES.find(([least]) => bytes >= least) ?? [1, "B"];
  return `${numberWords(Number((bytes / size).toPrecision(2 + (bytes / size >= 100 ? 1 : 0))), lang)} ${unit}`;
}

/** Every kind of file in the words of a language, in the order in which people look for them. */
export function fileKinds(lang: Language): { readonly name: string; readonly use: string }[] {
  return Object.values(FILE_WORDS).map(({ name, use }) => ({ name, use: use[lang] }));
}
