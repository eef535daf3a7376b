/**
 * A double of Cloudflare's Workers Cache, which no local runtime emulates: a shared cache (RFC 9111, RFC 5861) in
 * front of a fetch handler, as developers.cloudflare.com/workers/cache describes it. Left out: tiers, Range,
 * Expires, Authorization. Not documented and so assumed: a client's own conditions are not passed on with a miss.
 */

type Origin = (request: Request) => Promise<Response>;
type CacheStatus = "DYNAMIC" | "BYPASS" | "MISS" | "HIT" | "UPDATING" | "EXPIRED" | "REVALIDATED" | "STALE";

interface Policy {
  readonly lifetime: number;
  readonly staleWhileRevalidate: number;
  readonly staleIfError: number;
}

/** An answer of the origin, kept or only passed on (without a policy). */
interface Entry {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ArrayBuffer;
  readonly policy: Policy | null;
  readonly vary: readonly (readonly [name: string, value: string | null])[];
  readonly storedAt: number;
}

interface Answer {
  readonly entry: Entry;
  readonly status: CacheStatus;
}

export class EdgeCache {
  /** The clock, in seconds; a test moves it. */
  now = 0;
  #origin: Origin;
  #version = "1";
  readonly #entries = new Map<string, Entry[]>();
  /** One loading per key; the others wait for it. */
  readonly #loading = new Map<string, Promise<Answer | null>>();
  readonly #refreshing = new Map<Entry, Promise<unknown>>();

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  async fetch(request: Request): Promise<Response> {
    if (request.method === "GET" || request.method === "HEAD") {
      return this.#toClient(await this.#answer(request), request);
    }
    const entry = await this.#entryOf(await this.#origin(request), request);
    return this.#toClient({ entry: { ...entry, policy: null }, status: "DYNAMIC" }, request);
  }

  /** A Worker version has entries of its own: a new one starts cold, a rollback finds what it left. */
  deploy(version: string, origin: Origin): void {
    this.#version = version;
    this.#origin = origin;
  }

  /** Forgets every address that has a variant with one of the tags; their case does not matter. */
  purge(...tags: readonly string[]): void {
    const wanted = new Set(tags.map((tag) => tag.toLowerCase()));
    for (const [key, variants] of this.#entries) {
      const held = variants.flatMap(({ headers }) => listOf(headers.get("Cache-Tag")?.toLowerCase()));
      if (held.some((tag) => wanted.has(tag))) this.#entries.delete(key);
    }
  }

