import type { Catalog, Unit } from "../../domain/catalog.ts";
import type { Change } from "../../domain/change.ts";
import { isOneOf, STATUSES, type Language, type Texts } from "../../domain/codes.ts";
import { sourceOfFigure } from "../../domain/figure.ts";
import { amountWords, numberWords, scaledWords } from "../../domain/words/number.ts";
import type { Store } from "../../store/store.ts";
import { MEASURE_WORDS, STATUS_WORDS } from "../../domain/words/codes.ts";
import { partName } from "../../domain/labels.ts";
import { Day, PeriodOf } from "./observed.tsx";

export const CHANGE_WORDS: Readonly<Record<Change, Texts>> = {
  added: { vi: "thêm", en: "added" },
  revised: { vi: "sửa", en: "revised" },
  withdrawn: { vi: "rút", en: "withdrawn" },
};

const WORDS = {
  what: { vi: "Chỉ tiêu", en: "Indicator" },
  period: { vi: "Kỳ", en: "Period" },
  change: { vi: "Thay đổi", en: "Change" },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Nay", en: "Now" },
  release: { vi: "Công bố", en: "Released" },
  can: { vi: "có thể từ", en: "can mean" },
  to: { vi: "đến", en: "to" },
  exact: { vi: "đúng bằng", en: "exactly" },
  open: { vi: "không giới hạn", en: "no limit" },
} as const satisfies Record<string, Texts>;

export type ChangeRow = Awaited<ReturnType<Store["changes"]>>["rows"][number];

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** What releases changed, a row a value: what it was, what it is, and the figures that it rested and rests on. */
export function ChangeTable({ rows, catalog, lang }: Inside & { rows: readonly ChangeRow[] }) {
  const columns = ["what", "period", "change", "before", "after", "release"] as const;
  return (
    <div class="scroll" tabindex={0} role="group" aria-labelledby="values">
      <table class="roomy changed">
        <thead>
          <tr>
            {columns.map((name) => (
              <th scope="col" class={name === "before" || name === "after" ? "number" : undefined}>
                {WORDS[name][lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <Name row={row} catalog={catalog} lang={lang} />
              </th>
              <td>
                <PeriodOf period={row.period} lang={lang} />
              </td>
              <td>{CHANGE_WORDS[row.change][lang]}</td>
              {sidesOf(row).map((side) => (
                <td class="number">
                  {side && <Value side={side} full={row.change === "revised"} catalog={catalog} lang={lang} />}
                </td>
              ))}
              <td>
                <Day date={row.released_on} lang={lang} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ row, catalog, lang }: Inside & { row: ChangeRow }) {
  const known = catalog.indicators.get(row.indicator);
  const place = catalog.places.get(row.place)?.name[lang] ?? row.place;
  const measure = row.measure === "level" ? "" : MEASURE_WORDS[row.measure][lang];
  const parts = [place, partName(catalog, lang, row.breakdown), measure].filter((part) => part !== "");
  const query = row.place === "VN" ? "" : `?place=${row.place}`;
  return (
    <>
      {known ? (
        <a href={`/${lang}/${known.sector}/${row.indicator}${query}`}>{known.name[lang]}</a>
      ) : (
        <code>{row.indicator}</code>
      )}
      <small>{parts.join(" · ")}</small>
    </>
  );
}

interface Side {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly figure: string;
  readonly unit: string;
}

/** What was and what is published; null where there was or is nothing. */
function sidesOf(row: ChangeRow): (Side | null)[] {
  const { unit } = row;
  const from = { value: row.from_value, low: row.from_low, high: row.from_high };
  const to = { value: row.to_value, low: row.to_low, high: row.to_high };
  return [
    row.change === "added" ? null : { ...from, status: row.from_status, figure: row.from_figure, unit },
    row.change === "withdrawn" ? null : { ...to, status: row.to_status, figure: row.to_figure, unit },
  ];
}

/** @param full - shows what else may have been revised: the interval and the status */
function Value({ side, full, catalog, lang }: Inside & { side: Side; full: boolean }) {
  const unit = catalog.units.get(side.unit);
  const amount = amountWords(side, unit, lang);
  return (
    <>
      {catalog.sources.has(sourceOfFigure(side.figure)) ? (
        <a class="value" href={`/${lang}/figures/${side.figure}`}>
          {amount}
        </a>
      ) : (
        amount
      )}
      {full && side.value !== null && <small>{intervalWords(side, unit, lang)}</small>}
      {side.status !== "actual" && isOneOf(STATUSES, side.status) && <small>{STATUS_WORDS[side.status][lang]}</small>}
    </>
  );
}

function intervalWords({ low, high }: Side, unit: Unit | undefined, lang: Language): string {
  const write = unit?.unit === "percent" ? numberWords : scaledWords;
  const [from, to] = [low, high].map((end) => (end === null ? WORDS.open[lang] : write(end, lang)));
  return low === high ? WORDS.exact[lang] : `${WORDS.can[lang]} ${from} ${WORDS.to[lang]} ${to}`;
}
