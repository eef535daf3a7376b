import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { CitedAnswer } from "../domain/citation/cited.ts";
import type { CitedVersion } from "../domain/citation/dataset.ts";
import { Incomparable, InvalidQuery, NotFound, TooLarge, Unavailable, type Fault } from "../domain/errors.ts";
import type { AppEnv } from "./context.ts";
import type { ProblemName } from "./problem.ts";

/** Who listens to a request that the service made itself. A request from outside is never one of these objects. */
const listeners = new WeakMap<Request, (answer: CitedAnswer | CitedVersion) => void>();

export function listenerOf(request: Request): ((answer: CitedAnswer | CitedVersion) => void) | undefined {
  return listeners.get(request);
}

/** Lets addresses ask the service for another address, through all of its own rules. */
export const asItself = (
  fetch: (request: Request, env: AppEnv["Bindings"]) => Response | Promise<Response>,
  citable: readonly string[],
) =>
  createMiddleware<AppEnv>(async (c, next) => {
    c.set("itself", { fetch: (request) => fetch(request, c.env), citable });
    await next();
  });

/**
 * What one of our addresses answers, as it can be cited; the text is root-relative, or absolute on the host asked.
 * @throws InvalidQuery when it is no address of ours or cites nothing, and whatever that address itself would throw.
 */
export async function inquire(c: Context<AppEnv>, text: string): Promise<CitedAnswer | CitedVersion> {
  const { fetch, citable } = c.get("itself");
  const url = ownAddress(text, c.req.url);
  const request = new Request(url);
  const heard: (CitedAnswer | CitedVersion)[] = [];
  listeners.set(request, (answer) => heard.push(answer));
  const response = await fetch(request);
  const [answer] = heard;
  if (answer) return answer;
  if (response.status >= 400) throw rethrown(await response.json(), url);
  const moved = response.headers.get("Location");
  const detail = moved
    ? `${url.pathname} has moved to ${moved}.`
    : `${url.pathname} answers no values with their sources, so there is nothing to cite. These addresses do: ${citable.join(", ")}.`;
  throw new InvalidQuery([{ parameter: "url", detail, did_you_mean: moved ? [moved] : citable }]);
}

/** @throws InvalidQuery when the text is no address of this host. */
function ownAddress(text: string, asked: string): URL {
  const own = new URL(asked);
  const example = "/v1/telecom/mobile-cellular-subscriptions?place=VN,TH";
  const refuse = (detail: string) =>
    new InvalidQuery([{ parameter: "url", detail: `${detail} For example ${example}, percent-encoded.` }]);
  if (!/^(\/|https?:\/\/)/i.test(text)) throw refuse(`"${text}" is no address: it begins with /v1/ or https://.`);
  if (!URL.canParse(text, own)) throw refuse(`"${text}" is no address.`);
  const url = new URL(text, own);
  if (url.host !== own.host) throw refuse(`${url.host} is another host: only addresses of ${own.host} are known here.`);
  if (!/^\/v1(\/|$|\.)/.test(url.pathname))
    throw refuse(`${url.pathname} is no address of data: these begin with /v1/.`);
  return new URL(url.pathname + url.search, own);
}

interface InnerProblem {
  readonly type: string;
  readonly detail: string;
  readonly did_you_mean?: readonly string[];
  readonly errors?: readonly Fault[];
}

/** The problem of the address asked about, as one of the parameter that names it. */
function rethrown({ type, detail, did_you_mean: near = [], errors = [] }: InnerProblem, url: URL): Error {
  const name = type.slice(type.indexOf("#") + 1) as ProblemName;
  const whose = `${url.pathname} itself is refused: `;
  if (name === "not-found") return new NotFound(whose + detail, near);
  if (name === "too-large") return new TooLarge(whose + detail);
  if (name === "incomparable") return new Incomparable(whose + detail);
  if (name === "unavailable") return new Unavailable(detail);
  if (name === "internal") return new Error(`${url.pathname} failed when it was asked about`);
  const faults = errors.length > 0 ? errors : [{ parameter: "", detail, did_you_mean: near }];
  return new InvalidQuery(
    faults.map(({ parameter, detail: reason, did_you_mean: meant = [] }) => {
      const hint = meant.length > 0 ? ` Perhaps ${meant.join(" or ")} was meant.` : "";
      return {
        parameter: "url",
        detail: `${whose}${parameter === "" ? "" : `parameter ${parameter}: `}${reason}${hint}`,
      };
    }),
  );
}
