import { InvalidQuery, NotFound, TooLarge, Unavailable, type Fault } from "../../domain/errors.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { problemNameOf, type ProblemName } from "../../http/problem.ts";
import { Document } from "./document.tsx";
import { Out } from "./parts.tsx";
import { EMBED_PARAMETERS } from "./parameters.ts";
import type { Theme } from "./question.ts";

const TITLES: Partial<Record<ProblemName, Texts>> = {
  "invalid-query": { vi: "Mã nhúng này có tham số không hợp lệ", en: "This embed has a parameter that is not valid" },
  "not-found": { vi: "Không có số liệu này", en: "There is no such figure" },
  "too-large": { vi: "Mã nhúng này chọn quá nhiều số liệu", en: "This embed asks for too much" },
  unavailable: { vi: "Cơ sở dữ liệu chưa trả lời", en: "The database does not answer" },
};

const OURS: Texts = { vi: "Có lỗi từ phía chúng tôi", en: "Something went wrong on our side" };
const WRONG: Texts = { vi: "không hợp lệ", en: "is not valid" };
const MEANT: Texts = { vi: "Có thể là:", en: "Perhaps:" };
const LESS: Texts = { vi: "Hãy thu hẹp bằng:", en: "Narrow it with:" };
const LATER: Texts = { vi: "Xin thử lại sau ít giây.", en: "Please try again in a few seconds." };

/** Says in the frame what is wrong with its address, to whoever copied it. */
export function Refusal({ error, lang, theme }: { error: Error; lang: Language; theme: Theme }) {
  const title = (TITLES[problemNameOf(error)] ?? OURS)[lang];
  return (
    <Document lang={lang} theme={theme} title={title}>
      <main>
        <h1>{title}</h1>
        {error instanceof InvalidQuery && error.faults.map((fault) => <FaultOf fault={fault} lang={lang} />)}
        {error instanceof NotFound && <Near error={error} lang={lang} />}
        {error instanceof TooLarge && <Less error={error} lang={lang} />}
        {error instanceof Unavailable && <p>{LATER[lang]}</p>}
      </main>
      <footer>
        <p class="brand">
          <Out href={`/${lang}`}>Số Mở</Out>
        </p>
      </footer>
    </Document>
  );
}

/** The reasons are English; the name of the parameter and what was meant are of no language. */
function FaultOf({ fault: { parameter, detail, did_you_mean: near = [] }, lang }: { fault: Fault; lang: Language }) {
  return (
    <p>
      <code>{parameter}</code>
      {lang === "en" ? <>: {detail}</> : <> {WRONG[lang]}.</>}
      {near.length > 0 && (
        <>
          {" "}
          {MEANT[lang]} <code>{near.join(", ")}</code>
        </>
      )}
    </p>
  );
}

function Near({ error, lang }: { error: NotFound; lang: Language }) {
  if (error.nearest.length === 0) return null;
  return (
    <>
      <p>{MEANT[lang]}</p>
      <ul>
        {error.nearest.map((address) => (
          <li>
            <a href={`${address}?lang=${lang}`}>{address.replace("/embed/", "")}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What of the embed's own parameters makes it smaller. */
function Less({ error, lang }: { error: TooLarge; lang: Language }) {
  const names = EMBED_PARAMETERS.map((name) => `${name}=`).filter((name) => error.instead.includes(name));
  return (
    <p>
      {LESS[lang]} <code>{names.join(", ")}</code>
    </p>
  );
}
