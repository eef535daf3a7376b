import type { Child } from "hono/jsx";
import type { Catalog } from "../../domain/catalog.ts";
import type { Language } from "../../domain/codes.ts";
import { sinceThen } from "../../domain/frozen.ts";
import { partName } from "../../domain/labels.ts";
import type { Observation } from "../../domain/observation.ts";
import { listWords } from "../../domain/words/list.ts";
import { dayWords } from "../../domain/words/time.ts";
import { DISPUTED_WORDS, STATUS_WORDS } from "../../domain/words/codes.ts";
import type { Chosen } from "./choose.ts";
import type { EmbedQuestion } from "./question.ts";
import { changedWords, moreWords, releaseWords, sinceWords, WORDS } from "./words.ts";

/** What every view of an embed is made of. */
export interface Embed {
  readonly question: EmbedQuestion;
  readonly chosen: Chosen;
  readonly catalog: Catalog;
}

/** The page of the indicator in its place, which follows the newest release. */
export function pageOf({ lang, sector, indicator, query: { place } }: EmbedQuestion): string {
  return `/${lang}/${sector}/${indicator}${place === undefined ? "" : `?place=${encodeURIComponent(place)}`}`;
}

/** What is measured, with its part in parentheses. */
export function nameOf({ indicator, breakdown }: Named, catalog: Catalog, lang: Language): string {
  const name = catalog.indicators.get(indicator)?.name[lang] ?? indicator;
  return breakdown === "" ? name : `${name} (${partName(catalog, lang, breakdown)})`;
}
type Named = Pick<Observation, "indicator" | "breakdown">;

/** A link that leaves the frame. */
export function Out({ href, children, ...rest }: { href: string; class?: string; children?: Child }) {
  return (
    <a href={href} target="_top" rel="noopener" {...rest}>
      {children}
    </a>
  );
}

/** How firm a value is, whether sources differ, and what became of it. */
export function Marks({ one, embed }: { one: Observation; embed: Embed }) {
  const { lang } = embed.question;
  return (
    <>
      <span class={one.status === "actual" ? "status" : "status mark"}>{STATUS_WORDS[one.status][lang]}</span>
      {one.disputed && <span class="mark disputed">{DISPUTED_WORDS[lang]}</span>}
      <Since one={one} embed={embed} />
    </>
  );
}

/** What became of a value since the release that is shown. */
export function Since({ one, embed: { question, chosen } }: { one: Observation; embed: Embed }) {
  const { lang, release } = question;
  const since = release === null ? null : sinceThen(one, chosen.now);
  if (release === null || since === null) return null;
  return (
    <Out href={pageOf(question)} class="mark since">
      {sinceWords(since, release, lang)}
    </Out>
  );
}

/** How many of the values became others since the release that is shown. */
export function Changed({ rows, embed: { question, chosen } }: { rows: readonly Observation[]; embed: Embed }) {
  const { lang, release } = question;
  const changed = release === null ? 0 : rows.filter((row) => sinceThen(row, chosen.now) !== null).length;
  if (release === null || changed === 0) return null;
  return (
    <Out href={pageOf(question)} class="mark since">
      {changedWords(changed, release, lang)}
    </Out>
  );
}

/** Who says so, and who shows it. */
export function Foot({ rows, embed }: { rows: readonly Observation[]; embed: Embed }) {
  const { question } = embed;
  const { lang, release } = question;
  return (
    <footer>
      {rows.length > 0 && (
        <p class="source">
          {WORDS.source[lang]}: <Sources rows={rows} embed={embed} />
        </p>
      )}
      <p class="brand">
        <Out href={pageOf(question)}>Số Mở</Out>
        {release !== null && <span>, {releaseWords(release, lang)}</span>}
      </p>
    </footer>
  );
}

/** So many documents are named. */
const MOST_NAMED = 2;

/** The document of one value with its day; of many values, who published most of them. */
function Sources({ rows, embed: { question, chosen } }: { rows: readonly Observation[]; embed: Embed }) {
  const { lang } = question;
  const publisherOf = ({ source }: Observation) => chosen.sources.get(source)?.publisher ?? source;
  const [first, ...others] = rows;
  if (first && others.length === 0) {
    return (
      <Out href={`/${lang}/figures/${first.figure}`}>
        {publisherOf(first)}, {dayWords(first.published_on, lang)}
      </Out>
    );
  }
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(publisherOf(row), (counts.get(publisherOf(row)) ?? 0) + 1);
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const more = names.length - MOST_NAMED;
  const named = more > 0 ? names.slice(0, MOST_NAMED).join(", ") : listWords(names, lang);
  return <Out href={pageOf(question)}>{more > 0 ? `${named} ${moreWords(more, lang)}` : named}</Out>;
}
