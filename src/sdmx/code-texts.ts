import type { Texts } from "../domain/codes.ts";
import type { Choice, Frequency, Measure, Scenario, Status } from "../domain/codes.ts";
import type { ObsStatus } from "./code.ts";
import type { CodelistId } from "./components.ts";

/** What the codes of the closed lists are called, and the lists themselves. */

interface Words {
  readonly name: Texts;
  readonly description?: Texts;
}

export const LIST_NAMES: Readonly<Record<CodelistId, Texts>> = {
  CL_FREQ: { en: "Frequencies", vi: "Tần suất" },
  CL_AREA: { en: "Places", vi: "Địa bàn" },
  CL_INDICATOR: { en: "Indicators", vi: "Chỉ tiêu" },
  CL_BREAKDOWN: { en: "Breakdowns", vi: "Phân tổ" },
  CL_MEASURE: { en: "Measures", vi: "Đại lượng" },
  CL_SCENARIO: { en: "Scenarios", vi: "Kịch bản" },
  CL_UNIT: { en: "Units", vi: "Đơn vị tính" },
  CL_OBS_STATUS: { en: "Observation status", vi: "Tình trạng quan sát" },
  CL_PRINTED_STATUS: { en: "Printed status", vi: "Tình trạng theo nguồn" },
  CL_CHOICE: { en: "Rules that choose a figure", vi: "Quy tắc chọn số liệu" },
};

export const FREQUENCY_TEXTS: Readonly<Record<Frequency, Words>> = {
  annual: { name: { en: "Annual", vi: "Năm" } },
  "half-yearly": { name: { en: "Half-yearly", vi: "Nửa năm" } },
  quarterly: { name: { en: "Quarterly", vi: "Quý" } },
  monthly: { name: { en: "Monthly", vi: "Tháng" } },
  daily: { name: { en: "Daily", vi: "Ngày" } },
  cumulative: {
    name: { en: "Other", vi: "Khác" },
    description: {
      en: "A span of months or days, mostly from the beginning of a year: 2021-01-01/P9M.",
      vi: "Một khoảng tháng hoặc ngày, thường tính từ đầu năm: 2021-01-01/P9M.",
    },
  },
};

export const MEASURE_TEXTS: Readonly<Record<Measure, Words>> = {
  level: { name: { en: "Level", vi: "Mức" } },
  growth: { name: { en: "Growth on the year before", vi: "Tăng so với cùng kỳ năm trước" } },
  "growth-previous": { name: { en: "Growth on the previous period", vi: "Tăng so với kỳ trước" } },
  change: { name: { en: "Change on the year before", vi: "Chênh lệch so với cùng kỳ năm trước" } },
  "change-previous": { name: { en: "Change on the previous period", vi: "Chênh lệch so với kỳ trước" } },
  "plan-completion": { name: { en: "Completion of the plan", vi: "Mức hoàn thành kế hoạch" } },
};

export const SCENARIO_TEXTS: Readonly<Record<Scenario, Words>> = {
  actual: { name: { en: "What happened", vi: "Thực tế" } },
  target: { name: { en: "Target or plan", vi: "Mục tiêu hoặc kế hoạch" } },
};

export const OBS_STATUS_TEXTS: Readonly<Record<ObsStatus, Words>> = {
  A: { name: { en: "Normal value", vi: "Giá trị bình thường" } },
  B: { name: { en: "Time series break", vi: "Gián đoạn chuỗi thời gian" } },
  E: { name: { en: "Estimated value", vi: "Giá trị ước tính" } },
  F: { name: { en: "Forecast value", vi: "Giá trị dự báo" } },
  P: { name: { en: "Provisional value", vi: "Giá trị sơ bộ" } },
};

export const STATUS_TEXTS: Readonly<Record<Status, Words>> = {
  actual: { name: { en: "Actual", vi: "Thực tế" } },
  preliminary: { name: { en: "Preliminary", vi: "Sơ bộ" } },
  estimate: { name: { en: "Estimate", vi: "Ước tính" } },
  forecast: { name: { en: "Forecast", vi: "Dự báo" } },
  target: { name: { en: "Target", vi: "Mục tiêu" } },
  plan: { name: { en: "Plan", vi: "Kế hoạch" } },
};

export const CHOICE_TEXTS: Readonly<Record<Choice, Words>> = {
  "only-claim": { name: { en: "The only claim", vi: "Số duy nhất" } },
  "source-kind": { name: { en: "The authority before others", vi: "Cơ quan có thẩm quyền trước" } },
  status: { name: { en: "The firmer status", vi: "Tình trạng chắc chắn hơn" } },
  "published-later": { name: { en: "Published later", vi: "Công bố sau" } },
  "more-precise": { name: { en: "Printed more precisely", vi: "In chính xác hơn" } },
  "printed-first": { name: { en: "Printed first", vi: "In trước" } },
  derived: { name: { en: "Computed", vi: "Được tính toán" } },
};
