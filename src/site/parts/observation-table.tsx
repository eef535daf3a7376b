import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Observation } from "../../domain/observation.ts";
import { Day, Marks, PeriodOf, ValueLink } from "./observed.tsx";
import { Table } from "./table.tsx";

const WORDS = {
  period: { vi: "Kỳ", en: "Period" },
  value: { vi: "Giá trị", en: "Value" },
  status: { vi: "Mức độ", en: "Status" },
  source: { vi: "Nguồn", en: "Source" },
  published: { vi: "Công bố", en: "Published" },
  older: { vi: "Các kỳ trước", en: "Earlier periods" },
} as const satisfies Record<string, Texts>;

/** As many rows as stand open; the earlier ones open on demand. */
const OPEN = 20;

interface Held {
  readonly rows: readonly Observation[];
  readonly caption: string;
  readonly catalog: Catalog;
  readonly lang: Language;
  readonly publishers: ReadonlyMap<string, string>;
}

/** Observations in a table, the newest first, each value a link to the figure that printed it. */
export function ObservationTable({ rows, ...held }: Held) {
  const newestFirst = rows.toReversed();
  const older = newestFirst.slice(OPEN);
  return (
    <>
      <Rows rows={newestFirst.slice(0, OPEN)} {...held} />
      {older.length > 0 && (
        <details>
          <summary>
            {WORDS.older[held.lang]} ({older.length})
          </summary>
          <Rows rows={older} {...held} caption={`${held.caption}: ${WORDS.older[held.lang]}`} />
        </details>
      )}
    </>
  );
}

function Rows({ rows, caption, catalog, lang, publishers }: Held) {
  return (
    <Table
      caption={caption}
      heads={[
        { name: WORDS.period[lang] },
        { name: WORDS.value[lang], number: true },
        { name: WORDS.source[lang] },
        { name: WORDS.published[lang] },
        { name: WORDS.status[lang] },
      ]}
    >
      {rows.map((one) => (
        <tr>
          <th scope="row">
            <PeriodOf period={one.period} lang={lang} short />
          </th>
          <td class="number">
            <ValueLink one={one} catalog={catalog} lang={lang} form="full" />
          </td>
          <td>
            <a href={`/${lang}/sources/${one.source}`}>{publishers.get(one.source) ?? one.source}</a>
          </td>
          <td>
            <Day date={one.published_on} lang={lang} short />
          </td>
          <td>
            <Marks one={one} lang={lang} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
