import type { Page } from "./page.ts";
import { figure } from "./pages/figure.tsx";
import { home } from "./pages/home.tsx";
import { indicator } from "./pages/indicator.tsx";
import { sector } from "./pages/sector.tsx";
import { source } from "./pages/source.tsx";
import { sources } from "./pages/sources.tsx";

/** LIST 3: every page, the home page first; a fixed word comes before a sector. */
export const PAGES: readonly [Page, ...Page[]] = [home, figure, sources, source, sector, indicator];
