import type { Texts } from "../domain/codes.ts";
import type { ComponentId, Row } from "./row.ts";

/** The data structure definition in code: its components in their order, which is the order of keys and of columns. */

export type CodelistId =
  | "CL_FREQ"
  | "CL_AREA"
  | "CL_INDICATOR"
  | "CL_BREAKDOWN"
  | "CL_MEASURE"
  | "CL_SCENARIO"
  | "CL_UNIT"
  | "CL_OBS_STATUS"
  | "CL_PRINTED_STATUS"
  | "CL_CHOICE";

/** SDMX's data types, as far as they are used. */
export type DataType = "String" | "Double" | "Boolean" | "ObservationalTimePeriod" | "GregorianTimePeriod";

/** A component and the concept of the same id: every concept has one component. */
export interface Component<Id extends ComponentId = ComponentId> {
  readonly id: Id;
  readonly name: Texts;
  readonly description: Texts;
  readonly role: "dimension" | "time" | "measure" | "attribute";
  /** The list that its values are codes of; null is free text, a number or a flag. */
  readonly codelist: CodelistId | null;
  readonly type: DataType;
  /** Whether every observation has one. */
  readonly required: boolean;
}

function coded(codelist: CodelistId) {
  return { codelist, type: "String", required: true } as const;
}

function plain(type: DataType, required: boolean) {
  return { codelist: null, type, required } as const;
}

function dimension<Id extends ComponentId>(id: Id, codelist: CodelistId, name: Texts, description: Texts) {
  return { id, name, description, role: "dimension", ...coded(codelist) } as const;
}

/** The dimensions that make up a key, in order. */
export const KEY_DIMENSIONS = [
  dimension(
    "FREQ",
    "CL_FREQ",
    { en: "Frequency", vi: "Tần suất" },
    { en: "How long the period is.", vi: "Độ dài của kỳ." },
  ),
  dimension(
    "REF_AREA",
    "CL_AREA",
    { en: "Place", vi: "Địa bàn" },
    {
      en: "Where: ISO 3166 code, or a World Bank aggregate.",
      vi: "Nơi: mã ISO 3166 hoặc nhóm nước của Ngân hàng Thế giới.",
    },
  ),
  dimension(
    "INDICATOR",
    "CL_INDICATOR",
    { en: "Indicator", vi: "Chỉ tiêu" },
    { en: "What is measured.", vi: "Nội dung được đo." },
  ),
  dimension(
    "BREAKDOWN",
    "CL_BREAKDOWN",
    { en: "Breakdown", vi: "Phân tổ" },
    {
      en: "Which part of the indicator: key$value pairs joined by @; _T is the total.",
      vi: "Phần nào của chỉ tiêu: các cặp khóa$giá trị nối bằng @; _T là tổng số.",
    },
  ),
  dimension(
    "MEASURE",
    "CL_MEASURE",
    { en: "Measure", vi: "Đại lượng" },
    { en: "The level, or what the source printed about it.", vi: "Mức, hoặc điều nguồn in về mức đó." },
  ),
  dimension(
    "SCENARIO",
    "CL_SCENARIO",
    { en: "Scenario", vi: "Kịch bản" },
    { en: "What happened, or what was planned.", vi: "Đã xảy ra, hoặc theo kế hoạch." },
  ),
  dimension(
    "UNIT_MEASURE",
    "CL_UNIT",
    { en: "Unit of measure", vi: "Đơn vị tính" },
    { en: "Unit of the numbers, never scaled.", vi: "Đơn vị của các số, không nhân hệ số." },
  ),
] as const satisfies readonly Component[];

export const TIME_DIMENSION = {
  id: "TIME_PERIOD",
  name: { en: "Period", vi: "Kỳ" },
  description: {
    en: "2021, 2021-S1, 2021-Q1, 2021-03, 2021-03-20, or first day and duration of a cumulative span: 2021-01-01/P9M.",
    vi: "2021, 2021-S1, 2021-Q1, 2021-03, 2021-03-20, hoặc ngày đầu và độ dài của kỳ lũy kế: 2021-01-01/P9M.",
  },
  role: "time",
  ...plain("ObservationalTimePeriod", true),
} as const satisfies Component;

export const DIMENSIONS = [...KEY_DIMENSIONS, TIME_DIMENSION] as const;

