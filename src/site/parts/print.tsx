import type { Language, Texts } from "../../domain/codes.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Source } from "../../domain/source.ts";
import { Day } from "./observed.tsx";

const WORDS = {
  heading: { vi: "Nguyên văn trong tài liệu", en: "As printed in the document" },
  at: { vi: "Vị trí trong tài liệu", en: "Place in the document" },
  original: { vi: "Mở tài liệu gốc", en: "Open the original" },
  more: { vi: "mọi số liệu của tài liệu này", en: "all figures of this document" },
} as const satisfies Record<string, Texts>;

/** The very string that a document prints, as a quotation, and where it stands. */
export function Print({ one, source, lang }: { one: Figure; source: Source | undefined; lang: Language }) {
  return (
    <section aria-labelledby="print">
      <h2 id="print">{WORDS.heading[lang]}</h2>
      <figure class="print">
        <blockquote cite={source?.url || undefined} lang={source?.language || undefined}>
          <p translate="no">{one.printed}</p>
        </blockquote>
        <figcaption>
          <cite lang={source?.language || undefined}>{source?.title ?? one.source}</cite>
          <span>
            {source?.publisher}, <Day date={one.published_on} lang={lang} />
          </span>
          <span>
            {WORDS.at[lang]}: <span lang="en">{one.locator}</span>
          </span>
          <span>
            {source?.url && (
              <>
                <a href={source.url} rel="noopener external">
                  {WORDS.original[lang]}
                </a>{" "}
                ·{" "}
              </>
            )}
            <a href={`/${lang}/sources/${one.source}`}>{WORDS.more[lang]}</a>
          </span>
        </figcaption>
      </figure>
    </section>
  );
}
