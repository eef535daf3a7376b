import type { Texts } from "../domain/codes.ts";
import { InvalidQuery, NotFound } from "../domain/errors.ts";
import { problemNameOf, PROBLEMS, type ProblemName, type ProblemStatus } from "../http/problem.ts";
import { Refusal, type Shown, type View } from "./page.ts";

const WORDS = {
  "not-found": {
    title: { vi: "Không có trang này", en: "There is no such page" },
    text: {
      vi: "Địa chỉ có thể đã bị gõ sai. Hãy thử một trong các trang dưới đây, hoặc tìm kiếm.",
      en: "The address may be mistyped. Try one of the pages below, or search.",
    },
  },
  "invalid-query": {
    title: { vi: "Không hiểu được yêu cầu", en: "The request can't be understood" },
    text: {
      vi: "Một hay nhiều tham số trong địa chỉ không hợp lệ:",
      en: "One or more parameters of the address are not valid:",
    },
  },
  "too-large": {
    title: { vi: "Yêu cầu quá lớn cho một trang", en: "Too much for one page" },
    text: {
      vi: "Hãy chọn ít chỉ tiêu hoặc ít nơi hơn, hoặc tải cả bộ dữ liệu.",
      en: "Choose fewer indicators or places, or download the whole dataset.",
    },
  },
  unavailable: {
    title: { vi: "Cơ sở dữ liệu chưa trả lời", en: "The database does not answer" },
    text: { vi: "Xin thử lại sau ít giây.", en: "Please try again in a few seconds." },
  },
  internal: {
    title: { vi: "Có lỗi từ phía chúng tôi", en: "Something went wrong on our side" },
    text: { vi: "Lỗi đã được ghi lại.", en: "The error was logged." },
  },
} as const satisfies Partial<Record<ProblemName, { title: Texts; text: Texts }>>;

const isWorded = (name: ProblemName): name is keyof typeof WORDS => Object.hasOwn(WORDS, name);

const HINT: Texts = { vi: "Có thể là:", en: "Perhaps:" };
const HOME: Texts = { vi: "Về trang chủ", en: "To the home page" };

/** A page for an error: what is wrong, what was probably meant, and the way on; its kinds are the problems of the API. */
export function errorPage(error: Error, { lang }: View): { status: ProblemStatus; shown: Shown } {
  const name = problemNameOf(error);
  const { status } = PROBLEMS[name];
  const words = WORDS[isWorded(name) ? name : "internal"];
  const near = error instanceof NotFound ? error.nearest.map((one) => pageOf(one, lang)) : [];
  const faults = error instanceof InvalidQuery ? error.faults : [];
  const said = (detail: string) =>
    error instanceof Refusal ? error.said[lang] : lang === "en" ? detail : given(detail);
  const main = (
    <section class="narrow">
      <h1>{words.title[lang]}</h1>
      <p>{words.text[lang]}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ parameter, detail, did_you_mean: meant = [] }) => (
            <li>
              <code>{parameter}</code>
              {said(detail) && `: ${said(detail)}`}
              {meant.length > 0 && (
                <>
                  {" "}
                  {HINT[lang]} <code>{meant.join(", ")}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {near.length > 0 && (
        <>
          <p>{HINT[lang]}</p>
          <ul>
            {near.map((href) => (
              <li>
                <a href={href}>{href}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/${lang}`}>{HOME[lang]}</a>
      </p>
    </section>
  );
  return { status, shown: { title: words.title[lang], description: words.text[lang], main, hidden: true } };
}

/** What was written: every detail that names it has it in quotation marks. */
function given(detail: string): string {
  const [, text] = /"([^"]*)"/.exec(detail) ?? [];
  return text === undefined ? "" : `không nhận “${text}”.`;
}

/** The page that shows what an address of the API answers; pages themselves are named without their language. */
function pageOf(address: string, lang: string): string {
  const [path = "", query = ""] = address.replace(/^\/v1/, "").split("?");
  const source = path === "/figures" ? new URLSearchParams(query).get("source") : null;
  if (source !== null) return `/${lang}/sources/${source}`;
  const [, first, second] = path.split("/");
  // The API keeps definitions at addresses of their own; here they stand beside the numbers.
  return first === "indicators" || path === "/figures"
    ? `/${lang}${second ? `/search?q=${second}` : ""}`
    : `/${lang}${path}`;
}
