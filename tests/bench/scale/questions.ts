import type { CatalogData } from "../../../src/domain/catalog.ts";
import { MOST_OBSERVATIONS } from "../../../src/domain/limits.ts";

/** A question that both databases are asked in the same words. */
export interface Question {
  readonly name: string;
  readonly path: string;
  /** What the large database must answer, if not 200. */
  readonly large?: number;
  /** Sends the ETag that the address has. */
  readonly held?: boolean;
}

/**
 * The questions, about ids that both catalogues have: the indicators of the large one are those of the real one.
 * @throws when no sector of the large catalogue has more observations than may be read.
 */
export function questionsFor(small: CatalogData, large: CatalogData): Question[] {
  const shared = new Set(large.indicators.map((one) => one.indicator));
  const most = <T>(rows: readonly T[], count: (row: T) => number): T => {
    const [first, ...others] = rows;
    if (first === undefined) throw new Error("The large catalogue has nothing to ask for");
    return others.reduce((best, row) => (count(row) > count(best) ? row : best), first);
  };
  const over = most(large.sectors, (one) => one.observations);
  if (over.observations <= MOST_OBSERVATIONS)
    throw new Error(`No sector has more than ${MOST_OBSERVATIONS} observations`);
  const indicators: string[] = [];
  let within = 0;
  for (const one of large.indicators) {
    if (within + one.observations > MOST_OBSERVATIONS) break;
    within += one.observations;
    indicators.push(one.indicator);
  }
  const { sector, indicator } = most(
    small.indicators.filter((one) => shared.has(one.indicator)),
    (one) => one.figures,
  );
  const series = `/v1/${sector}/${indicator}`;
  const everything = "measure=*&place=*&scenario=*";
  return [
    { name: "one series", path: `${series}?breakdown=total` },
    { name: "one series: 304", path: `${series}?breakdown=total`, held: true },
    { name: "one indicator, all its series", path: `${series}?${everything}` },
    { name: "snapshot of a sector", path: `/v1/${over.sector}` },
    { name: "snapshot of a sector as of a day", path: `/v1/${over.sector}?as_of=2024-06-30` },
    { name: "observations of a sector, Viet Nam", path: `/v1/observations?sector=${over.sector}` },
    { name: "… as many as may be read", path: `/v1/observations?place=*&indicator=${indicators.join(",")}` },
    { name: "… every place: too many", path: `/v1/observations?place=*&sector=${over.sector}`, large: 413 },
    { name: "figures of one indicator", path: `/v1/figures?indicator=${indicator}` },
    { name: "figures of one series", path: `/v1/figures?indicator=${indicator}&breakdown=total&place=VN&to=2021` },
    { name: "search for a name", path: "/v1/search?q=thue+bao" },
    { name: "search that finds documents", path: "/v1/search?q=2024" },
    { name: "documents", path: "/v1/sources" },
    { name: "disputes", path: "/v1/disputes" },
    { name: "indicators (no query)", path: "/v1/indicators" },
  ];
}
