import { expect, test } from "vitest";
import { readPrint, type Reading } from "../../../seed/printed.ts";
import { reckon } from "../../../seed/precision.ts";

/** The value, the low and the high end of a print as exact decimals; null is open, a text alone is a reason. */
function read(text: string, language: string, ...readings: Reading[]): (string | null)[] | string {
  const print = readPrint(text, language, readings);
  if (!print) return "unreadable";
  const reckoned = reckon(print, readings);
  if (typeof reckoned === "string") return reckoned;
  return [reckoned.value, reckoned.low, reckoned.high].map((number) => number?.toFixed() ?? null);
}

test.each([
  ["9.300 tỷ đồng", "9300000000000", "9299500000000", "9300500000000"],
  ["22,245 tỷ", "22245000000", "22244500000", "22245500000"],
  ["86,67 triệu", "86670000", "86665000", "86675000"],
  ["128,02 triệu", "128020000", "128015000", "128025000"],
  ["29 triệu thư", "29000000", "28500000", "29500000"],
  ["220 triệu gói, kiện", "220000000", "219500000", "220500000"],
  ["1,2 triệu tỷ đồng", "1200000000000000", "1150000000000000", "1250000000000000"],
  ["120 nghìn tỷ đồng", "120000000000000", "119500000000000", "120500000000000"],
  ["44,7 tỉ", "44700000000", "44650000000", "44750000000"],
  ["491 ngàn tài khoản", "491000", "490500", "491500"],
  ["99,8%", "99.8", "99.75", "99.85"],
  ["99.9%", "99.9", "99.85", "99.95"],
  ["10,76%", "10.76", "10.755", "10.765"],
  ["0,1 %", "0.1", "0.05", "0.15"],
  ["100%", "100", "99.5", "100.5"],
  ["100\u00a0%", "100", "99.5", "100.5"],
  ["100\u202f%", "100", "99.5", "100.5"],
  ["6 phần trăm", "6", "5.5", "6.5"],
  ["-5,02%", "-5.02", "-5.025", "-5.015"],
  ["+5,02%", "5.02", "5.015", "5.025"],
  ["−5,02%", "-5.02", "-5.025", "-5.015"],
  ["1.234,5", "1234.5", "1234.45", "1234.55"],
  ["1,234.5", "1234.5", "1234.45", "1234.55"],
  ["1.234,567 triệu", "1234567000", "1234566500", "1234567500"],
])("%s is %s, between %s and %s", (text, value, low, high) => {
  expect(read(text, "vi")).toEqual([value, low, high]);
});

test.each([
  ["269.987 thư", "269987"],
  ["523.187", "523187"],
  ["1.234.567 thuê bao", "1234567"],
  ["232 dịch vụ công", "232"],
  ["thứ 2", "2"],
  ["0 vụ", "0"],
])("%s is a count written out in full: exactly %s", (text, value) => {
  expect(read(text, "vi")).toEqual([value, value, value]);
});

test.each([
  ["gần 33 tỷ USD", "33000000000"],
  ["Gần 766.000 tỷ đồng", "766000000000000"],
  ["dưới 5%", "5"],
  ["không quá 20 ngày", "20"],
  ["Top 10", "10"],
  ["Top Top 10", "10"],
  ["≤ 3", "3"],
  ["chưa tới 5%", "5"],
  ["tối đa 20 ngày", "20"],
])("%s is at most %s", (text, value) => {
  expect(read(text, "vi")).toEqual([value, null, value]);
});

test.each([
  ["trên 122 triệu lượt", "122000000"],
  ["hơn 44,7 triệu hồ sơ", "44700000"],
  ["vượt 500 nhiệm vụ", "500"],
  ["tối thiểu 15%", "15"],
  [">30%", "30"],
  ["> >30%", "30"],
  ["không dưới 50%", "50"],
  ["không ít hơn 20 trạm", "20"],
  ["không thấp hơn 3,5", "3.5"],
  ["ít nhất 3 doanh nghiệp", "3"],
])("%s is at least %s", (text, value) => {
  expect(read(text, "vi")).toEqual([value, value, null]);
});

