import type { Catalog, Indicator } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { amountOf, isBound } from "./amount.ts";
import { momentWords } from "./moment.ts";
import { predicateWords, type Verb } from "./status.ts";
import { subjectWords } from "./subject.ts";

/** What an indicator stood at or came to. */
export function levelWords(one: Observation, of: Indicator, catalog: Catalog, lang: Language): string {
  const amount = amountOf(one, one.unit, of, catalog, lang);
  const firmness = { status: one.status, isNumber: !isBound(one) };
  return [
    subjectWords(one, catalog, lang),
    predicateWords(verbOf(one, of), amount, firmness, lang),
    momentWords(one.period, of, lang),
  ].join(" ");
}

function verbOf(one: Observation, of: Indicator): Verb {
  // "Stood at at least" would stumble.
  const past = of.kind === "flow" || isBound(one) ? "came to" : "stood at";
  return { past, base: "be", vi: isAttained(one, of) ? "đạt" : "là" };
}

/** Words of what nobody wishes for: of these it is not said that they were attained. */
const UNWISHED =
  /(?<!\p{L})(bị|rác|lừa đảo|tấn công|mã độc|thiệt hại|lộ lọt|lỗ hổng|sự cố|chưa có|chưa thực hiện|giải thể|vi phạm|xấu độc|tiêu cực|giả mạo|độc hại|cảnh báo|botnet|yêu cầu chuyển mạng|chuẩn hóa thông tin|bán kính|số dân phục vụ|cán cân)(?!\p{L})/iu;
/** Shares of a whole, prices and costs are so or so, and attained neither. */
const NEUTRAL =
  /^(giá (?!trị)|cước|cơ cấu|chi phí|số đơn vị theo|số cơ quan nhà nước theo|tỷ lệ cơ quan nhà nước theo)/i;

/** So few things are not attained but are there. */
const FEW = 1000;

/** Whether Vietnamese says `đạt` of it, which is how reports speak of what was achieved, or the plain `là`. */
function isAttained({ value, low, high }: Observation, { name: { vi }, kind }: Indicator): boolean {
  const amount = value ?? low ?? high ?? 0;
  if (amount <= 0 || kind === "price" || kind === "rank" || (kind === "stock" && amount < FEW)) return false;
  return !UNWISHED.test(vi) && !NEUTRAL.test(vi);
}
