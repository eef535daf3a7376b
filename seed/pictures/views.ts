import { drawChart } from "../../src/chart/chart.ts";
import { Catalog } from "../../src/domain/catalog.ts";
import { LANGUAGES } from "../../src/domain/codes.ts";
import { TooLarge } from "../../src/domain/errors.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { compareText } from "../../src/domain/period.ts";
import { selectObservations, seriesOrder } from "../../src/domain/selection.ts";
import { Selector } from "../../src/http/select.ts";
import { unpack } from "../../src/store/unpack.ts";
import type { Build } from "../build.ts";
import { packSeries } from "../emit/rows.ts";
import { siteCard } from "./card.ts";

/** A drawing that is to become a picture, and where it goes below the folder of assets. */
export interface View {
  readonly file: string;
  readonly svg: string;
}

/** What each indicator's address answers when nothing is asked of it: the same rows in the same order. */
export function usualRows({ compiled, data }: Pick<Build, "compiled" | "data">): ReadonlyMap<string, Observation[]> {
  const selector = new Selector(new Catalog(data));
  const wanted = selector.done(selector.observations(null, {}));
  const series = compiled.series
    .filter(({ key }) => wanted.places?.includes(key.place) && wanted.measures?.includes(key.measure))
    .filter(({ key }) => wanted.scenarios?.includes(key.scenario))
    .map((one) => unpack(packSeries(one)))
    .sort((a, b) => compareText(seriesOrder(a).join("\u0000"), seriesOrder(b).join("\u0000")));
  const byIndicator = Map.groupBy(series, ({ indicator }) => indicator);
  return new Map([...byIndicator].map(([id, own]) => [id, own.flatMap((one) => selectObservations(one, wanted))]));
}

/** Cards for social media in each language: the chart of every indicator that has values, and one of the site itself. */
export function* viewsOf(built: Pick<Build, "compiled" | "data">): Generator<View> {
  const catalog = new Catalog(built.data);
  for (const lang of LANGUAGES) yield { file: `charts/so-mo.${lang}.png`, svg: siteCard(built.data, lang) };
  for (const [id, rows] of usualRows(built)) {
    const sector = catalog.indicators.get(id)?.sector;
    if (sector === undefined || rows.length === 0) continue;
    for (const lang of LANGUAGES) {
      const svg = draw({ rows, catalog, lang, address: `/v1/${sector}/${id}` });
      if (svg !== undefined) yield { file: `charts/${sector}/${id}.${lang}.png`, svg };
    }
  }
}

/** What can't be told apart in one picture has none: its address says so, and names the drawing. */
function draw(
  question: Pick<Parameters<typeof drawChart>[0], "rows" | "catalog" | "lang" | "address">,
): string | undefined {
  try {
    return drawChart({ ...question, size: "wide", theme: "light", form: "file" });
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
