import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { releaseRow, vocabularyData } from "../../../seed/emit/catalog.ts";
import { SEED } from "../../../seed/paths.ts";
import { Catalog } from "../../../src/domain/catalog.ts";
import { InvalidQuery, NotFound } from "../../../src/domain/errors.ts";
import { agree } from "../../../src/http/sdmx/representation.ts";
import { readAvailabilityQuestion, readDataQuestion } from "../../../src/sdmx/question.ts";
import { agree as agreeOne } from "../../../src/http/sdmx/v1/representation.ts";
import { Refusal } from "../../../src/sdmx/refusal.ts";
import { readStructureQuestion } from "../../../src/sdmx/structure-question.ts";
import { readAvailabilityQuestion as readAvailabilityOne } from "../../../src/sdmx/v1/availability-question.ts";
import { readDataQuestion as readDataOne } from "../../../src/sdmx/v1/question.ts";
import { readStructureQuestion as readStructureOne } from "../../../src/sdmx/v1/structure-question.ts";

let catalog: Catalog;

beforeAll(() => {
  const compiled = compile(SEED);
  catalog = new Catalog({ ...vocabularyData(compiled), release: releaseRow("x", compiled), datasets: [] });
});

/** Pieces of addresses, names that every object has, and anything. */
const piece = fc.oneof(
  fc.constantFrom(
    "dataflow",
    "SOMO",
    "postal",
    "*",
    "+",
    "1.0.0",
    "Q.VN",
    "codelist",
    "c[FREQ]",
    "c[",
    "format",
    "sort",
    "SOMO,postal,1.0.0",
    "Q+A.VN.....",
    "latest",
    "startPeriod",
    "labels",
  ),
  fc.constantFrom("constructor", "__proto__", "toString", "%", "%E0", "%00", "..", "", "all", "none", "-1", "1e9", "á"),
  fc.string({ maxLength: 8 }),
);
const path = fc.array(piece, { maxLength: 7 }).map((parts) => parts.join("/"));
const search = fc
  .array(fc.tuple(piece, piece), { maxLength: 4 })
  .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`);

test("whatever is asked is understood, or refused with words", () => {
  const readers = [
    (where: string, what: string) => readDataQuestion(catalog, where, what, "2026-11-22"),
    (where: string, what: string) => readAvailabilityQuestion(catalog, where, what),
    (where: string, what: string) => readStructureQuestion(where, what),
    (where: string, what: string) => agree("data", what, where, where),
    (where: string, what: string) => agree("structure", what, where, where),
    (where: string, what: string) => readDataOne(catalog, where, what),
    (where: string, what: string) => readAvailabilityOne(catalog, where, what),
    (where: string, what: string) => readStructureOne(where, what),
    (where: string, what: string) => agreeOne("data", what, where, where),
    (where: string, what: string) => agreeOne("structure", what, where, where),
  ];
  fc.assert(
    fc.property(path, search, (where, what) => {
      for (const read of readers) {
        try {
          expect(read(where, what)).toBeDefined();
        } catch (error) {
          const isForeseen = error instanceof InvalidQuery || error instanceof NotFound || error instanceof Refusal;
          if (!isForeseen) throw error;
          expect(error.message.length).toBeGreaterThan(15);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
