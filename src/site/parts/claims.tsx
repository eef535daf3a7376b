import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Observation } from "../../domain/observation.ts";
import type { Source } from "../../domain/source.ts";
import { countWords } from "../../domain/words/number.ts";
import { CHOICE_WORDS, SOURCE_KIND_WORDS, STATUS_WORDS } from "../../domain/words/codes.ts";
import { valueWords } from "../../domain/words/value.ts";
import { differs } from "../figure-words.ts";
import { Day } from "./observed.tsx";
import { Table } from "./table.tsx";

const WORDS = {
  heading: { vi: "Mọi tài liệu nêu số này", en: "Every document that tells of it" },
  order: {
    vi: "Xếp theo quy tắc chọn: cơ quan có thẩm quyền trước tổ chức quốc tế, tổ chức quốc tế trước báo chí; rồi số chính thức trước số sơ bộ và ước tính; rồi tài liệu công bố sau; rồi số in chính xác hơn.",
    en: "In the order of the rule: the authority itself before international bodies, and these before the press; then actual before preliminary and estimate; then the later document; then the more precise print.",
  },
  alone: {
    vi: "Trong các tài liệu đã đọc, không tài liệu nào khác nêu số này.",
    en: "No other document that was read tells of it.",
  },
  rule: { vi: "Quy tắc đã chọn số đứng đầu:", en: "The rule that chose the first:" },
  rank: { vi: "Thứ tự", en: "Rank" },
  value: { vi: "Giá trị", en: "Value" },
  printed: { vi: "Nguyên văn", en: "Printed as" },
  document: { vi: "Tài liệu", en: "Document" },
  kind: { vi: "Bên công bố", en: "Who speaks" },
  status: { vi: "Mức độ chắc chắn", en: "How firm" },
  published: { vi: "Công bố", en: "Published" },
  here: { vi: "đang xem", en: "shown here" },
  chosen: { vi: "được chọn", en: "chosen" },
  differs: { vi: "khác số được chọn", en: "differs from the chosen one" },
  unusable: { vi: "không dùng", en: "not used" },
} as const satisfies Record<string, Texts>;

interface Held {
  readonly one: Figure;
  /** All claims of the cell of the figure, the figure among them, in the order of the rule. */
  readonly claims: readonly Figure[];
  readonly sources: readonly Source[];
  /** What is published of the cell; undefined where no claim may be chosen. */
  readonly published: Observation | undefined;
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** Every claim of a cell in the order of the rule, and the rule that chose; what can't be the same number is marked. */
export function Claims({ claims, published, lang, ...held }: Held) {
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">
        {WORDS.heading[lang]} <small>({countWords(claims.length, lang)})</small>
      </h2>
      {claims.length === 1 ? (
        <p>{WORDS.alone[lang]}</p>
      ) : (
        <AllClaims claims={claims} published={published} lang={lang} {...held} />
      )}
    </section>
  );
}

function AllClaims({ claims, published, lang, ...held }: Held) {
  const chosen = claims.find((claim) => claim.chosen);
  return (
    <>
      {published && (
        <p>
          {WORDS.rule[lang]} {CHOICE_WORDS[published.chosen_by][lang]}.
        </p>
      )}
      <Table
        heading="claims"
        kind="claims"
        heads={[
          { name: WORDS.rank[lang] },
          { name: WORDS.value[lang], number: true },
          { name: WORDS.printed[lang] },
          { name: WORDS.document[lang] },
          { name: WORDS.kind[lang] },
          { name: WORDS.status[lang] },
          { name: WORDS.published[lang] },
        ]}
      >
        {claims.map((claim) => (
          <Claim claim={claim} chosen={chosen} lang={lang} {...held} />
        ))}
      </Table>
      <p class="small">{WORDS.order[lang]}</p>
    </>
  );
}

type Line = Pick<Held, "one" | "sources" | "catalog" | "lang"> & { claim: Figure; chosen: Figure | undefined };

function Claim({ claim, chosen, one, sources, catalog, lang }: Line) {
  const source = sources.find((each) => each.source === claim.source);
  const amount = valueWords(claim, catalog, lang);
  const isHere = claim.figure === one.figure;
  return (
    <tr class={isHere ? "here" : undefined}>
      <td>{claim.rank ?? "–"}</td>
      <td class="number">
        {isHere ? (
          <b aria-current="true">{amount}</b>
        ) : (
          <a class="value" href={`/${lang}/figures/${claim.figure}`}>
            {amount}
          </a>
        )}
        {claim.chosen && <span class="mark chosen">{WORDS.chosen[lang]}</span>}
        {isHere && <span class="mark">{WORDS.here[lang]}</span>}
        {claim.unusable !== "" && <span class="mark">{WORDS.unusable[lang]}</span>}
        {chosen && differs(claim, chosen) && <span class="mark disputed">{WORDS.differs[lang]}</span>}
      </td>
      <td>
        <span class="printed" lang={source?.language || undefined} translate="no">
          {claim.printed}
        </span>
      </td>
      <td>
        <a href={`/${lang}/sources/${claim.source}`} lang={source?.language || undefined}>
          {source?.title ?? claim.source}
        </a>
        <small>{source?.publisher}</small>
      </td>
      <td>{source && SOURCE_KIND_WORDS[source.kind][lang]}</td>
      <td>{STATUS_WORDS[claim.status][lang]}</td>
      <td>
        <Day date={claim.published_on} lang={lang} short />
      </td>
    </tr>
  );
}