  /** When everything that refreshes in the background has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#refreshing.values());
  }

  /** Path and query as written, neither host nor method. */
  #keyOf(request: Request): string {
    const { pathname, search } = new URL(request.url);
    return `${this.#version} ${pathname}${search}`;
  }

  async #answer(request: Request): Promise<Answer> {
    const key = this.#keyOf(request);
    for (;;) {
      const held = this.#find(key, request);
      const { lifetime, staleWhileRevalidate } = held?.policy ?? { lifetime: 0, staleWhileRevalidate: 0 };
      const age = held ? this.now - held.storedAt : 0;
      if (held && age < lifetime) return { entry: held, status: "HIT" };
      if (held && age < lifetime + staleWhileRevalidate) {
        this.#refresh(key, request, held);
        return { entry: held, status: "UPDATING" };
      }
      const other = this.#loading.get(key);
      if (!other) return this.#load(key, request, held);
      const loaded = await other;
      if (held && loaded?.status === "STALE") return { entry: held, status: "STALE" };
      // What may not be kept is not shared: whoever waited asks for himself.
      if (!loaded?.entry.policy) return this.#ask(key, request, held);
    }
  }

  #find(key: string, request: Request): Entry | undefined {
    return this.#entries
      .get(key)
      ?.find(({ vary }) => vary.every(([name, value]) => request.headers.get(name) === value));
  }

  #load(key: string, request: Request, held: Entry | undefined): Promise<Answer> {
    const loading = this.#ask(key, request, held);
    const shared = loading.catch(() => null).finally(() => this.#loading.delete(key));
    this.#loading.set(key, shared);
    return loading;
  }

  #refresh(key: string, request: Request, held: Entry): void {
    if (this.#refreshing.has(held)) return;
    const ended = this.#ask(key, request, held)
      .catch(() => null)
      .finally(() => this.#refreshing.delete(held));
    this.#refreshing.set(held, ended);
  }

  /** Asks the origin, about what is held if something is, and keeps what it may. */
  async #ask(key: string, request: Request, held: Entry | undefined): Promise<Answer> {
    const { lifetime, staleIfError } = held?.policy ?? { lifetime: 0, staleIfError: 0 };
    const mayBeStale = held !== undefined && this.now - held.storedAt < lifetime + staleIfError;
    let response: Response;
    try {
      response = await this.#origin(questionOf(request, held));
    } catch (error) {
      if (mayBeStale) return { entry: held, status: "STALE" };
      throw error;
    }
    if (mayBeStale && response.status >= 500) return { entry: held, status: "STALE" };
    if (held && response.status === 304) {
      const headers = new Headers(held.headers);
      for (const [name, value] of response.headers) headers.set(name, value);
      const entry = { ...held, headers, policy: policyOf(held.status, headers), storedAt: this.now };
      this.#keep(key, entry, held);
      return { entry, status: "REVALIDATED" };
    }
    const entry = await this.#entryOf(response, request);
    if (response.status < 500 || entry.policy) this.#keep(key, entry, held);
    return { entry, status: !entry.policy ? "BYPASS" : held ? "EXPIRED" : "MISS" };
  }

  async #entryOf(response: Response, request: Request): Promise<Entry> {
    const { status, headers } = response;
    const vary = listOf(headers.get("Vary")).map((name) => [name, request.headers.get(name)] as const);
    const body = await response.arrayBuffer();
    return { status, headers, body, policy: policyOf(status, headers), vary, storedAt: this.now };
  }

  #keep(key: string, entry: Entry, held: Entry | undefined): void {
    const others = (this.#entries.get(key) ?? []).filter((one) => one !== held);
    this.#entries.set(key, entry.policy ? [entry, ...others] : others);
  }

  #toClient({ entry, status }: Answer, request: Request): Response {
    const headers = new Headers(entry.headers);
    for (const name of ["Cache-Tag", "Cloudflare-CDN-Cache-Control"]) headers.delete(name);
    headers.set("CF-Cache-Status", status);
    if (entry.policy) headers.set("Age", String(this.now - entry.storedAt));
    if (entry.policy && entry.status === 200 && matches(request, headers.get("ETag"))) {
      for (const name of ["Content-Type", "Content-Length", "Content-Encoding"]) headers.delete(name);
      return new Response(null, { status: 304, headers });
    }
    const empty = request.method === "HEAD" || [204, 205, 304].includes(entry.status);
    return new Response(empty ? null : entry.body, { status: entry.status, headers });
  }
}

/** The origin is asked with GET, so that the whole answer can be kept, and with the validator that is held. */
function questionOf(request: Request, held: Entry | undefined): Request {
  const headers = new Headers(request.headers);
  headers.delete("If-None-Match");
  const etag = held?.headers.get("ETag");
  if (etag) headers.set("If-None-Match", etag);
  return new Request(request.url, { method: "GET", headers });
}

const HEURISTIC: Readonly<Record<number, number>> = { 200: 7200, 301: 1200, 404: 180, 405: 60 };

/** How long an answer may be kept, or null when not at all. */
function policyOf(status: number, headers: Headers): Policy | null {
  const never = status === 206 || status === 304 || (status >= 520 && status <= 526);
  if (never || headers.has("Set-Cookie") || listOf(headers.get("Vary")).includes("*")) return null;
  const own = ["Cloudflare-CDN-Cache-Control", "CDN-Cache-Control", "Cache-Control"].find((name) => headers.has(name));
  const directives = new Map(
    listOf(own && headers.get(own)?.toLowerCase()).map((directive) => {
      const [name = "", value = ""] = directive.split("=");
      return [name.trim(), Number(value)] as const;
    }),
  );
  if (directives.has("no-store") || directives.has("private")) return null;
  const given = directives.get("s-maxage") ?? directives.get("max-age");
  const lifetime = directives.has("no-cache") ? 0 : own ? given : HEURISTIC[status];
  if (lifetime === undefined) return null;
  const strict = ["s-maxage", "must-revalidate", "proxy-revalidate"].some((name) => directives.has(name));
  if (strict) return { lifetime, staleWhileRevalidate: 0, staleIfError: 0 };
  return {
    lifetime,
    staleWhileRevalidate: directives.get("stale-while-revalidate") ?? 0,
    // Cloudflare's own default, which hides failures until a purge.
    staleIfError: directives.get("stale-if-error") ?? Infinity,
  };
}

/** Weak comparison (RFC 9110, 8.8.3.2). */
function matches(request: Request, etag: string | null): boolean {
  const held = request.headers.get("If-None-Match");
  if (held === null) return false;
  const opaque = (tag: string | null) => tag?.trim().replace(/^W\//, "");
  return held.trim() === "*" || (etag !== null && listOf(held).some((tag) => opaque(tag) === opaque(etag)));
}

function listOf(header: string | null | undefined): string[] {
  return header ? header.split(",").map((item) => item.trim()) : [];
}
