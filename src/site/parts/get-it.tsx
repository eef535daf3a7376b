import type { Language, Texts } from "../../domain/codes.ts";
import { FORMATS } from "../../formats/registry.ts";

const WORDS = {
  heading: { vi: "Lấy số liệu này", en: "Get these data" },
  address: { vi: "Địa chỉ, dẫn được và không đổi", en: "Address, to cite and to keep" },
  formats: { vi: "Định dạng", en: "Formats" },
  copy: { vi: "Chép", en: "Copy" },
  copied: { vi: "Đã chép", en: "Copied" },
  cite: { vi: "Trích dẫn", en: "Cite" },
  more: {
    vi: "BibTeX, RIS và CSL-JSON ở cùng địa chỉ, với đuôi .bib, .ris, .csl.json.",
    en: "BibTeX, RIS and CSL-JSON are at the same address, with .bib, .ris, .csl.json.",
  },
} as const satisfies Record<string, Texts>;

/** Text to copy: the script gives it a button. @param prose - a sentence and no code */
export function Copied({
  text,
  lang,
  label,
  prose = false,
}: {
  text: string;
  lang: Language;
  label: string;
  prose?: boolean;
}) {
  return (
    <figure
      class={prose ? "copy-block prose" : "copy-block"}
      data-copy={WORDS.copy[lang]}
      data-copied={WORDS.copied[lang]}
    >
      <figcaption>{label}</figcaption>
      <pre tabindex={0} aria-label={label}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}

/** Every way to take the data of a page elsewhere. */
export function GetIt({
  path,
  query,
  origin,
  lang,
  citation,
}: {
  /** The address of the API without its format, such as `/v1/telecom/mobile-cellular-subscriptions`. */
  path: string;
  /** With its question mark, or empty. */
  query: string;
  origin: string;
  lang: Language;
  citation: string;
}) {
  const address = origin + path + query;
  const csv = `${origin}${path}.csv${query}`;
  return (
    <section aria-labelledby="get">
      <h2 id="get">{WORDS.heading[lang]}</h2>
      <p>
        {WORDS.formats[lang]}:{" "}
        {FORMATS.filter(({ cites, name }) => !cites && name !== "png").map(({ name }, at) => (
          <>
            {at > 0 && " · "}
            <a href={`${path}.${name}${query}`}>{name.toUpperCase()}</a>
          </>
        ))}
      </p>
      <Copied lang={lang} label={WORDS.address[lang]} text={address} />
      <Copied lang={lang} label="curl" text={`curl -LO '${csv}'`} />
      <Copied lang={lang} label="R" text={`rows <- read.csv("${csv}")`} />
      <Copied lang={lang} label="Python" text={`import pandas as pd\nrows = pd.read_csv("${csv}")`} />
      <Copied lang={lang} label={WORDS.cite[lang]} text={citation} prose />
      <p class="small">{WORDS.more[lang]}</p>
    </section>
  );
}
