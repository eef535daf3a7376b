import { describe, expect, test } from "vitest";
import type { Version } from "../../../../src/domain/observation.ts";
import { tell } from "../../../../src/domain/sentence/sentence.ts";
import { printed } from "../../../support/made-derivation.ts";
import { catalogOf, type Made } from "../../../support/made-sentence.ts";

/** What is said in both languages, without the source. */
function said(one: Version, made: Made = {}): string[] {
  return (["en", "vi"] as const).map((lang) =>
    tell({ one, change: null, publisher: "x" }, catalogOf(made), lang).replace(/ \([^(]*\)\.$/, ""),
  );
}

describe("growth as printed", () => {
  const growth = { measure: "growth", unit: "percent" } as const;
  test.each([
    [
      "of nothing",
      printed("2021", 0, growth),
      "Revenue in Viet Nam did not change in 2021 compared with a year before",
      "Revenue của Việt Nam trong năm 2021 không đổi so với năm 2020",
    ],
    [
      "either way",
      printed("2021", null, { ...growth, low: -2, high: 3 }),
      "Revenue in Viet Nam changed by between -2% and 3% in 2021 compared with a year before",
      "Revenue của Việt Nam trong năm 2021 thay đổi từ -2% đến 3% so với năm 2020",
    ],
    [
      "down by at least",
      printed("2021-Q2", -5, { ...growth, low: null, high: -5 }),
      "Revenue in Viet Nam fell by at least 5% in Q2 2021 compared with a year before",
      "Revenue của Việt Nam trong quý II năm 2021 giảm ít nhất 5% so với cùng kỳ năm 2020",
    ],
    [
      "by forecast",
      printed("2030", 5, { ...growth, status: "forecast" }),
      "Revenue in Viet Nam would, by forecast, rise by 5% in 2030 compared with a year before",
      "Revenue của Việt Nam trong năm 2030 được dự báo tăng 5% so với năm 2029",
    ],
    [
      "on the month before",
      printed("2021-05", 5, { ...growth, measure: "growth-previous" }),
      "Revenue in Viet Nam rose by 5% in May 2021 compared with the month before",
      "Revenue của Việt Nam trong tháng 5 năm 2021 tăng 5% so với tháng trước",
    ],
  ])("%s", (_, one, en, vi) => expect(said(one)).toEqual([en, vi]));
});

describe("a rank", () => {
  const rank = { unit: "rank" } as const;
  const by = { kind: "rank", name: { en: "World rank by speed", vi: "Xếp hạng thế giới về tốc độ" } } as const;
  test.each([
    [
      "1st",
      printed("2021", 1, rank),
      "Viet Nam ranked 1st in the world by speed in 2021",
      "Việt Nam đứng thứ 1 thế giới về tốc độ năm 2021",
    ],
    [
      "11th",
      printed("2021", 11, rank),
      "Viet Nam ranked 11th in the world by speed in 2021",
      "Việt Nam đứng thứ 11 thế giới về tốc độ năm 2021",
    ],
    [
      "22nd, estimated",
      printed("2021", 22, { ...rank, status: "estimate" }),
      "Viet Nam ranked 22nd in the world (estimate) by speed in 2021",
      "Việt Nam ước đứng thứ 22 thế giới về tốc độ năm 2021",
    ],
    [
      "or lower",
      printed("2021", 50, { ...rank, high: null }),
      "Viet Nam ranked 50th or lower in the world by speed in 2021",
      "Việt Nam đứng thứ 50 thế giới trở xuống về tốc độ năm 2021",
    ],
    [
      "from one to another",
      printed("2021", null, { ...rank, low: 20, high: 23 }),
      "Viet Nam ranked between 20th and 23rd in the world by speed in 2021",
      "Việt Nam đứng thứ 20–23 thế giới về tốc độ năm 2021",
    ],
  ])("%s", (_, one, en, vi) => expect(said(one, by)).toEqual([en, vi]));

  test("that its name does not tell how to say is said plainly", () =>
    expect(said(printed("2021", 7, rank), { kind: "rank", name: { en: "Standing", vi: "Vị trí" } })).toEqual([
      "Standing in Viet Nam stood at 7 in 2021",
      "Vị trí của Việt Nam là 7 vào năm 2021",
    ]));
});

describe("when", () => {
  test.each([
    ["2021-H2", "in the second half of 2021", "trong 6 tháng cuối năm 2021"],
    ["2021-01/2021-11", "in the first eleven months of 2021", "trong 11 tháng đầu năm 2021"],
    [
      "2021-01-01/2021-08-15",
      "from 1 January 2021 to 15 August 2021",
      "từ ngày 1 tháng 1 năm 2021 đến ngày 15 tháng 8 năm 2021",
    ],
    ["2021-03-20", "on 20 March 2021", "vào ngày 20 tháng 3 năm 2021"],
  ])("%s", (period, en, vi) =>
    expect(said(printed(period, 5000))).toEqual([
      `Revenue in Viet Nam came to 5,000 dong ${en}`,
      `Revenue của Việt Nam đạt 5.000 dong ${vi}`,
    ]),
  );
});