export const MEASURES = [
  {
    id: "OBS_VALUE",
    name: { en: "Value", vi: "Giá trị" },
    description: {
      en: "The number; nothing where a range was printed: see its bounds.",
      vi: "Con số; để trống khi nguồn in một khoảng: xem hai cận.",
    },
    role: "measure",
    ...plain("Double", false),
  },
] as const satisfies readonly Component[];

/** All are attached to the observation. */
export const ATTRIBUTES = [
  {
    id: "OBS_STATUS",
    name: { en: "Observation status", vi: "Tình trạng quan sát" },
    description: {
      en: "How firm the figure is, or that its series breaks here.",
      vi: "Mức độ chắc chắn của số liệu, hoặc chuỗi bị gián đoạn tại đây.",
    },
    role: "attribute",
    ...coded("CL_OBS_STATUS"),
  },
  {
    id: "PRINTED_STATUS",
    name: { en: "Printed status", vi: "Tình trạng theo nguồn" },
    description: {
      en: "How firm the figure is by its source's own words.",
      vi: "Mức độ chắc chắn theo lời của nguồn.",
    },
    role: "attribute",
    ...coded("CL_PRINTED_STATUS"),
  },
  {
    id: "LOWER_BOUND",
    name: { en: "Lower bound", vi: "Cận dưới" },
    description: {
      en: "The least that the print can mean; nothing is an open end.",
      vi: "Giá trị nhỏ nhất mà số in có thể mang; để trống là không có cận.",
    },
    role: "attribute",
    ...plain("Double", false),
  },
  {
    id: "UPPER_BOUND",
    name: { en: "Upper bound", vi: "Cận trên" },
    description: {
      en: "The most that the print can mean; nothing is an open end.",
      vi: "Giá trị lớn nhất mà số in có thể mang; để trống là không có cận.",
    },
    role: "attribute",
    ...plain("Double", false),
  },
  {
    id: "DISPUTED",
    name: { en: "Disputed", vi: "Có tranh chấp" },
    description: {
      en: "Another source's figure for this cell can't be the same number.",
      vi: "Số của nguồn khác cho cùng ô không thể là cùng một số.",
    },
    role: "attribute",
    ...plain("Boolean", true),
  },
  {
    id: "SOURCE",
    name: { en: "Source", vi: "Nguồn" },
    description: {
      en: "The document that printed the number: /v1/sources/{id}.",
      vi: "Tài liệu đã in con số: /v1/sources/{id}.",
    },
    role: "attribute",
    ...plain("String", true),
  },
  {
    id: "FIGURE",
    name: { en: "Figure", vi: "Số in" },
    description: { en: "The printed figure: /v1/figures/{id}.", vi: "Con số như đã in: /v1/figures/{id}." },
    role: "attribute",
    ...plain("String", true),
  },
  {
    id: "PUBLISHED_ON",
    name: { en: "Published on", vi: "Ngày công bố" },
    description: {
      en: "When the source was published, as far as it is known.",
      vi: "Thời điểm nguồn được công bố, trong phạm vi biết được.",
    },
    role: "attribute",
    ...plain("GregorianTimePeriod", false),
  },
  {
    id: "CHOSEN_BY",
    name: { en: "Chosen by", vi: "Quy tắc chọn" },
    description: {
      en: "The rule that chose this figure among the claims.",
      vi: "Quy tắc đã chọn con số này trong các số được nêu.",
    },
    role: "attribute",
    ...coded("CL_CHOICE"),
  },
  {
    id: "COMMENT_OBS",
    name: { en: "Note", vi: "Ghi chú" },
    description: {
      en: "What a reader should know: doubts, and how an ambiguous print was read.",
      vi: "Điều người đọc nên biết: nghi vấn và cách đọc số in không rõ ràng.",
    },
    role: "attribute",
    ...plain("String", false),
  },
] as const satisfies readonly Component[];

export type KeyDimensionId = (typeof KEY_DIMENSIONS)[number]["id"];
export type DimensionId = (typeof DIMENSIONS)[number]["id"];

/** All of them, in the order of the data structure definition. */
export const COMPONENTS: readonly Component[] = [...DIMENSIONS, ...MEASURES, ...ATTRIBUTES];

/** The key of a row without its time: what its series is. */
export function seriesKeyOf(row: Pick<Row, KeyDimensionId>): string {
  return KEY_DIMENSIONS.map(({ id }) => row[id]).join(".");
}
