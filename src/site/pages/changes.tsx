import { CHANGES } from "../../domain/change.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { ALL } from "../../domain/published-dataset.ts";
import { countWords } from "../../domain/words/number.ts";
import { readCursor, writeCursor } from "../../http/links.ts";
import { Selector } from "../../http/select.ts";
import { page } from "../page.ts";
import { PATHS } from "../paths.ts";
import { CHANGE_WORDS, ChangeTable } from "../parts/change-table.tsx";
import { Day } from "../parts/observed.tsx";
import { Table } from "../parts/table.tsx";

const WORDS = {
  title: { vi: "Có gì mới", en: "What is new" },
  lead: {
    vi: "Mỗi bản phát hành ghi lại từng giá trị được thêm, sửa hay rút: từ bao nhiêu thành bao nhiêu, dựa trên con số in ở đâu. Không có gì thay đổi lặng lẽ.",
    en: "Every release records each value that it added, revised or withdrew: from what to what, and by which printed number. Nothing changes in silence.",
  },
  releases: { vi: "Các bản phát hành", en: "Releases" },
  number: { vi: "Số", en: "No." },
  day: { vi: "Ngày", en: "Day" },
  name: { vi: "Nội dung", en: "What it brought" },
  changed: { vi: "Giá trị thay đổi", en: "Values changed" },
  current: { vi: "đang dùng", en: "in use" },
  values: { vi: "Từng giá trị, mới nhất trước", en: "Value by value, the newest first" },
  kind: { vi: "Loại thay đổi", en: "Kind of change" },
  sector: { vi: "Lĩnh vực", en: "Sector" },
  any: { vi: "tất cả", en: "all" },
  show: { vi: "Xem", en: "Show" },
  none: { vi: "Không có thay đổi nào như vậy.", en: "There are no such changes." },
  total: { vi: "thay đổi", en: "changes" },
  newer: { vi: "Về đầu danh sách", en: "Back to the newest" },
  older: { vi: "Cũ hơn", en: "Older" },
  feed: { vi: "Theo dõi qua nguồn tin Atom", en: "Follow by Atom feed" },
  api: { vi: "Cùng danh sách qua API", en: "The same list by API" },
  pages: { vi: "Chuyển trang", en: "More pages" },
} as const satisfies Record<string, Texts>;

const ROWS = 50;

/** What every release did, and the values that changed last. */
export const changes = page({
  path: PATHS.changes,
  parameters: ["sector", "change", "after"],
  read: ({ query }, { catalog }) => {
    const selector = new Selector(catalog);
    const one = (given: string | undefined) => (given === undefined ? undefined : [given]);
    const wanted = selector.done({
      sectors: selector.codes("sector", one(query.sector), catalog.sectors),
      indicators: null,
      changes: selector.closed("change", one(query.change), CHANGES, null),
      since: null,
    });
    return { wanted, after: query.after === undefined ? null : Number(readCursor(query.after, 1)[0]) };
  },
  find: ({ wanted, after }, { store, lang }) => store.changes(lang, wanted, { after, limit: ROWS }),
  show: ({ rows, total, next }, { catalog, lang }, { wanted, after }) => {
    const [sector] = wanted.sectors ?? [];
    const [change] = wanted.changes ?? [];
    const asked = new URLSearchParams({ ...(sector ? { sector } : {}), ...(change ? { change } : {}) });
    const addressed = (path: string, more: Record<string, string> = {}): string => {
      const query = new URLSearchParams([...asked, ...Object.entries(more)]).toString();
      return query === "" ? path : `${path}?${query}`;
    };
    const here = `/${lang}/changes`;
    const main = (
      <article>
        <header class="title">
          <h1>{WORDS.title[lang]}</h1>
          <p class="lead">{WORDS.lead[lang]}</p>
          <p>
            <a href={`/v1/changes.atom?lang=${lang}`}>{WORDS.feed[lang]}</a>
          </p>
        </header>
        {after === null && <Releases catalog={catalog} lang={lang} />}
        <section aria-labelledby="values">
          <h2 id="values">{WORDS.values[lang]}</h2>
          <form class="places" action={here} method="get">
            <label for="sector">{WORDS.sector[lang]}</label>
            <select id="sector" name="sector">
              <option value="">{WORDS.any[lang]}</option>
              {catalog.data.sectors.map((one) => (
                <option value={one.sector} selected={one.sector === sector}>
                  {one.name[lang]}
                </option>
              ))}
            </select>
            <label for="change">{WORDS.kind[lang]}</label>
            <select id="change" name="change">
              <option value="">{WORDS.any[lang]}</option>
              {CHANGES.map((one) => (
                <option value={one} selected={one === change}>
                  {CHANGE_WORDS[one][lang]}
                </option>
              ))}
            </select>
            <button type="submit">{WORDS.show[lang]}</button>
          </form>
          <p class="small">
            {countWords(total, lang)} {WORDS.total[lang]} ·{" "}
            <a href={addressed("/v1/changes", { lang })}>{WORDS.api[lang]}</a>
          </p>
          {rows.length === 0 ? <p>{WORDS.none[lang]}</p> : <ChangeTable rows={rows} catalog={catalog} lang={lang} />}
          {(after !== null || next) && (
            <nav class="paging" aria-label={WORDS.pages[lang]}>
              {after !== null && <a href={addressed(here)}>{WORDS.newer[lang]}</a>}
              {next && (
                <a href={addressed(here, { after: writeCursor(next) })} rel="next">
                  {WORDS.older[lang]}
                </a>
              )}
            </nav>
          )}
        </section>
      </article>
    );
    return {
      title: WORDS.title[lang],
      description: WORDS.lead[lang],
      main,
      // One page of many is no place to arrive at.
      ...(after === null ? {} : { hidden: true }),
      data: [{ type: "application/json", href: addressed("/v1/changes") }],
    };
  },
});

/** Every release, the newest first: its number is its place among all. */
function Releases({ catalog, lang }: { catalog: Catalog; lang: Language }) {
  const { releases, datasets } = catalog.data;
  const whole = datasets.find(({ dataset }) => dataset === ALL);
  const numbered = releases.map((one, at) => ({ ...one, number: at + 1 })).toReversed();
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{WORDS.releases[lang]}</h2>
      <Table
        heading="releases"
        kind="roomy"
        heads={[
          { name: WORDS.number[lang] },
          { name: WORDS.day[lang] },
          { name: WORDS.name[lang] },
          { name: WORDS.changed[lang], number: true },
        ]}
      >
        {numbered.map(({ number, released_on, title, changes: count }) => {
          const version = whole?.versions.find((one) => one.released_on === released_on && one.title.en === title.en);
          return (
            <tr>
              <th scope="row">
                {number}
                {number === releases.length && <small>{WORDS.current[lang]}</small>}
              </th>
              <td>
                <Day date={released_on} lang={lang} />
              </td>
              <td>
                {title[lang]}
                {version && (
                  <small>
                    <a href={`/${lang}/datasets/${ALL}#version-${version.version.replaceAll(".", "-")}`}>
                      {version.version}
                    </a>
                  </small>
                )}
              </td>
              <td class="number">{countWords(count, lang)}</td>
            </tr>
          );
        })}
      </Table>
    </section>
  );
}
