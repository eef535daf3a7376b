import type { Language, Texts } from "../../domain/codes.ts";
import { page } from "../page.ts";
import { PATHS } from "../paths.ts";
import { methodEn } from "../parts/method-en.tsx";
import { methodVi } from "../parts/method-vi.tsx";
import type { MethodText } from "../parts/method-parts.tsx";

const WORDS = {
  title: { vi: "Phương pháp", en: "Method" },
  lead: {
    vi: "Một con số đi từ trang in đến trang này như thế nào, tin được đến đâu, và dẫn lại ra sao.",
    en: "How a number travels from print to this page, how far it can be trusted, and how to quote it.",
  },
  contents: { vi: "Trong trang này", en: "On this page" },
} as const satisfies Record<string, Texts>;

const TEXTS: Readonly<Record<Language, MethodText>> = { vi: methodVi, en: methodEn };

/** What the project is and how it works, for somebody who is about to quote a number. */
export const method = page({
  path: PATHS.method,
  read: () => null,
  find: () => null,
  show: (_, { catalog, lang }) => {
    const sections = TEXTS[lang](catalog);
    const main = (
      <article class="narrow prose">
        <header class="title">
          <h1>{WORDS.title[lang]}</h1>
          <p class="lead">{WORDS.lead[lang]}</p>
        </header>
        <nav class="contents" aria-labelledby="contents">
          <h2 id="contents">{WORDS.contents[lang]}</h2>
          <ol>
            {sections.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        {sections.map(({ id, title, text }) => (
          <section aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {text}
          </section>
        ))}
      </article>
    );
    return { title: WORDS.title[lang], description: WORDS.lead[lang], main };
  },
});
