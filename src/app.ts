import { OpenAPIHono } from "@hono/zod-openapi";
import { cors } from "hono/cors";
import { methodNotAllowed } from "hono/method-not-allowed";
import { secureHeaders } from "hono/secure-headers";
import { canBeCited } from "./domain/citation/cited.ts";
import { nearest } from "./domain/nearest.ts";
import { serveDiscovery, serveDocument } from "./http/assets.ts";
import { compress } from "./http/compress.ts";
import type { AppEnv } from "./http/context.ts";
import { DISCOVERY } from "./http/discovery.ts";
import { FEED_PATH, serveFeed } from "./http/feed.ts";
import { FILE_PATH, serveFile } from "./http/files.ts";
import { asItself } from "./http/inner.ts";
import { negotiate, pathOf } from "./http/negotiate.ts";
import { onError, problem } from "./http/problem.ts";
import { requestId } from "./http/request-id.ts";
import { ADDRESSES } from "./http/routes.ts";
import { services } from "./http/services.ts";
import { resolveVersion } from "./http/versions.ts";

const EXPOSED = [
  "ETag",
  "Link",
  "Content-Location",
  "Content-Disposition",
  "Content-Range",
  "Accept-Ranges",
  "X-Total-Count",
  "X-Request-Id",
  "Retry-After",
];

/** The whole service: middleware in order, addresses, and what happens when there is none. */
export function createApp(): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ getPath: pathOf });
  app.use(requestId);
  app.use(cors({ origin: "*", allowMethods: ["GET", "HEAD", "OPTIONS"], exposeHeaders: EXPOSED, maxAge: 86_400 }));
  app.use(
    secureHeaders({
      crossOriginResourcePolicy: "cross-origin",
      // Pages have no use for these, data even less.
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      xFrameOptions: false,
    }),
  );
  app.use(async (c, next) => {
    await next();
    // Data runs and loads nothing. A page, an embed and a drawing say themselves what they need.
    if (!c.res.headers.has("Content-Security-Policy"))
      c.res.headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  });
  app.use(compress);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header("Allow", methods.join(", "));
        return problem(c, "method-not-allowed", {
          detail: `${c.req.method} is not understood here: the service is only read.`,
        });
      },
    }),
  );
  const citable = ADDRESSES.filter(({ columns }) => canBeCited(columns)).map(({ path }) => path);
  app.use("/v1/*", services, asItself(app.fetch, citable), negotiate);
  app.get("/v1/openapi", serveDocument);
  app.use("/v1/datasets/:dataset/versions/:version/*", resolveVersion);
  app.get(FILE_PATH, serveFile);
  app.get(FEED_PATH, serveFeed);
  for (const address of ADDRESSES) address.mount(app);
  for (const document of DISCOVERY) app.get(document.path, services, serveDiscovery(document));
  // Who tries the base of a service is shown its dataflows.
  app.get("/sdmx/v2", (c) => c.redirect("/sdmx/v2/structure/dataflow/SOMO", 307));
  app.get("/sdmx/v1", (c) => c.redirect("/sdmx/v1/dataflow/SOMO", 307));
  // Loaded when it is first asked for: few come for it.
  app.get("/sdmx/v2/*", services, async (c) => (await import("./http/sdmx/serve.ts")).serve(c));
  app.get("/sdmx/v1/*", services, async (c) => (await import("./http/sdmx/v1/serve.ts")).serve(c));
  // What pages load is an asset; the Worker is asked only for what an older release called by another name.
  for (const path of ["/", "/vi", "/vi/*", "/en", "/en/*", "/site/*"])
    app.get(path, async (c) => (await import("./site/serve.ts")).serve(c));
  for (const path of ["/embed/*", "/oembed"])
    app.get(path, services, async (c) => (await import("./site/embeds.ts")).serve(c));
  app.onError(onError);
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    if (/[^/]\/+$/.test(pathname)) {
      c.header("Cache-Control", "public, max-age=60");
      return c.redirect(pathname.replace(/\/+$/, "") + search, 308);
    }
    const near = nearest(
      c.req.path,
      [...ADDRESSES, ...DISCOVERY].map(({ path }) => path),
    );
    return problem(c, "not-found", {
      detail: `Nothing is at ${c.req.path}.`,
      did_you_mean: near.length > 0 ? near : ["/v1"],
    });
  });
  return app;
}
