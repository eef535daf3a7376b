import type { Catalog, Place } from "../../domain/catalog.ts";
import { FREQUENCIES, type Language, type Texts } from "../../domain/codes.ts";
import { FREQUENCY_WORDS } from "../../domain/words/codes.ts";
import { compareAddress, MOST_INDICATORS, MOST_PLACES, type Comparison } from "../comparison.ts";

const WORDS = {
  indicators: { vi: "Chỉ tiêu", en: "Indicators" },
  remove: { vi: "Bỏ", en: "Remove" },
  add: { vi: "Thêm chỉ tiêu", en: "Add an indicator" },
  choose: { vi: "Không thêm", en: "None" },
  places: { vi: "Nơi", en: "Places" },
  most: { vi: "nhiều nhất", en: "at most" },
  provinces: { vi: "Tỉnh, thành phố", en: "Provinces" },
  from: { vi: "Từ kỳ", en: "From" },
  to: { vi: "Đến kỳ", en: "To" },
  frequency: { vi: "Loại kỳ", en: "Frequency" },
  any: { vi: "mọi loại", en: "any" },
  show: { vi: "So sánh", en: "Compare" },
} as const satisfies Record<string, Texts>;

interface Inside {
  readonly asked: Comparison;
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** What is compared, to change it: a plain form, whose lists the page joins. */
export function CompareForm({ known, ...inside }: Inside & { known: readonly string[] }) {
  const { asked, lang } = inside;
  const { indicators, times } = asked;
  return (
    <form class="compare" action={`/${lang}/compare`} method="get">
      <fieldset>
        <legend>
          {WORDS.indicators[lang]} <small>({`${WORDS.most[lang]} ${MOST_INDICATORS}`})</small>
        </legend>
        <Indicators {...inside} />
        {indicators.length < MOST_INDICATORS && <Adding {...inside} />}
      </fieldset>
      <fieldset>
        <legend>
          {WORDS.places[lang]} <small>({`${WORDS.most[lang]} ${MOST_PLACES}`})</small>
        </legend>
        <Places {...inside} known={known} />
      </fieldset>
      <div class="line">
        {(["from", "to"] as const).map((name) => (
          <p>
            <label for={name}>{WORDS[name][lang]}</label>
            <input
              id={name}
              name={name}
              type="text"
              value={times[name] ?? ""}
              placeholder="2015"
              size={9}
              autocomplete="off"
            />
          </p>
        ))}
        <p>
          <label for="frequency">{WORDS.frequency[lang]}</label>
          <select id="frequency" name="frequency">
            <option value="">{WORDS.any[lang]}</option>
            {FREQUENCIES.map((one) => (
              <option value={one} selected={one === times.frequency}>
                {FREQUENCY_WORDS[one][lang]}
              </option>
            ))}
          </select>
        </p>
        <button type="submit">{WORDS.show[lang]}</button>
      </div>
    </form>
  );
}

function Indicators({ asked: { indicators, places, times }, catalog, lang }: Inside) {
  return (
    <ul class="chosen">
      {indicators.map((id) => {
        const name = catalog.indicators.get(id)?.name[lang];
        const others = indicators.filter((other) => other !== id);
        return (
          <li>
            <input type="hidden" name="indicator" value={id} />
            {name}{" "}
            <a href={`/${lang}${compareAddress(others, places, times)}`} aria-label={`${WORDS.remove[lang]}: ${name}`}>
              {WORDS.remove[lang]}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Adding({ asked: { indicators }, catalog, lang }: Inside) {
  return (
    <p>
      <label for="add">{WORDS.add[lang]}</label>
      <select id="add" name="indicator">
        <option value="">{WORDS.choose[lang]}</option>
        {catalog.data.sectors.map(({ sector, name }) => (
          <optgroup label={name[lang]}>
            {headlinesFirst(catalog, sector)
              .filter(({ indicator }) => !indicators.includes(indicator))
              .map((one) => (
                <option value={one.indicator}>{one.name[lang]}</option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

/** The indicators of a sector, those that are asked for most before the others. */
export function headlinesFirst(catalog: Catalog, sector: string) {
  return catalog
    .indicatorsOf(sector)
    .flatMap((id) => catalog.indicators.get(id) ?? [])
    .toSorted((a, b) => Number(b.headline) - Number(a.headline));
}

/** Provinces are many: they stand behind a click unless one is chosen. */
function Places({ asked: { places }, catalog, lang, known }: Inside & { known: readonly string[] }) {
  const all = [...new Set([...places, ...known])].flatMap((id) => catalog.places.get(id) ?? []);
  const sorted = all.toSorted((a, b) => a.name[lang].localeCompare(b.name[lang], lang));
  const provinces = sorted.filter(({ kind }) => kind === "province");
  const others = sorted.filter(({ kind }) => kind !== "province");
  const first = others.toSorted((a, b) => Number(b.place === "VN") - Number(a.place === "VN"));
  return (
    <>
      <Boxes some={first} places={places} lang={lang} />
      {provinces.length > 0 && (
        <details open={provinces.some(({ place }) => places.includes(place))}>
          <summary>
            {WORDS.provinces[lang]} ({provinces.length})
          </summary>
          <Boxes some={provinces} places={places} lang={lang} />
        </details>
      )}
    </>
  );
}

function Boxes({ some, places, lang }: { some: readonly Place[]; places: readonly string[]; lang: Language }) {
  return (
    <ul class="boxes">
      {some.map(({ place, name }) => (
        <li>
          <label>
            <input type="checkbox" name="place" value={place} checked={places.includes(place)} /> {name[lang]}
          </label>
        </li>
      ))}
    </ul>
  );
}
