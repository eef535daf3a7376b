import { Hono, type Context } from "hono";
import { SITE } from "#build/site.ts";
import { LANGUAGES, type Language } from "../domain/codes.ts";
import { NotFound } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { newest } from "../http/cache.ts";
import type { AppEnv } from "../http/context.ts";
import { answerKept } from "../http/kept.ts";
import { canonicalAddress } from "../http/links.ts";
import { log, setProblemHeaders } from "../http/problem.ts";
import { services } from "../http/services.ts";
import { errorPage } from "./error.tsx";
import { layout } from "./layout.tsx";
import { readParameters, type Page, type Shown, type View } from "./page.ts";
import { PAGES } from "./pages.ts";

/** Whatever a page needs is of our own host; nothing inline runs or colours, and no other site may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const USUAL: Language = "vi";
const HTML = "text/html; charset=utf-8";

/** The ids by which requests are known in the logs: they were given before the request came here. */
const ids = new WeakMap<Request, string>();

const site = new Hono<AppEnv>();
site.use(async (c, next) => {
  c.set("requestId", ids.get(c.req.raw) ?? "");
  await next();
});
site.use(services);
for (const page of PAGES) for (const lang of LANGUAGES) site.get(`/${lang}${page.path}`, (c) => answer(c, page, lang));
// Who comes without a path reads the home page in Vietnamese; its own address is /vi.
site.get("/", (c) => answer(c, PAGES[0], USUAL));
// A page that was kept since another release names assets that are gone: it gets those of today.
site.get("/site/:name", (c) => {
  const [, stem = "", extension = ""] = /^(.+)-[0-9a-f]{12}\.(\w+)$/.exec(c.req.param("name")) ?? [];
  const today = [SITE.style, SITE.script, SITE.icon, ...SITE.fonts].find(
    (path) => path.startsWith(`/site/${stem}-`) && path.endsWith(`.${extension}`),
  );
  if (today === undefined) return refuse(null, c);
  c.header("Cache-Control", "no-store");
  return c.redirect(today, 307);
});
site.onError((error, c) => refuse(error, c));
site.notFound((c) => {
  const { pathname, search } = new URL(c.req.url);
  if (/[^/]\/+$/.test(pathname)) return c.redirect(pathname.replace(/\/+$/, "") + search, 308);
  return refuse(null, c);
});

/** Answers a request for a page. */
export function serve(c: Context<AppEnv>): Promise<Response> | Response {
  ids.set(c.req.raw, c.get("requestId"));
  return site.fetch(c.req.raw, c.env);
}

async function answer(c: Context<AppEnv>, page: Page, lang: Language): Promise<Response> {
  const { catalog, store, files } = c.get("services");
  const query = readParameters(new URL(c.req.url).searchParams, page);
  const find = page.read({ path: c.req.param(), query }, { catalog, lang });
  const view = viewOf(c, lang, query);
  describePage(c, view);
  return answerKept(c, {
    state: page.fresh ? null : newest(c, []),
    mediaType: HTML,
    find: () => find({ catalog, lang, store, files, origin: view.origin }),
    write: (show) => written(show(view), view),
  });
}

function viewOf(c: Context<AppEnv>, lang: Language, query: Readonly<Record<string, string | undefined>>): View {
  const { origin, pathname } = new URL(c.req.url);
  const own = new URL(pathname, origin);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) own.searchParams.set(name, value);
  const here = canonicalAddress(own.href).replace(/^\/(?:vi|en)?(?=[/?]|$)/, "");
  return { catalog: c.get("services").catalog, lang, origin, here };
}

function describePage(c: Context<AppEnv>, { lang }: View): void {
  c.header("Content-Security-Policy", POLICY);
  c.header("Content-Language", lang);
}

const written = (shown: Shown, view: View): string => `<!doctype html>${layout(shown, view).toString()}`;

/** A page that says what is wrong, in the language of its address. @param error - null where nothing is */
function refuse(error: Error | null, c: Context<AppEnv>): Response {
  const view = viewOf(c, languageOf(c), {});
  const { status, shown } = errorPage(error ?? new NotFound(c.req.path, nearestPages(c.req.path)), view);
  if (status >= 500 && error) log(c, error);
  describePage(c, view);
  setProblemHeaders(c, status, HTML);
  return c.body(written(shown, view), status);
}

/** The fixed pages whose addresses are most like a path. */
function nearestPages(path: string): string[] {
  const fixed = PAGES.map((one) => one.path).filter((one) => !one.includes(":"));
  return nearest(path.replace(/^\/(?:vi|en)?(?=\/|$)/, ""), fixed);
}

function languageOf(c: Context<AppEnv>): Language {
  return new URL(c.req.url).pathname.startsWith("/en") ? "en" : USUAL;
}
