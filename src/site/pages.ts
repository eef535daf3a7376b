import type { Page } from "./page.ts";
import { home } from "./pages/home.tsx";
import { changes } from "./pages/changes.tsx";
import { compare } from "./pages/compare.tsx";
import { dataset } from "./pages/dataset.tsx";
import { datasets } from "./pages/datasets.tsx";
import { indicator } from "./pages/indicator.tsx";
import { method } from "./pages/method.tsx";
import { sector } from "./pages/sector.tsx";

/** LIST 3: every page, the home page first; a fixed word comes before a sector. */
export const PAGES: readonly [Page, ...Page[]] = [home, changes, compare, datasets, dataset, method, sector, indicator];