test.each([
  ["xấp xỉ 14%", "14", "13", "15"],
  ["khoảng 58 triệu", "58000000", "57000000", "59000000"],
  ["khoảng 20 triệu", "20000000", "18000000", "22000000"],
  ["khoảng 4500 clip", "4500", "4400", "4600"],
  ["khoảng 5 vụ", "5", "4.5", "5.5"],
  ["khoảng 0,8%", "0.8", "0.72", "0.88"],
  ["khoảng 0 vụ", "0", "0", "0"],
])("%s is about %s: %s to %s, a unit of its last digit but at most a tenth", (text, value, low, high) => {
  expect(read(text, "vi")).toEqual([value, low, high]);
});

test.each([
  ["45-50%", "45", "50"],
  ["45 – 50%", "45", "50"],
  ["45−50%", "45", "50"],
  ["90-100 triệu người dùng", "90000000", "100000000"],
  ["30-50 điểm đo", "30", "50"],
  ["1,5-2,5 tỷ USD", "1500000000", "2500000000"],
  ["khoảng 15-20%", "15", "20"],
  ["45% - 50%", "45", "50"],
  ["45% đến 50%", "45", "50"],
  ["từ 45 đến 50%", "45", "50"],
  ["30 tới 40 nghìn", "30000", "40000"],
  ["từ 1,5 đến 2,5 tỷ USD", "1500000000", "2500000000"],
])("%s is a range from %s to %s without a middle", (text, low, high) => {
  const [, ...ends] = read(text, "vi");
  expect(ends).toEqual([low, high]);
  expect(read(text, "vi")[0]).toBeNull();
});

test("a range printed as a fall lies below nought, its ends in order", () => {
  expect(read("15-20%", "vi", "decrease")).toEqual([null, "-20", "-15"]);
});

test("a range whose ends are not in order has no meaning", () => {
  expect(read("50-45%", "vi")).toBe("the ends of the printed range are not in order");
  expect(read("50-50%", "vi")).toBe("the ends of the printed range are not in order");
});

test("of a fraction the reading names the end, and without it there is only a reason", () => {
  expect(read("4500/5000 video clip", "vi", "numerator")).toEqual(["4500", "4500", "4500"]);
  expect(read("4500/5000 video clip", "vi", "denominator")).toEqual(["5000", "5000", "5000"]);
  expect(read("36/36 đơn vị", "vi", "denominator")).toEqual(["36", "36", "36"]);
  expect(read("khoảng 4500/5000 video clip", "vi", "numerator")).toEqual(["4500", "4400", "4600"]);
  expect(read("khoảng 4500/5000 video clip", "vi", "denominator")).toEqual(["5000", "4500", "5500"]);
  expect(read("36/36 đơn vị", "vi")).toBe(`a fraction is printed: the reading must say "numerator" or "denominator"`);
});

test.each<[Reading, string, string[]]>([
  ["comma-is-thousands-mark", "22,245 tỷ", ["22245000000000", "22244500000000", "22245500000000"]],
  ["point-is-decimal-mark", "0.905", ["0.905", "0.9045", "0.9055"]],
  ["comma-is-decimal-mark", "22,245 tỷ", ["22245000000", "22244500000", "22245500000"]],
  ["decrease", "5,02%", ["-5.02", "-5.025", "-5.015"]],
  ["percent-of-base", "92%", ["-8", "-8.5", "-7.5"]],
  ["percent-of-base", "110,64%", ["10.64", "10.635", "10.645"]],
])("the reading %s of %s gives %j", (reading, text, expected) => {
  expect(read(text, "vi", reading)).toEqual(expected);
});

test("a fall of at most so much is at least its negative", () => {
  expect(read("gần 5%", "vi", "decrease")).toEqual(["-5", "-5", null]);
  expect(read("hơn 5%", "vi", "decrease")).toEqual(["-5", null, "-5"]);
});

test.each([
  ["22,245 billion dong", "22245000000000", "22244500000000", "22245500000000"],
  ["1,234.5 million", "1234500000", "1234450000", "1234550000"],
  ["9.300", "9.3", "9.2995", "9.3005"],
  ["1.5 trillion", "1500000000000", "1450000000000", "1550000000000"],
  ["5 thousand", "5000", "4500", "5500"],
  ["86.67 Million", "86670000", "86665000", "86675000"],
  ["US$33 billion", "33000000000", "32500000000", "33500000000"],
  ["33 bn", "33000000000", "32500000000", "33500000000"],
  ["5 mln", "5000000", "4500000", "5500000"],
  ["7 bln", "7000000000", "6500000000", "7500000000"],
  ["VND1 quadrillion", "1000000000000000", "500000000000000", "1500000000000000"],
  ["54 per cent", "54", "53.5", "54.5"],
  ["about 0.5 percent", "0.5", "0.45", "0.55"],
  ["1,234", "1234", "1234", "1234"],
])("in English %s is %s, between %s and %s", (text, value, low, high) => {
  expect(read(text, "en")).toEqual([value, low, high]);
});

