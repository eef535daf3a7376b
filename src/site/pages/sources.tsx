import { isOneOf, SOURCE_KINDS, type Language, type SourceKind, type Texts } from "../../domain/codes.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { nearest } from "../../domain/nearest.ts";
import { compareText } from "../../domain/period.ts";
import { countWords } from "../../domain/words/number.ts";
import type { SourceLine } from "../../store/store.ts";
import { SOURCE_KIND_WORDS } from "../../domain/words/codes.ts";
import { page } from "../page.ts";
import { PATHS } from "../paths.ts";
import { Day } from "../parts/observed.tsx";
import { Pager, pagesOf, readPage } from "../parts/pager.tsx";

const WORDS = {
  title: { vi: "Tài liệu nguồn", en: "Sources" },
  lead: {
    vi: "Mọi con số ở đây đều được in trong một trong các tài liệu này.",
    en: "Every number here is printed in one of these documents.",
  },
  kind: { vi: "Bên công bố", en: "Who speaks" },
  any: { vi: "tất cả", en: "all" },
  order: { vi: "Xếp theo", en: "Order by" },
  newest: { vi: "ngày công bố", en: "day of publication" },
  publisher: { vi: "đơn vị công bố", en: "publisher" },
  show: { vi: "Xem", en: "Show" },
  documents: { vi: "tài liệu", en: "documents" },
  shown: { vi: "đang xem", en: "showing" },
  undated: { vi: "Không ghi ngày", en: "Undated" },
  figure: { vi: "số liệu", en: "figure" },
  figures: { vi: "số liệu", en: "figures" },
  chosen: { vi: "được chọn", en: "chosen" },
  api: { vi: "Danh mục này trong API", en: "This list in the API" },
} as const satisfies Record<string, Texts>;

const ORDERS = ["newest", "publisher"] as const;
type Order = (typeof ORDERS)[number];
const PER_PAGE = 100;

/** All documents, by day or by publisher. */
export const sources = page({
  path: PATHS.sources,
  parameters: ["kind", "order", "page"],
  read: ({ query }) => ({
    kind: codeOf("kind", query.kind, SOURCE_KINDS),
    order: codeOf("order", query.order, ORDERS) ?? "newest",
    page: readPage(query.page),
  }),
  find: async ({ kind, order, page: number }, { store, lang }) => {
    const all = await store.sourceLines(lang);
    const wanted = inOrder(kind === undefined ? all : all.filter((one) => one.kind === kind), order, lang);
    return {
      all,
      total: wanted.length,
      pages: pagesOf(wanted.length, PER_PAGE, number),
      rows: wanted.slice((number - 1) * PER_PAGE, number * PER_PAGE),
    };
  },
  show: ({ all, total, pages, rows }, { lang }, { kind, order, page: number }) => {
    const address = (to: number) => addressOf(lang, kind, order, to);
    const main = (
      <>
        <header class="title">
          <h1>{WORDS.title[lang]}</h1>
          <p class="lead">{WORDS.lead[lang]}</p>
        </header>
        <Filter all={all} kind={kind} order={order} lang={lang} />
        <p>
          <b>{countWords(total, lang)}</b> {WORDS.documents[lang]}
          {pages > 1 &&
            `, ${WORDS.shown[lang]} ${countWords((number - 1) * PER_PAGE + 1, lang)}–${countWords((number - 1) * PER_PAGE + rows.length, lang)}`}
        </p>
        {[...Map.groupBy(rows, (one) => groupOf(one, order))].map(([group, lines]) => (
          <section>
            <h2>{group || WORDS.undated[lang]}</h2>
            <ul class="documents">
              {lines.map((one) => (
                <Line one={one} order={order} lang={lang} />
              ))}
            </ul>
          </section>
        ))}
        <Pager page={number} pages={pages} address={address} lang={lang} />
        <p>
          {WORDS.api[lang]}: <a href={`/v1/sources?lang=${lang}`}>JSON</a> ·{" "}
          <a href={`/v1/sources.csv?lang=${lang}`}>CSV</a>
        </p>
      </>
    );
    return {
      title: WORDS.title[lang],
      description: WORDS.lead[lang],
      main,
      data: [{ type: "application/json", href: `/v1/sources?lang=${lang}` }],
    };
  },
});

function codeOf<T extends string>(parameter: string, text: string | undefined, codes: readonly T[]): T | undefined {
  if (text === undefined || isOneOf(codes, text)) return text;
  const near = nearest(text, codes);
  const detail = `There is no ${parameter} "${text}".`;
  throw new InvalidQuery([{ parameter, detail, did_you_mean: near.length > 0 ? near : codes }]);
}

function inOrder(lines: readonly SourceLine[], order: Order, lang: Language): SourceLine[] {
  const newest = (a: SourceLine, b: SourceLine) =>
    compareText(b.published_on, a.published_on) || compareText(a.source, b.source);
  if (order === "newest") return lines.toSorted(newest);
  const { compare } = new Intl.Collator(lang);
  return lines.toSorted((a, b) => compare(a.publisher, b.publisher) || newest(a, b));
}

function groupOf({ published_on, publisher }: SourceLine, order: Order): string {
  return order === "newest" ? published_on.slice(0, 4) : publisher;
}

function addressOf(lang: Language, kind: SourceKind | undefined, order: Order, to: number): string {
  const query = new URLSearchParams({
    ...(kind === undefined ? {} : { kind }),
    ...(order === "newest" ? {} : { order }),
    ...(to === 1 ? {} : { page: String(to) }),
  });
  return `/${lang}/sources${query.size > 0 ? `?${query}` : ""}`;
}

interface Held {
  readonly all: readonly SourceLine[];
  readonly kind: SourceKind | undefined;
  readonly order: Order;
  readonly lang: Language;
}

function Filter({ all, kind, order, lang }: Held) {
  const count = (of: SourceKind) => countWords(all.filter((one) => one.kind === of).length, lang);
  return (
    <form class="places" action={`/${lang}/sources`} method="get">
      <label for="kind">{WORDS.kind[lang]}</label>
      <select id="kind" name="kind">
        <option value="" selected={kind === undefined}>
          {WORDS.any[lang]} ({countWords(all.length, lang)})
        </option>
        {SOURCE_KINDS.map((one) => (
          <option value={one} selected={one === kind}>
            {SOURCE_KIND_WORDS[one][lang]} ({count(one)})
          </option>
        ))}
      </select>
      <label for="order">{WORDS.order[lang]}</label>
      <select id="order" name="order">
        {ORDERS.map((one) => (
          <option value={one} selected={one === order}>
            {WORDS[one][lang]}
          </option>
        ))}
      </select>
      <button type="submit">{WORDS.show[lang]}</button>
    </form>
  );
}

function Line({ one, order, lang }: { one: SourceLine; order: Order; lang: Language }) {
  return (
    <li>
      <a href={`/${lang}/sources/${one.source}`} lang={one.language || undefined}>
        {one.title}
      </a>
      <small>
        {order === "newest" && `${one.publisher}, `}
        <Day date={one.published_on} lang={lang} /> · {SOURCE_KIND_WORDS[one.kind][lang]} ·{" "}
        {countWords(one.figures, lang)} {(one.figures === 1 ? WORDS.figure : WORDS.figures)[lang]},{" "}
        {countWords(one.chosen, lang)} {WORDS.chosen[lang]}
      </small>
    </li>
  );
}
