import { and, asc, eq, gt, sql } from "drizzle-orm";
import { dispute } from "../../schema/tables.ts";
import { listed, run, select } from "./query.ts";

export interface DisputeSelection {
  readonly sectors: readonly string[] | null;
  readonly indicators: readonly string[] | null;
}

const columns = {
  sector: dispute.sector,
  indicator: dispute.indicator,
  place: dispute.place,
  breakdown: dispute.breakdown,
  measure: dispute.measure,
  scenario: dispute.scenario,
  unit: dispute.unit,
  period: dispute.period,
  value: dispute.value,
  low: dispute.low,
  high: dispute.high,
  figure: dispute.figure,
  source: dispute.source,
  chosen_by: dispute.chosen_by,
  rival_value: dispute.rival_value,
  rival_low: dispute.rival_low,
  rival_high: dispute.rival_high,
  rival_figure: dispute.rival_figure,
  rival_source: dispute.rival_source,
  gap: dispute.gap,
  claims: dispute.claims,
};

/** A page of the cells on which sources disagree, the widest disagreement first. */
export async function findDisputes(
  database: D1Database,
  release: string,
  wanted: DisputeSelection,
  page: { readonly after: number | null; readonly limit: number; readonly total: number | null },
) {
  const filter = and(
    eq(dispute.release, release),
    listed(dispute.sector, wanted.sectors),
    listed(dispute.indicator, wanted.indicators),
  );
  const rowsOfPage = select({ ...columns, position: dispute.position }, (from) =>
    from
      .from(dispute)
      .where(and(filter, page.after === null ? undefined : gt(dispute.position, page.after)))
      .orderBy(asc(dispute.position))
      .limit(page.limit),
  );
  const counted = select({ total: sql<number>`count(*)`.as("total") }, (from) => from.from(dispute).where(filter));
  const [found, [count] = []] = await run(database, rowsOfPage, ...(page.total === null ? [counted] : []));
  const last = found.length === page.limit ? found.at(-1) : undefined;
  return { rows: found, total: page.total ?? count?.total ?? 0, next: last ? [String(last.position)] : null };
}

/** Those of one indicator, as one statement among others. */
export function disputesOf(release: string, indicator: string) {
  return select(columns, (from) =>
    from
      .from(dispute)
      .where(and(eq(dispute.release, release), eq(dispute.indicator, indicator)))
      .orderBy(asc(dispute.position))
      .limit(1000),
  );
}
