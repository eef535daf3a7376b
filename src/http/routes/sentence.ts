import type { Catalog } from "../../domain/catalog.ts";
import { LANGUAGES } from "../../domain/codes.ts";
import { observationColumns } from "../../domain/columns.ts";
import { column } from "../../domain/dataset.ts";
import { InvalidQuery, NotFound } from "../../domain/errors.ts";
import type { ObservationSelection } from "../../domain/selection.ts";
import { address } from "../address.ts";
import { observationOf, segment } from "../params.ts";
import { requireIndicator, requireSector, Selector } from "../select.ts";

export const sentence = address({
  path: "/v1/{sector}/{indicator}/sentence",
  operation: "getSentence",
  tag: "Data",
  summary: "One observation in one sentence of English or Vietnamese, its numbers beside it.",
  description:
    "To be copied as it is: value, unit, period, how firm it is, the change on the year before where the two can be compared, " +
    "publisher and date of the source, and whether other sources differ. As `.txt` it is the sentence alone. " +
    "Of several observations that fit it tells of the total in the indicator's own unit in the latest period that is no forecast; " +
    "where there is no total, of the part with the fewest keys, then with the most periods, then the first by its code. " +
    "Where nothing fits there is nothing to say: 404.",
  example: "/v1/postal/postal-service-revenue/sentence?period=2021-Q1",
  params: {
    sector: segment("A sector.", "postal"),
    indicator: segment("One of its indicators.", "postal-service-revenue"),
  },
  query: observationOf,
  columns: [
    ...observationColumns,
    column("change", "number", "measure", "The change on the year before, in `change_unit`; null when none is told.", {
      nullable: true,
    }),
    column(
      "change_unit",
      "code",
      "attribute",
      "Percent, percentage points, or the unit itself; empty when none is told.",
      {
        example: "percent",
      },
    ),
    column("change_from", "list", "attribute", "The figures that the change was computed from.", {
      example: ["mic-2021-04-14-f1"],
    }),
    column("publisher", "text", "attribute", "Who published the source, in the language asked for."),
    column("sentence", "text", "attribute", "The sentence, in the language asked for."),
    column("lang", "code", "attribute", "The language of publisher and sentence.", { codes: LANGUAGES }),
  ],
  single: true,
  prose: "sentence",
  read: ({ sector, indicator, ...asked }, { catalog }) => {
    requireSector(catalog, sector);
    const id = requireIndicator(catalog, indicator, sector);
    const selector = new Selector(catalog);
    const { as_of, measure, scenario, place, breakdown, period, unit } = asked;
    const wanted = selector.observations([id], {
      as_of,
      place: listOf(place),
      breakdown: listOf(breakdown),
      period: listOf(period),
      measure: listOf(measure),
      scenario: listOf(scenario),
      unit: listOf(unit),
    });
    return requireOnePlace(selector.done(wanted), place);
  },
  cells: (wanted) => {
    const newest = wanted.periods === null;
    return { ...wanted, kind: newest ? "latest" : "observations", newest, transform: null };
  },
  answer: async (wanted, { store, catalog, lang }) => {
    // Loaded when it is first asked for.
    const [{ tell }, { tellable }] = await Promise.all([
      import("../../domain/sentence/sentence.ts"),
      import("../../domain/sentence/tellable.ts"),
    ]);
    const { series, publishers } = await store.told(wanted);
    const found = tellable(series, wanted, catalog);
    if (!found) throw nothingToTell(wanted, catalog);
    const { one, change } = found;
    const publisher = publishers.get(one.source)?.[lang];
    if (publisher === undefined) throw new Error(`Nobody is known to have published ${one.source}`);
    const row = {
      ...one,
      change: change?.value ?? null,
      change_unit: change?.unit ?? "",
      change_from: change?.derived_from ?? [],
      publisher,
      sentence: tell({ one, change, publisher }, catalog, lang),
      lang,
    };
    return { rows: [row], total: 1 };
  },
});

function listOf<T extends string>(code: T | undefined): T[] | undefined {
  return code === undefined ? undefined : [code];
}

/** A group of places is asked for by one code and yet is many. */
function requireOnePlace(wanted: ObservationSelection, place = ""): ObservationSelection {
  if (wanted.places?.length === 1) return wanted;
  const detail = `"${place}" stands for several places, and a sentence is about one of them.`;
  throw new InvalidQuery([{ parameter: "place", detail, did_you_mean: wanted.places ?? [] }]);
}

/** An empty answer would have no sentence; whoever asked is shown what there is. */
function nothingToTell({ indicators, scenarios }: ObservationSelection, catalog: Catalog): NotFound {
  const of = catalog.indicators.get(indicators?.[0] ?? "");
  const path = `/v1/${of?.sector}/${of?.indicator}`;
  const isPlannedOnly = of?.last_period === "" && !scenarios?.includes("target");
  return new NotFound(`No observation of ${of?.indicator} fits, so there is nothing to say.`, [
    ...(isPlannedOnly ? [`${path}/sentence?scenario=target`] : []),
    path,
    `/v1/indicators/${of?.indicator}`,
  ]);
}
