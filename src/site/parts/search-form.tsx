import type { Language, Texts } from "../../domain/codes.ts";

const WORDS = {
  label: { vi: "Tìm chỉ tiêu, nơi, tài liệu", en: "Search indicators, places, documents" },
  hint: { vi: "Ví dụ: thuê bao băng rộng", en: "For example: fixed broadband" },
  go: { vi: "Tìm", en: "Search" },
} as const satisfies Record<string, Texts>;

/** The search: a plain form, to which the script adds suggestions while one types. */
export function SearchForm({ lang, asked = "", large = false }: { lang: Language; asked?: string; large?: boolean }) {
  return (
    <search class={large ? "find large" : "find"}>
      <form action={`/${lang}/search`} method="get">
        <label for="q">{WORDS.label[lang]}</label>
        <div class="box">
          <input
            id="q"
            name="q"
            type="search"
            value={asked}
            placeholder={WORDS.hint[lang]}
            autocomplete="off"
            spellcheck={false}
            required={true}
            data-lang={lang}
          />
          <button type="submit">{WORDS.go[lang]}</button>
        </div>
      </form>
    </search>
  );
}
