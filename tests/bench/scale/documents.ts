import { draftOf, type Draft } from "../../../seed/draft.ts";
import type { FigureRow, Head, SeedDocument } from "../../../seed/read/document.ts";
import type { CatalogRow, SeedCatalog } from "../../../seed/read/catalog.ts";

/** The documents of an invented past: monthly bulletins, each with one figure of every series of a few indicators. */

const INDICATORS = 200;
const MONTHS = 100;
const PLACES = 10;
/** Beside the total. */
const PARTS = 4;
const INDICATORS_OF_BULLETIN = 5;
const FIRST_YEAR = 2018;
/** How many cells the next bulletin prints again, now final; and how many then get another number. */
const REPRINTED = 0.1;
const REVISED = 0.01;

type Indicator = CatalogRow<"indicators">;

/** One bulletin through all its months, and its figures as the seed reads them. */
export interface Bulletin {
  readonly sector: string;
  readonly indicators: readonly Indicator[];
  readonly documents: readonly SeedDocument[];
  readonly drafts: readonly Draft[];
}

/** All bulletins, one at a time. */
export function* bulletins(catalog: SeedCatalog): Generator<Bulletin> {
  const bySector = Map.groupBy(pickIndicators(catalog), ({ cell }) => cell.sector);
  let before = 0;
  for (const [sector, own] of bySector) {
    for (let first = 0; first < own.length; first += INDICATORS_OF_BULLETIN) {
      const indicators = own.slice(first, first + INDICATORS_OF_BULLETIN);
      const name = `${sector}-bulletin-${first / INDICATORS_OF_BULLETIN + 1}`;
      yield { sector, indicators, ...print(name, indicators, before + first, catalog) };
    }
    before += own.length;
  }
}

/** As many indicators as asked for, evenly from the whole catalogue, so that sectors keep their share. */
function pickIndicators({ indicators }: SeedCatalog): Indicator[] {
  const share = INDICATORS / indicators.length;
  if (share > 1) throw new Error(`The catalogue has fewer than ${INDICATORS} indicators`);
  return indicators.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
}

function print(
  name: string,
  indicators: readonly Indicator[],
  first: number,
  catalog: SeedCatalog,
): Pick<Bulletin, "documents" | "drafts"> {
  const keys = seriesOf(catalog);
  const drafts: Draft[] = [];
  const documents = Array.from({ length: MONTHS }, (_, month): SeedDocument => {
    const rows: FigureRow[] = [];
    const document = { file: "", lines: {}, leftOut: [], rows, head: headOf(name, month, catalog) };
    const add = (indicator: Indicator, cell: Cell): void => {
      const row = rowOf(indicator.cell, cell, rows.length + 1);
      rows.push(row);
      drafts.push(draftOf(document, row, indicator.cell));
    };
    for (const [at, indicator] of indicators.entries()) {
      for (const [line, key] of keys.entries()) {
        const cell = { ...key, month, of: [first + at, line] as const, again: false };
        add(indicator, cell);
        const before = { ...cell, month: month - 1, again: true };
        if (month > 0 && isReprinted(before)) add(indicator, before);
      }
    }
    return document;
  });
  return { documents, drafts };
}

interface Cell {
  readonly place: string;
  readonly breakdown: string;
  readonly month: number;
  /** Which series it is of. */
  readonly of: readonly [indicator: number, line: number];
  /** Printed a second time, in the bulletin after its own. */
  readonly again: boolean;
}

/** Places and breakdowns of the real catalogue: the Worker knows their names. */
function seriesOf({ places, breakdowns }: SeedCatalog): Pick<Cell, "place" | "breakdown">[] {
  const values = Map.groupBy(
    breakdowns.filter(({ cell }) => cell.value !== ""),
    ({ cell }) => cell.key,
  );
  const [key, parts] = [...values].find(([, own]) => own.length >= PARTS) ?? [];
  if (!parts || places.length < PLACES) throw new Error("The catalogue has too few places or parts");
  const texts = ["", ...parts.slice(0, PARTS).map(({ cell }) => `${key}=${cell.value}`)];
  return places.slice(0, PLACES).flatMap(({ cell }) => texts.map((breakdown) => ({ place: cell.place, breakdown })));
}

function headOf(name: string, month: number, { publishers, licences }: SeedCatalog): Head {
  const source = `${name}-${periodOf(month)}`;
  return {
    source,
    title: `Monthly ${name.replaceAll("-", " ")}, ${periodOf(month)}`,
    title_by: "publisher",
    publisher: publishers[0]?.cell.publisher ?? "",
    original_publisher: "",
    kind: "primary",
    published_on: `${periodOf(month + 1)}-12`,
    url: `https://bulletins.example/${source}`,
    language: "en",
    licence: licences[0]?.cell.licence ?? "",
    sha256: "",
    numbers: "",
    statistics: "",
    doubles: "0",
    note: "",
  };
}

function rowOf(indicator: Indicator["cell"], cell: Cell, number: number): FigureRow {
  const { value, printed } = numberOf(indicator, cell);
  return {
    file: "",
    line: 0,
    cell: {
      figure: String(number),
      locator: `Table ${cell.of[0] % INDICATORS_OF_BULLETIN}, row ${cell.of[1] + 1}`,
      indicator: indicator.indicator,
      place: cell.place,
      breakdown: cell.breakdown,
      measure: "level",
      period: periodOf(cell.month),
      status: isReprinted(cell) && !cell.again ? "preliminary" : "actual",
      qualifier: "",
      printed,
      reading: "",
      value,
      low: "",
      high: "",
      unit: indicator.unit,
      comparison: "",
      note: "",
      unusable: "",
      excluded: "",
    },
  };
}

/** A level that grows by up to 2 % a month, with noise, from anywhere between a thousand and a hundred million. */
function numberOf({ kind, decimals }: Indicator["cell"], cell: Cell): { value: string; printed: string } {
  const { of, month, again } = cell;
  const bounded = kind === "ratio" || kind === "index" || kind === "rank";
  const start = bounded ? 5 + 15 * chance(1, ...of) : 10 ** (3 + 5 * chance(1, ...of));
  const level = start * (1 + 0.02 * chance(2, ...of)) ** month * (0.98 + 0.04 * chance(3, ...of, month));
  const other = again && chance(5, ...of, month) < REVISED / REPRINTED ? 1.03 : 1;
  const value = (level * other).toFixed(Number(decimals));
  const [whole = "", ...fraction] = value.split(".");
  return { value, printed: [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".") };
}

function isReprinted({ of, month }: Pick<Cell, "of" | "month">): boolean {
  return month < MONTHS - 1 && chance(4, ...of, month) < REPRINTED;
}

function periodOf(month: number): string {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** From 0 to 1 and always the same for the same numbers: the finish of MurmurHash3 over each in turn. */
function chance(...numbers: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const one of numbers) {
    hash = Math.imul(hash ^ one, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}
