import type { Language, Status } from "../codes.ts";

/** What a number does in a sentence, and how firm its source says it is. */
export interface Verb {
  /** English, as it happened; past tenses need not know whether their subject is one or many. */
  readonly past: string;
  /** English, after `would` and `should`. */
  readonly base: string;
  readonly vi: string;
}

const FIRMNESS_EN: Readonly<Record<Status, string>> = {
  actual: "",
  preliminary: "a preliminary",
  estimate: "an estimated",
  forecast: "would, by forecast,",
  target: "should, according to the target,",
  plan: "should, according to plan,",
};
const FIRMNESS_VI: Readonly<Record<Status, string>> = {
  actual: "",
  preliminary: "sơ bộ",
  estimate: "ước",
  forecast: "được dự báo",
  target: "có mục tiêu",
  plan: "theo kế hoạch",
};

/**
 * The verb with its amount: `stood at an estimated 12%`, `should, according to the target, be 80%`, `ước đạt 12%`.
 * @param isNumber - the amount is a plain number that an adjective can stand before
 */
export function predicateWords(
  verb: Verb,
  amount: string,
  { status, isNumber }: { readonly status: Status; readonly isNumber: boolean },
  lang: Language,
): string {
  if (lang === "vi") {
    const firmness = status === "estimate" && verb.vi === "là" ? "ước tính" : FIRMNESS_VI[status];
    return [firmness, verb.vi, amount].filter((word) => word !== "").join(" ");
  }
  if (status === "actual") return `${verb.past} ${amount}`;
  if (status === "forecast" || status === "target" || status === "plan")
    return `${FIRMNESS_EN[status]} ${verb.base} ${amount}`;
  return isNumber ? `${verb.past} ${FIRMNESS_EN[status]} ${amount}` : `${verb.past} ${amount} (${status})`;
}
