import type { Address } from "./address.ts";
import { breakdowns } from "./routes/breakdowns.ts";
import { changes } from "./routes/changes.ts";
import { cite } from "./routes/cite.ts";
import { dataset } from "./routes/dataset.ts";
import { datasetChanges } from "./routes/dataset-changes.ts";
import { datasetVersion } from "./routes/dataset-version.ts";
import { datasetVersions } from "./routes/dataset-versions.ts";
import { datasets } from "./routes/datasets.ts";
import { disputes } from "./routes/disputes.ts";
import { entryOf } from "./routes/entry.ts";
import { figure } from "./routes/figure.ts";
import { figures } from "./routes/figures.ts";
import { indicatorObservations } from "./routes/indicator-observations.ts";
import { indicator } from "./routes/indicator.ts";
import { indicators } from "./routes/indicators.ts";
import { observations } from "./routes/observations.ts";
import { releases } from "./routes/releases.ts";
import { revisions } from "./routes/revisions.ts";
import { search } from "./routes/search.ts";
import { sector } from "./routes/sector.ts";
import { sectors } from "./routes/sectors.ts";
import { source } from "./routes/source.ts";
import { sentence } from "./routes/sentence.ts";
import { sources } from "./routes/sources.ts";
import { status } from "./routes/status.ts";
import { places } from "./routes/places.ts";
import { units } from "./routes/units.ts";
import { verify } from "./routes/verify.ts";

/** LIST 2: every address, in the order in which they are tried; a fixed word comes before a sector. */
export const ADDRESSES: readonly Address[] = [
  entryOf(() => ADDRESSES),
  sectors,
  observations,
  indicators,
  indicator,
  figures,
  figure,
  disputes,
  sources,
  source,
  places,
  units,
  breakdowns,
  search,
  datasets,
  dataset,
  datasetVersions,
  datasetVersion,
  datasetChanges,
  releases,
  changes,
  cite,
  verify,
  status,
  sector,
  indicatorObservations,
  revisions,
  sentence,
];
