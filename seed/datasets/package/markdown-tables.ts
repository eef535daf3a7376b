import type { Language } from "../../../src/domain/codes.ts";
import type { Edition } from "../edition.ts";
import { STRUCTURES } from "../structure.ts";
import { TABLES, type TableName } from "../tables.ts";
import { describeInVietnamese } from "../vietnamese.ts";

const HEADS = {
  en: { column: "column", meaning: "meaning", codes: "One of", key: "Key", file: "file", rows: "rows", holds: "holds" },
  vi: {
    column: "cột",
    meaning: "ý nghĩa",
    codes: "Một trong",
    key: "Khóa",
    file: "tệp",
    rows: "số dòng",
    holds: "nội dung",
  },
} as const;

/** The tables of a dataset as one Markdown table: file, rows, what it holds. */
export function filesIn({ tables }: Edition, language: Language): string {
  const { file, rows, holds } = HEADS[language];
  return [
    `| ${file} | ${rows} | ${holds} |`,
    "| --- | ---: | --- |",
    ...TABLES.map((table) => {
      const { description } = STRUCTURES[table];
      return `| \`${table}.csv\` | ${grouped(tables[table].rows.length, language)} | ${description[language]} |`;
    }),
  ].join("\n");
}

/** The columns of every table in Markdown, with the codes of closed lists. */
export function columnsIn({ tables }: Edition, language: Language): string {
  const { column, meaning, codes, key } = HEADS[language];
  const rowOf = (table: TableName, one: (typeof tables)[TableName]["columns"][number]) => {
    const said = language === "en" ? one.description : describeInVietnamese(table, one);
    const list = one.codes ? ` ${codes}: ${one.codes.map((code) => `\`${code}\``).join(", ")}.` : "";
    return `| \`${one.name}\` | ${said}${list} |`;
  };
  return TABLES.map((table) =>
    [
      `### \`${table}.csv\``,
      "",
      `${key}: ${STRUCTURES[table].primaryKey.map((name) => `\`${name}\``).join(", ")}.`,
      "",
      `| ${column} | ${meaning} |`,
      "| --- | --- |",
      ...tables[table].columns.map((one) => rowOf(table, one)),
    ].join("\n"),
  ).join("\n\n");
}

/** Not by Intl: its marks depend on the locale data that a machine has. */
function grouped(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : ".");
}
