import { placeWords } from "../../domain/sentence/subject.ts";
import { valueWords } from "../../domain/words/value.ts";
import type { Tellable } from "../../domain/sentence/tellable.ts";
import { sentenceOf } from "./choose.ts";
import { PeriodOf } from "../parts/observed.tsx";
import { Foot, Marks, nameOf, Out, pageOf, Since, type Embed } from "./parts.tsx";

/** One number: what, how much, where and when, how sure. */
export function FigureView({ told: { one }, embed }: { told: Tellable; embed: Embed }) {
  const { question, catalog } = embed;
  const { lang } = question;
  return (
    <>
      <main>
        <h1>
          <Out href={pageOf(question)}>{nameOf(one, catalog, lang)}</Out>
        </h1>
        <p class="amount">
          <Out href={`/${lang}/figures/${one.figure}`}>{valueWords(one, catalog, lang)}</Out>
        </p>
        <p class="about">
          <span>{placeWords(one.place, catalog, lang)}</span>
          <span>
            <PeriodOf period={one.period} lang={lang} />
          </span>
          <Marks one={one} embed={embed} />
        </p>
      </main>
      <Foot rows={[one]} embed={embed} />
    </>
  );
}

/** The same number as one sentence, which says itself how firm it is and whether sources differ. */
export function SentenceView({ told, embed }: { told: Tellable; embed: Embed }) {
  const { question, chosen, catalog } = embed;
  const { lang } = question;
  const { one } = told;
  return (
    <>
      <main>
        <h1 class="unseen">{nameOf(one, catalog, lang)}</h1>
        <p class="sentence">{sentenceOf(chosen, question, catalog)}</p>
        <p class="about">
          <Since one={one} embed={embed} />
        </p>
      </main>
      <Foot rows={[one]} embed={embed} />
    </>
  );
}