test("English words of approximation open one end", () => {
  expect(read("nearly 33 billion USD", "en")).toEqual(["33000000000", null, "33000000000"]);
  expect(read("more than 122 million visits", "en")).toEqual(["122000000", "122000000", null]);
  expect(read("exceeded 5 million", "en")).toEqual(["5000000", "5000000", null]);
  expect(read("at least 12", "en")).toEqual(["12", "12", null]);
  expect(read("up to 5", "en")).toEqual(["5", null, "5"]);
  expect(read("close to 20", "en")).toEqual(["20", null, "20"]);
  expect(read("as many as 500", "en")).toEqual(["500", "450", "550"]);
  expect(read("45 to 50 percent", "en")).toEqual([null, "45", "50"]);
});

test.each([
  ["3 milliards", "fr", "3000000000"],
  ["40 pour cent", "fr", "40"],
  ["40 por ciento", "es", "40"],
  ["300万", "ja", "3000000"],
  ["2億ドル", "ja", "200000000"],
  ["5亿美元", "zh", "500000000"],
  ["3만", "ko", "30000"],
  ["10 억 달러", "ko", "1000000000"],
  ["2조 동", "ko", "2000000000000"],
  ["30兆", "ja", "30000000000000"],
  ["34조3000억동", "ko", "34300000000000"],
  ["5 พันล้าน", "th", "5000000000"],
])("%s, of a document in %s, is %s", (text, language, value) => {
  expect(read(text, language)[0]).toBe(value);
});

test("one and the same print means different numbers in Vietnamese and in English", () => {
  expect(read("9.300", "vi")).toEqual(["9300", "9300", "9300"]);
  expect(read("9.300", "en")).toEqual(["9.3", "9.2995", "9.3005"]);
  expect(read("9,300", "vi")).toEqual(["9.3", "9.2995", "9.3005"]);
  expect(read("9,300", "en")).toEqual(["9300", "9300", "9300"]);
});

test.each(["", "nhiều", "một nửa", "%", "1.234,567.8"])("nothing can be made of %j", (text) => {
  expect(read(text, "vi")).toBe("unreadable");
});

test("letters of one or two code points are the same word", () => {
  expect(read("86,67 triê\u0323u".normalize("NFD"), "vi")).toEqual(["86670000", "86665000", "86675000"]);
});

test.each([
  ["9.300 tỷ đồng", "VND", false],
  ["100 tỷ VND", "VND", false],
  ["100 tỷ VNĐ", "VND", false],
  ["100 tỷ VNĐ/năm", "VND", false],
  ["33 tỷ USD", "USD", false],
  ["33 tỷ đô la Mỹ", "USD", false],
  ["22,245 tỷ", null, false],
  ["45-50%", null, true],
  ["6 phần trăm", null, true],
  ["29 triệu thư", null, false],
  ["US$33 billion", "USD", false],
  ["$33bn", "USD", false],
  ["200 dollars", "USD", false],
  ["10 억 달러", "USD", false],
  ["2億ドル", "USD", false],
  ["5亿美元", "USD", false],
  ["VND34.3 trillion", "VND", false],
  ["2조 동", "VND", false],
  ["10 tỷ đồng/năm", "VND", false],
  ["54 per cent", null, true],
  ["40 pour cent", null, true],
])("%s names the currency %s; a percent sign: %s", (text, currency, percent) => {
  expect(readPrint(text, "vi")).toMatchObject({ currency, percent });
});

test.each(["1.200 hợp đồng", "300 cộng đồng", "50 hệ thống đồng bộ"])("%s names no currency", (text) => {
  expect(readPrint(text, "vi")?.currency).toBeNull();
});

test("dong is named beside a contract all the same", () => {
  expect(readPrint("1.200 hợp đồng, 5 tỷ đồng", "vi")?.currency).toBe("VND");
});
