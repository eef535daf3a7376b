import { createApp } from "../../../src/app.ts";
import type { Bindings } from "../../../src/http/context.ts";
import { interceptD1 } from "../../support/counted-d1.ts";
import { COST_HEADER, type Cost } from "./cost.ts";

const app = createApp();

/** The Worker as it is deployed, with a D1 that is watched. */
const counting: ExportedHandler<Bindings> = {
  async fetch(request, env, context) {
    const cost: Cost = { roundTrips: 0, rowsRead: 0, bytes: 0 };
    const DB = interceptD1(env.DB, async (go) => {
      cost.roundTrips += 1;
      const answered = await go();
      for (const { meta, results } of answered) {
        cost.rowsRead += meta.rows_read;
        cost.bytes += new TextEncoder().encode(JSON.stringify(results)).length;
      }
      return answered;
    });
    const response = await app.fetch(request, { ...env, DB }, context);
    const headers = new Headers(response.headers);
    headers.set(COST_HEADER, JSON.stringify(cost));
    return new Response(response.body, { status: response.status, headers });
  },
};

// oxlint-disable-next-line import/no-default-export -- that is how a Worker is exported
export default counting;
