import type { Texts } from "../../src/domain/codes.ts";
import type { Column, ColumnType } from "../../src/domain/dataset.ts";
import type { TableName } from "./tables.ts";

/** What the columns alone don't say about a table: its keys, and where a cell may be empty. */
export interface Structure {
  readonly title: Texts;
  readonly description: Texts;
  readonly primaryKey: readonly string[];
  /** Further columns whose values are found once. */
  readonly unique: readonly string[];
  /** Columns that hold the key of another table, which has the same name there. */
  readonly references: Readonly<Record<string, TableName>>;
  /** Texts that may be missing. */
  readonly optional: readonly string[];
  /** Columns where empty is a code of its own, and not a missing value: the total, or everywhere. */
  readonly emptyIsCode: readonly string[];
}

const CELL = ["indicator", "place", "breakdown", "measure", "scenario", "unit", "period"];

export const STRUCTURES: Readonly<Record<TableName, Structure>> = {
  observations: {
    title: { en: "Observations", vi: "Giá trị công bố" },
    description: {
      en: "The value published for each series and period: one figure, chosen by rule.",
      vi: "Giá trị công bố cho mỗi chuỗi và mỗi kỳ: một số liệu, được chọn theo quy tắc.",
    },
    primaryKey: CELL,
    unique: ["figure"],
    references: { indicator: "indicators", source: "sources", figure: "figures" },
    optional: ["published_on", "note"],
    emptyIsCode: ["breakdown"],
  },
  figures: {
    title: { en: "Figures", vi: "Số liệu đã in" },
    description: {
      en: "Every number as one source printed it, whether it was chosen or not.",
      vi: "Từng con số đúng như một nguồn đã in, dù được chọn hay không.",
    },
    primaryKey: ["figure"],
    unique: [],
    references: { indicator: "indicators", source: "sources" },
    optional: ["comparison", "note", "qualifier", "published_on", "unusable"],
    emptyIsCode: ["breakdown"],
  },
  sources: {
    title: { en: "Sources", vi: "Nguồn" },
    description: {
      en: "The documents that printed the figures, with their terms.",
      vi: "Các tài liệu đã in số liệu, kèm điều kiện sử dụng của từng tài liệu.",
    },
    primaryKey: ["source"],
    unique: [],
    references: {},
    optional: ["url", "published_on", "sha256", "note", "original_publisher_en", "original_publisher_vi"],
    emptyIsCode: [],
  },
  indicators: {
    title: { en: "Indicators", vi: "Chỉ tiêu" },
    description: {
      en: "What is measured: names, definitions, units, codes elsewhere.",
      vi: "Nội dung được đo: tên, định nghĩa, đơn vị, mã ở hệ thống khác.",
    },
    primaryKey: ["indicator"],
    unique: [],
    references: {},
    optional: ["itu_code", "world_bank_code", "un_code"],
    emptyIsCode: [],
  },
  breaks: {
    title: { en: "Breaks", vi: "Điểm gãy của chuỗi" },
    description: {
      en: "Periods from which an indicator is not what it was before: nothing may be computed across.",
      vi: "Các kỳ mà từ đó chỉ tiêu không còn như trước: không được tính toán xuyên qua điểm này.",
    },
    primaryKey: ["indicator", "from", "place"],
    unique: [],
    references: { indicator: "indicators" },
    optional: [],
    emptyIsCode: ["place"],
  },
  codes: {
    title: { en: "Codes", vi: "Bảng mã" },
    description: {
      en: "Names of the sectors, places, units, breakdowns and licences that the other tables use.",
      vi: "Tên của lĩnh vực, địa bàn, đơn vị, phân tổ và giấy phép mà các bảng khác sử dụng.",
    },
    primaryKey: ["list", "code"],
    unique: [],
    references: {},
    optional: ["note"],
    emptyIsCode: [],
  },
};

/**
 * What Table Schema and CSVW both call the types. Dates are known to the day, the month or the year, and lists are
 * joined, so both are strings. A number may have an exponent, which CSVW's decimal would forbid.
 */
export const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  code: "string",
  date: "string",
  list: "string",
  nested: "string",
  number: "number",
  integer: "integer",
  flag: "boolean",
};

/** Whether every cell of a column holds something. */
export function isRequired(table: TableName, { name, type, nullable }: Column): boolean {
  const { optional, emptyIsCode } = STRUCTURES[table];
  return !nullable && type !== "list" && !optional.includes(name) && !emptyIsCode.includes(name);
}

const CODE = "[a-z0-9]+(-[a-z0-9]+)*";
const MONTH_OR_DAY = "[0-9]{4}-(0[1-9]|1[0-2])(-[0-3][0-9])?";
const PERIOD = `[0-9]{4}|[0-9]{4}-H[12]|[0-9]{4}-Q[1-4]|${MONTH_OR_DAY}|${MONTH_OR_DAY}/${MONTH_OR_DAY}`;

const PATTERNS: Readonly<Record<string, string>> = {
  breakdown: `(${CODE}=${CODE}(;${CODE}=${CODE})*)?`,
  figure: `${CODE}-f[1-9][0-9]*`,
  from: PERIOD,
  indicator: CODE,
  language: "[a-z]{2,3}",
  period: PERIOD,
  published_on: "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
  sector: CODE,
  sha256: "[0-9a-f]{64}",
  source: CODE,
};

/**
 * What every whole cell of a column matches, where that says more than its type: in the regular expressions that XML
 * Schema and ECMAScript have in common, without anchors.
 */
export function patternOf({ name, codes }: Column): string | undefined {
  return codes ? codes.join("|") : PATTERNS[name];
}
