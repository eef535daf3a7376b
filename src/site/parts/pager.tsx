import type { Language, Texts } from "../../domain/codes.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { countWords } from "../../domain/words/number.ts";
import { Refusal } from "../page.ts";

const WORDS = { pages: { vi: "Các trang của danh sách", en: "Pages of the list" } } as const satisfies Record<
  string,
  Texts
>;

/** The number of a page of a list, from 1 on. @throws InvalidQuery when the text is none. */
export function readPage(text: string | undefined): number {
  if (text === undefined) return 1;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidQuery([{ parameter: "page", detail: `"${text}" is no number of a page.`, did_you_mean: ["1"] }]);
}

/** How many pages a list has; one that is empty has one. @throws InvalidQuery when the page asked for comes after them. */
export function pagesOf(total: number, size: number, page: number): number {
  const pages = Math.max(1, Math.ceil(total / size));
  if (page <= pages) return pages;
  throw new Refusal("page", {
    vi: `danh sách này có ${pages} trang.`,
    en: `the list has ${pages} ${pages === 1 ? "page" : "pages"}.`,
  });
}

/** The pages of a list as plain links; nothing where there is but one. */
export function Pager({
  page,
  pages,
  address,
  lang,
}: {
  page: number;
  pages: number;
  address: (page: number) => string;
  lang: Language;
}) {
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={WORDS.pages[lang]}>
      <ol>
        {Array.from({ length: pages }, (_, at) => at + 1).map((number) => (
          <li>
            {number === page ? (
              <span aria-current="page">{countWords(number, lang)}</span>
            ) : (
              <a href={address(number)} rel={number === page + 1 ? "next" : number === page - 1 ? "prev" : undefined}>
                {countWords(number, lang)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
