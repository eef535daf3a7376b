import type { Language, Texts } from "../domain/codes.ts";
import type { Unit } from "../domain/catalog.ts";
import type { Figure } from "../domain/figure.ts";
import { amountWords, scaledWords, withUnit } from "../domain/words/number.ts";

/** What a figure says of itself by name, in words: the checks that warn, the readings, and what its print can mean. */

/** The checks that warn about figures. */
export const FLAG_WORDS: Readonly<Record<string, Texts>> = {
  "published-before-period-end": {
    vi: "Tài liệu được công bố khi kỳ chưa kết thúc: con số có thể là ước tính, hoặc chỉ tính đến ngày công bố.",
    en: "The document was published before the period had ended: the number may be an estimate, or run to that day only.",
  },
  "same-figure-twice": {
    vi: "Cùng một tài liệu in hai lần số liệu của chỉ tiêu, nơi và kỳ này.",
    en: "One document prints a number for this indicator, place and period twice.",
  },
  jump: {
    vi: "Giữa con số này và kỳ liền kề của chuỗi chênh nhau hơn năm lần.",
    en: "This number and its neighbour in the series lie more than five times apart.",
  },
  "growth-against-levels": {
    vi: "Mức tăng được in ra không khớp với mức tăng tính từ giá trị của hai kỳ; con số này là một trong số đó.",
    en: "A printed growth does not fit the growth between the values of the two periods; this number is one of them.",
  },
  "two-currencies": {
    vi: "Số tiền bằng đồng và bằng đô la Mỹ trong tài liệu cho ra một tỷ giá không thể có.",
    en: "The amounts in dong and in US dollars of the document imply a rate that never was.",
  },
  "parts-against-total": {
    vi: "Các phần in trong tài liệu cộng lại không bằng tổng; con số này là một trong số đó.",
    en: "The parts printed in the document do not add up to their total; this number is one of them.",
  },
  "share-against-count": {
    vi: "Tỷ lệ in trong tài liệu không bằng phần chia cho tổng; con số này là một trong số đó.",
    en: "A share printed in the document is not its part over its whole; this number is one of them.",
  },
  "share-of-whole-number": {
    vi: "Không có số nguyên nào trên tổng đã in cho ra đúng tỷ lệ đã in; con số này là một trong hai số đó.",
    en: "No whole number out of the printed total gives the printed share; this number is one of the two.",
  },
  "shares-of-one-whole": {
    vi: "Các tỷ lệ của cùng một tổng trong tài liệu không thể cùng đúng với một tổng nào.",
    en: "Shares of one whole in the document can't all be shares of one and the same number.",
  },
};

/** The readings that override the ordinary one. */
export const READING_WORDS: Readonly<Record<string, Texts>> = {
  "comma-is-thousands-mark": {
    vi: "Dấu phẩy được đọc là dấu phân cách hàng nghìn.",
    en: "The comma is read as the mark of thousands.",
  },
  "comma-is-decimal-mark": {
    vi: "Dấu phẩy được đọc là dấu thập phân.",
    en: "The comma is read as the decimal mark.",
  },
  "point-is-thousands-mark": {
    vi: "Dấu chấm được đọc là dấu phân cách hàng nghìn.",
    en: "The point is read as the mark of thousands.",
  },
  "point-is-decimal-mark": {
    vi: "Dấu chấm được đọc là dấu thập phân.",
    en: "The point is read as the decimal mark.",
  },
  numerator: {
    vi: "Tài liệu in một phân số, số liệu này là tử số.",
    en: "A fraction is printed; this is its numerator.",
  },
  denominator: {
    vi: "Tài liệu in một phân số, số liệu này là mẫu số.",
    en: "A fraction is printed; this is its denominator.",
  },
  decrease: {
    vi: "Tài liệu viết là giảm, nên con số mang dấu âm.",
    en: "The document says that it fell, so the sign is minus.",
  },
  "percent-of-base": {
    vi: "Tài liệu in tỷ lệ phần trăm so với kỳ gốc; mức tăng là con số đó trừ 100.",
    en: "The document prints a percentage of the base period; growth is that number less 100.",
  },
  "percent-sign-means-points": {
    vi: "Dấu phần trăm được đọc là điểm phần trăm.",
    en: "The percent sign is read as percentage points.",
  },
  "percent-sign-is-slip": {
    vi: "Dấu phần trăm bị coi là lỗi in.",
    en: "The percent sign is taken for a slip.",
  },
  "as-noted": {
    vi: "Bản in không tự cho ra giá trị; ghi chú cho biết con số được đọc thế nào.",
    en: "The print does not give the value by itself; the note says how it was read.",
  },
};

/** What a print can mean, and why: both ends, one bound, or exactly the number. */
export function meaningWords(one: Figure, unit: Unit | undefined, lang: Language): string {
  const { value, low, high } = one;
  const vi = lang === "vi";
  const write = (number: number): string => withUnit(scaledWords(number, lang), unit, lang);
  if (value === null) {
    const range = amountWords(one, unit, lang);
    return vi
      ? `${range}: tài liệu in một khoảng, không có giá trị ở giữa.`
      : `${range}: a range is printed, which has no middle of its own.`;
  }
  if (low === null || high === null) {
    const bound = amountWords(one, unit, lang);
    return vi ? `${bound}: đầu kia để ngỏ.` : `${bound}: the other end is open.`;
  }
  if (one.reading.includes("as-noted")) return write(value);
  if (low === high)
    return vi
      ? `Đúng ${write(value)}: con số được in đầy đủ, không làm tròn.`
      : `Exactly ${write(value)}: the number is printed in full, nothing is rounded.`;
  const ends = vi ? `Từ ${write(low)} đến ${write(high)}` : `From ${write(low)} to ${write(high)}`;
  if (one.qualifier !== "")
    return vi
      ? `${ends}: từ ước chừng để lại một đơn vị của chữ số khác 0 cuối cùng về mỗi phía, nhiều nhất là một phần mười.`
      : `${ends}: the word of approximation leaves one unit of the last digit that is not zero on both sides, a tenth at most.`;
  return vi
    ? `${ends}: nửa đơn vị của chữ số in cuối cùng về mỗi phía, vì con số đã được làm tròn.`
    : `${ends}: half a unit of the last printed digit on both sides, since the number was rounded.`;
}

/** Whether two claims can't be the same number: what they can mean does not meet. */
export function differs(a: Interval, b: Interval): boolean {
  return isAbove(a.low, b.high) || isAbove(b.low, a.high);
}

type Interval = Pick<Figure, "low" | "high">;

function isAbove(low: number | null, high: number | null): boolean {
  return low !== null && high !== null && low > high;
}
