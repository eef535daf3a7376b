import type { ReleaseLine } from "../catalog.ts";
import { parsePeriod } from "../period.ts";
import { isInTime } from "../selection.ts";
import type { Observation } from "../observation.ts";
import type { CitedAnswer, CitedRow } from "./cited.ts";

/** The release that a citation names: its number and, as far as it was given, its id. */
export interface NamedRelease {
  readonly number: number;
  readonly id: string | null;
}

const RELEASE = /^(?:([1-9]\d{0,4})(?:-([0-9a-f]{12}))?|([0-9a-f]{12}))$/;

/**
 * Reads `3-0f3c1a9be2d4` or `3`, and the id alone where it is the current release's: ids of past releases are not
 * kept, numbers are. Undefined when the text names no release.
 */
export function parseRelease(text: string, current: NamedRelease): NamedRelease | undefined {
  const [, number, id, alone] = RELEASE.exec(text) ?? [];
  if (alone !== undefined) return alone === current.id ? current : undefined;
  if (number === undefined || Number(number) > current.number) return undefined;
  return { number: Number(number), id: id ?? null };
}

/** The position of the first change that came after a release: positions count through the releases from the oldest. */
export function positionAfter(number: number, releases: readonly ReleaseLine[]): number {
  return releases.slice(0, number).reduce((sum, one) => sum + one.changes, 0);
}

/** The number of the release that made the change at a position. */
export function releaseAt(position: number, releases: readonly ReleaseLine[]): number {
  let end = 0;
  return releases.findIndex(({ changes }) => position < (end += changes)) + 1;
}

/** What a change says of its cell. */
export interface ChangedCell extends Pick<
  Observation,
  "indicator" | "place" | "breakdown" | "measure" | "scenario" | "unit" | "period"
> {
  readonly from_status: string;
  readonly to_status: string;
}

/**
 * Whether a changed cell is one that the answer selects. Of the newest values only, it is when its period is not
 * before the oldest that is answered today for its series (for its indicator, in a list of latest values): what was
 * in the list and is not any more was withdrawn, or has something newer in its place.
 */
export function isSelected(change: ChangedCell, { cells, rows }: CitedAnswer): boolean {
  const { statuses } = cells;
  const period = parsePeriod(change.period);
  if (!period || !isInTime({ ...change, frequency: period.frequency } as never, { ...cells, statuses: null }))
    return false;
  if (statuses && ![change.from_status, change.to_status].some((one) => (statuses as readonly string[]).includes(one)))
    return false;
  if (!cells.newest) return true;
  const ends = (rows as readonly CitedRow[]).filter((row) => isSame(row, change, cells.kind === "latest")).map(endOf);
  return ends.length === 0 || ends.some((end) => end <= period.end);
}

function isSame(row: CitedRow, change: ChangedCell, byIndicator: boolean): boolean {
  const names = byIndicator
    ? (["indicator"] as const)
    : (["indicator", "place", "breakdown", "measure", "scenario", "unit"] as const);
  return names.every((name) => row[name] === change[name]);
}

function endOf({ period = "" }: CitedRow): string {
  return parsePeriod(period)?.end ?? "";
}
