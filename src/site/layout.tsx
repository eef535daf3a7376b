import { raw } from "hono/html";
import { SITE } from "#build/site.ts";
import { LANGUAGES, type Texts } from "../domain/codes.ts";
import { COMPILATION } from "../domain/licence.ts";
import { dayWords } from "../domain/words/time.ts";
import { oembedOf } from "./oembed-address.ts";
import type { Shown, View } from "./page.ts";
import { SearchForm } from "./parts/search-form.tsx";

const NAME = "Số Mở";

const WORDS = {
  tagline: { vi: "Số liệu mở ngành ICT Việt Nam", en: "Open statistics of Viet Nam's ICT sector" },
  skip: { vi: "Đến nội dung chính", en: "Skip to content" },
  pages: { vi: "Các trang", en: "Pages" },
  datasets: { vi: "Bộ dữ liệu", en: "Datasets" },
  sources: { vi: "Tài liệu nguồn", en: "Sources" },
  compare: { vi: "So sánh", en: "Compare" },
  method: { vi: "Phương pháp", en: "Method" },
  api: { vi: "API", en: "API" },
  changes: { vi: "Có gì mới", en: "What is new" },
  status: { vi: "Tình trạng", en: "Status" },
  feed: { vi: "Nguồn tin Atom", en: "Atom feed" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  release: { vi: "Bản phát hành", en: "Release" },
  licence: { vi: "Giấy phép", en: "Licence" },
  quiet: {
    vi: "Không cookie, không theo dõi, không yêu cầu nào tới bên thứ ba.",
    en: "No cookies, no tracking, no request to third parties.",
  },
} as const satisfies Record<string, Texts>;

const LANGUAGE_NAMES: Texts = { vi: "Tiếng Việt", en: "English" };
const NAV = ["datasets", "sources", "compare", "method"] as const;

/** A whole page around what it shows. */
export function layout(shown: Shown, view: View) {
  const { lang, here } = view;
  const { release } = view.catalog.data;
  return (
    <html lang={lang}>
      <Head shown={shown} view={view} />
      <body>
        <a class="skip" href="#main">
          {WORDS.skip[lang]}
        </a>
        <header class="top">
          <div class="wide">
            <a class="brand" href={`/${lang}`} lang="vi">
              {NAME}
            </a>
            {!shown.searches && <SearchForm lang={lang} />}
            <nav aria-label={WORDS.pages[lang]}>
              <ul>
                {NAV.map((page) => (
                  <li>
                    <a href={`/${lang}/${page}`} aria-current={here === `/${page}` ? "page" : undefined}>
                      {WORDS[page][lang]}
                    </a>
                  </li>
                ))}
                <li>
                  <a href="/docs/">{WORDS.api[lang]}</a>
                </li>
              </ul>
            </nav>
            <Languages view={view} />
          </div>
        </header>
        <main id="main" class="wide">
          {shown.main}
        </main>
        <footer class="bottom">
          <div class="wide">
            <p>
              <strong lang="vi">{NAME}</strong> · {WORDS.tagline[lang]}. {WORDS.release[lang]}{" "}
              <a href={`/${lang}/changes`}>
                <code>{release.release}</code>
              </a>
              , {dayWords(release.released_on, lang)}. {WORDS.licence[lang]}:{" "}
              <a href={COMPILATION.url} rel="license">
                CC BY 4.0
              </a>
              . {WORDS.quiet[lang]}
            </p>
            <ul>
              <li>
                <a href={`/${lang}/changes`}>{WORDS.changes[lang]}</a>
              </li>
              <li>
                <a href={`/v1/changes.atom?lang=${lang}`}>{WORDS.feed[lang]}</a>
              </li>
              <li>
                <a href={`/${lang}/status`}>{WORDS.status[lang]}</a>
              </li>
              <li>
                <a href="/docs/">{WORDS.api[lang]}</a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Head({ shown, view }: { shown: Shown; view: View }) {
  const { lang, origin, here } = view;
  const title = titleOf(shown, view);
  const own = `${origin}/${lang}${here}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={shown.description} />
      <meta name="color-scheme" content="light dark" />
      {shown.hidden && <meta name="robots" content="noindex" />}
      {SITE.fonts.map((href) => (
        <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={SITE.style} />
      <link rel="icon" href={SITE.icon} type="image/svg+xml" />
      <script type="module" src={SITE.script} />
      {!shown.hidden && (
        <>
          <link rel="canonical" href={own} />
          {LANGUAGES.map((other) => (
            <link rel="alternate" hreflang={other} href={`${origin}/${other}${here}`} />
          ))}
          <link rel="alternate" hreflang="x-default" href={here === "" ? `${origin}/` : `${origin}/vi${here}`} />
        </>
      )}
      {shown.embeddable && (
        <link rel="alternate" type="application/json+oembed" href={origin + oembedOf(own)} title={shown.title} />
      )}
      {shown.data?.map(({ type, href }) => (
        <link rel="alternate" type={type} href={origin + href} />
      ))}
      <link
        rel="alternate"
        type="application/atom+xml"
        href={`${origin}/v1/changes.atom?lang=${lang}`}
        title={WORDS.changes[lang]}
      />
      <meta property="og:site_name" content={NAME} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={shown.title} />
      <meta property="og:description" content={shown.description} />
      <meta property="og:url" content={own} />
      <meta property="og:locale" content={lang === "vi" ? "vi_VN" : "en_GB"} />
      <meta property="og:image" content={origin + (shown.image ?? `/charts/so-mo.${lang}.png`)} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={shown.image ? shown.description : WORDS.tagline[lang]} />
      <meta name="twitter:card" content="summary_large_image" />
      {shown.about && (
        <script type="application/ld+json">{raw(JSON.stringify(shown.about).replaceAll("<", "\\u003c"))}</script>
      )}
    </head>
  );
}

/** Longer ones are cut by who shows them: then the name of the site is the first to go. */
const LONGEST_TITLE = 70;

function titleOf({ title }: Shown, { lang, here }: View): string {
  if (here === "") return `${NAME}: ${WORDS.tagline[lang]}`;
  const whole = `${title} · ${NAME}`;
  return whole.length > LONGEST_TITLE ? title : whole;
}

function Languages({ view: { lang, here } }: { view: View }) {
  return (
    <nav class="languages" aria-label={WORDS.language[lang]}>
      <ul>
        {LANGUAGES.toReversed().map((other) => (
          <li>
            {other === lang ? (
              <span aria-current="true">{LANGUAGE_NAMES[other]}</span>
            ) : (
              <a href={`/${other}${here}`} hreflang={other} lang={other} rel="alternate">
                {LANGUAGE_NAMES[other]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
