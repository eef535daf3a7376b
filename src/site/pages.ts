import type { Page } from "./page.ts";
import { figure } from "./pages/figure.tsx";
import { home } from "./pages/home.tsx";
import { dataset } from "./pages/dataset.tsx";
import { datasets } from "./pages/datasets.tsx";
import { indicator } from "./pages/indicator.tsx";
import { search } from "./pages/search.tsx";
import { sector } from "./pages/sector.tsx";
import { source } from "./pages/source.tsx";
import { sources } from "./pages/sources.tsx";
import { status } from "./pages/status.tsx";

/** LIST 3: every page, the home page first; a fixed word comes before a sector. */
export const PAGES: readonly [Page, ...Page[]] = [
  home,
  figure,
  sources,
  source,
  search,
  datasets,
  dataset,
  status,
  sector,
  indicator,
];
