import { CHOICES, FREQUENCIES, KINDS, MEASURES, SCENARIOS, SOURCE_KINDS, STATUSES } from "../../../src/domain/codes.ts";
import { declared, type ColumnDeclaration, type Declaration, type Described } from "./declaration.ts";

const FLAG = (name: string) => `INTEGER NOT NULL CHECK (${name} IN (0, 1))`;

function oneOf(name: string, codes: readonly string[]): string {
  return `TEXT NOT NULL CHECK (${name} IN (${codes.map((code) => `'${code}'`).join(", ")}))`;
}

/** The tables of sources, indicators, series and numbers. */
export function dataTables(like: Described): Declaration[] {
  const series = declared("series", "INTEGER NOT NULL REFERENCES series", { en: "The series.", vi: "Chuỗi." });
  const period = declared("period", "TEXT NOT NULL REFERENCES period", like("figures", "period"));
  const indicator = declared("indicator", "TEXT NOT NULL REFERENCES indicator", like("figures", "indicator"));
  const figure = declared("figure", "TEXT NOT NULL REFERENCES figure", {
    en: "The figure.",
    vi: "Số liệu.",
  });
  const of = (table: "sources" | "indicators" | "figures", names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([name, sql]): ColumnDeclaration => declared(name, sql, like(table, name)));
  return [
    {
      name: "source",
      says: { en: "The documents that printed the figures.", vi: "Các tài liệu đã in số liệu." },
      columns: [
        ...of("sources", { source: "TEXT NOT NULL PRIMARY KEY", title: "TEXT NOT NULL" }),
        declared("publisher", "INTEGER NOT NULL REFERENCES publisher", {
          en: "Who published it.",
          vi: "Đơn vị công bố.",
        }),
        declared("original_publisher", "INTEGER REFERENCES publisher", {
          en: "Who first published what it repeats; null when nobody else did.",
          vi: "Đơn vị công bố đầu tiên của số liệu được dẫn lại; null khi không có.",
        }),
        ...of("sources", {
          url: "TEXT",
          kind: oneOf("kind", SOURCE_KINDS),
          published_on: "TEXT",
          language: "TEXT NOT NULL",
          licence: "TEXT NOT NULL REFERENCES licence",
          figures: "INTEGER NOT NULL",
          chosen: "INTEGER NOT NULL",
          numbers: "INTEGER",
          statistics: "INTEGER",
          sha256: "TEXT",
          note: "TEXT",
          title_by: oneOf("title_by", ["publisher", "us"]),
        }),
      ],
      rest: [],
    },
    {
      name: "indicator",
      says: { en: "What is measured.", vi: "Các chỉ tiêu." },
      columns: of("indicators", {
        indicator: "TEXT NOT NULL PRIMARY KEY",
        sector: "TEXT NOT NULL REFERENCES sector",
        name_en: "TEXT NOT NULL",
        name_vi: "TEXT NOT NULL",
        definition_en: "TEXT NOT NULL",
        definition_vi: "TEXT NOT NULL",
        kind: oneOf("kind", KINDS),
        unit: "TEXT NOT NULL REFERENCES unit",
        decimals: "INTEGER NOT NULL",
        itu_code: "TEXT",
        world_bank_code: "TEXT",
        un_code: "TEXT",
        headline: FLAG("headline"),
      }),
      rest: [],
    },
    {
      name: "indicator_unit",
      says: {
        en: "Further units in which an indicator is printed, as series of their own.",
        vi: "Các đơn vị khác mà chỉ tiêu được in ra, mỗi đơn vị là một chuỗi riêng.",
      },
      columns: [indicator, declared("unit", "TEXT NOT NULL REFERENCES unit", like("figures", "unit"))],
      rest: ["PRIMARY KEY (indicator, unit)"],
    },
    {
      name: "indicator_breakdown_key",
      says: { en: "The keys that an indicator's breakdowns use.", vi: "Các khóa phân tổ mà chỉ tiêu sử dụng." },
      columns: [
        indicator,
        declared("key", "TEXT NOT NULL REFERENCES breakdown_key", { en: "The key.", vi: "Khóa phân tổ." }),
      ],
      rest: ["PRIMARY KEY (indicator, key)"],
    },
    {
      name: "period",
      says: { en: "The periods in use, with their days.", vi: "Các kỳ được dùng, kèm ngày đầu và ngày cuối." },
      columns: [
        declared("period", "TEXT NOT NULL PRIMARY KEY", like("figures", "period")),
        declared("frequency", oneOf("frequency", FREQUENCIES), like("figures", "frequency")),
        declared("first_day", "TEXT NOT NULL", { en: "Its first day, YYYY-MM-DD.", vi: "Ngày đầu, YYYY-MM-DD." }),
        declared("last_day", "TEXT NOT NULL", { en: "Its last day, included.", vi: "Ngày cuối, tính cả ngày đó." }),
      ],
      rest: [],
    },
    {
      name: "break",
      says: {
        en: "Periods from which an indicator is not what it was before: nothing may be computed across.",
        vi: "Các kỳ mà từ đó chỉ tiêu không còn như trước: không được tính toán xuyên qua điểm này.",
      },
      columns: [
        indicator,
        declared("from_period", "TEXT NOT NULL REFERENCES period", like("breaks", "from")),
        declared("place", "TEXT REFERENCES place", {
          en: "Where; null is everywhere.",
          vi: "Địa bàn; null là mọi nơi.",
        }),
        declared("reason_en", "TEXT NOT NULL", like("breaks", "reason_en")),
        declared("reason_vi", "TEXT NOT NULL", like("breaks", "reason_vi")),
      ],
      rest: ["UNIQUE (indicator, from_period, place)"],
    },
    {
      name: "series",
      says: { en: "What can be followed over time.", vi: "Các chuỗi số liệu theo thời gian." },
      columns: [
        declared("series", "INTEGER NOT NULL PRIMARY KEY", {
          en: "A number within this file; another version may number otherwise.",
          vi: "Số thứ tự trong tệp này; phiên bản khác có thể đánh số khác.",
        }),
        indicator,
        ...of("figures", {
          place: "TEXT NOT NULL REFERENCES place",
          breakdown: "TEXT NOT NULL REFERENCES breakdown",
          measure: oneOf("measure", MEASURES),
          scenario: oneOf("scenario", SCENARIOS),
          unit: "TEXT NOT NULL REFERENCES unit",
        }),
      ],
      rest: ["UNIQUE (indicator, place, breakdown, measure, scenario, unit)"],
    },
    {
      name: "figure",
      says: { en: "Every number as one source printed it.", vi: "Từng con số đúng như một nguồn đã in." },
      columns: [
        ...of("figures", { figure: "TEXT NOT NULL PRIMARY KEY", source: "TEXT NOT NULL REFERENCES source" }),
        series,
        period,
        ...of("figures", {
          printed: "TEXT NOT NULL",
          qualifier: "TEXT",
          value: "REAL",
          low: "REAL",
          high: "REAL",
          status: oneOf("status", STATUSES),
          locator: "TEXT NOT NULL",
          comparison: "TEXT",
          note: "TEXT",
          rank: "INTEGER",
          unusable: "TEXT",
        }),
      ],
      rest: [],
    },
    {
      name: "figure_reading",
      says: { en: "Readings that overrode the ordinary one.", vi: "Các cách đọc khác thường đã áp dụng." },
      columns: [figure, declared("reading", "TEXT NOT NULL", { en: "Its name.", vi: "Tên cách đọc." })],
      rest: ["PRIMARY KEY (figure, reading)"],
    },
    {
      name: "figure_flag",
      says: { en: "Checks that warn about figures.", vi: "Các phép kiểm tra có cảnh báo về số liệu." },
      columns: [figure, declared("flag", "TEXT NOT NULL", { en: "The check.", vi: "Phép kiểm tra." })],
      rest: ["PRIMARY KEY (figure, flag)"],
    },
    {
      name: "observation",
      says: {
        en: "What is published for each series and period: one figure, chosen by rule.",
        vi: "Giá trị công bố cho mỗi chuỗi và mỗi kỳ: một số liệu, được chọn theo quy tắc.",
      },
      columns: [
        series,
        period,
        declared("figure", "TEXT NOT NULL UNIQUE REFERENCES figure", { en: "The figure.", vi: "Số liệu." }),
        declared("disputed", FLAG("disputed"), like("observations", "disputed")),
        declared("chosen_by", oneOf("chosen_by", CHOICES), like("observations", "chosen_by")),
      ],
      rest: ["PRIMARY KEY (series, period)"],
    },
  ];
}
