import type { Indicator } from "../../domain/catalog.ts";
import type { Texts } from "../../domain/codes.ts";
import { compareText } from "../../domain/period.ts";
import type { View } from "../page.ts";

const WORDS = {
  place: { vi: "Nơi", en: "Place" },
  show: { vi: "Xem", en: "Show" },
  compare: { vi: "So sánh các nơi", en: "Compare places" },
} as const satisfies Record<string, Texts>;

/** As many places as a comparison begins with. */
const COMPARED = 5;

/** The choice of another place, and the way to compare several; nothing where there is but one. */
export function Places({
  known,
  place,
  places,
  view: { catalog, lang },
}: {
  known: Indicator;
  place: string;
  places: readonly string[];
  view: View;
}) {
  if (places.length < 2) return null;
  const named = places
    .map((id) => ({ id, name: catalog.places.get(id)?.name[lang] ?? id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, lang) || compareText(a.id, b.id));
  const others = places.filter((id) => id !== place);
  const countries = others.filter((id) => catalog.places.get(id)?.kind === "country");
  const some = [place, ...(countries.length > 0 ? countries : others)];
  const compared = new URLSearchParams({ indicator: known.indicator, place: some.slice(0, COMPARED).join(",") });
  return (
    <form class="places" action={`/${lang}/${known.sector}/${known.indicator}`} method="get">
      <label for="place">{WORDS.place[lang]}</label>
      <select id="place" name="place">
        {named.map(({ id, name }) => (
          <option value={id} selected={id === place}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">{WORDS.show[lang]}</button>
      <a href={`/${lang}/compare?${compared.toString().replaceAll("%2C", ",")}`}>{WORDS.compare[lang]}</a>
    </form>
  );
}
