import type { Page } from "./page.ts";
import { figure } from "./pages/figure.tsx";
import { home } from "./pages/home.tsx";
import { changes } from "./pages/changes.tsx";
import { compare } from "./pages/compare.tsx";
import { dataset } from "./pages/dataset.tsx";
import { datasets } from "./pages/datasets.tsx";
import { indicator } from "./pages/indicator.tsx";
import { method } from "./pages/method.tsx";
import { search } from "./pages/search.tsx";
import { sector } from "./pages/sector.tsx";
import { source } from "./pages/source.tsx";
import { sources } from "./pages/sources.tsx";
import { status } from "./pages/status.tsx";

/** LIST 3: every page, the home page first; a fixed word comes before a sector. */
export const PAGES: readonly [Page, ...Page[]] = [
  home,
  search,
  compare,
  figure,
  sources,
  source,
  datasets,
  dataset,
  changes,
  method,
  status,
  sector,
  indicator,
];
