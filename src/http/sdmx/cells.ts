import { Unavailable } from "../../domain/errors.ts";
import type { CellsData } from "../../sdmx/cells.ts";

let kept: CellsData | undefined;

/**
 * Which cells exist: a file made when the release was built. It never changes in the life of a Worker version and is
 * read on the first request that needs it.
 */
export async function loadCells(assets: Fetcher): Promise<CellsData> {
  if (kept === undefined) {
    const file = await assets.fetch("https://assets.invalid/sdmx/cells.json");
    if (!file.ok) throw new Unavailable("The file of cells is not among the assets.");
    kept = await file.json<CellsData>();
  }
  return kept;
}
