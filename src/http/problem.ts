import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import {
  Incomparable,
  InvalidQuery,
  NotFound,
  NotWritable,
  TooLarge,
  Unavailable,
  type Fault,
} from "../domain/errors.ts";
import type { AppEnv } from "./context.ts";

/** Every problem that the service answers with, by the last part of its `type`; the documentation lists them. */
export const PROBLEMS = {
  "invalid-query": { status: 400, title: "The request can't be understood" },
  "not-found": { status: 404, title: "Nothing is at this address" },
  "method-not-allowed": { status: 405, title: "This address is only read" },
  "not-writable": { status: 406, title: "This format can't carry the answer" },
  "too-large": { status: 413, title: "The answer is too large for one request" },
  incomparable: { status: 422, title: "These numbers can't be computed with each other" },
  internal: { status: 500, title: "Something went wrong on our side" },
  "not-implemented": { status: 501, title: "This part of the standard is not offered here" },
  unavailable: { status: 503, title: "The database can't answer now" },
} as const;
export type ProblemName = keyof typeof PROBLEMS;
export type ProblemStatus = (typeof PROBLEMS)[ProblemName]["status"];

const RETRY_AFTER_SECONDS = 10;

interface Particulars {
  readonly detail: string;
  readonly faults?: readonly Fault[];
  readonly did_you_mean?: readonly string[];
}

/** Only a 404 may be kept, and not for long: what is missing now may be published next. */
export function setProblemHeaders(c: Context<AppEnv>, status: number, mediaType: string): void {
  c.header("Content-Type", mediaType);
  c.header("Cache-Control", status === 404 ? "public, max-age=60" : "no-store");
  if (status === 503) c.header("Retry-After", String(RETRY_AFTER_SECONDS));
}

/**
 * A problem document, RFC 9457. `parameter` and `did_you_mean` repeat the first of `errors`, for those who
 * read no further.
 */
export function problem(
  c: Context<AppEnv>,
  name: ProblemName,
  { detail, faults = [], did_you_mean }: Particulars,
): Response {
  const { status, title } = PROBLEMS[name];
  const [first] = faults;
  const near = did_you_mean ?? first?.did_you_mean;
  const body = {
    type: `/docs/problems#${name}`,
    title,
    status,
    detail,
    instance: new URL(c.req.url).pathname,
    request_id: c.get("requestId"),
    ...(first ? { parameter: first.parameter } : {}),
    ...(near && near.length > 0 ? { did_you_mean: near } : {}),
    ...(faults.length > 0 ? { errors: faults } : {}),
  };
  setProblemHeaders(c, status, "application/problem+json; charset=utf-8");
  return c.body(JSON.stringify(body), status);
}

/** Which problem an error is. */
export function problemNameOf(error: Error): ProblemName {
  if (error instanceof InvalidQuery) return "invalid-query";
  if (error instanceof NotFound) return "not-found";
  if (error instanceof NotWritable) return "not-writable";
  if (error instanceof TooLarge) return "too-large";
  if (error instanceof Incomparable) return "incomparable";
  if (error instanceof Unavailable) return "unavailable";
  return error instanceof HTTPException && error.status === 400 ? "invalid-query" : "internal";
}

/** Answers with the problem that an error is; whatever is not foreseen says nothing of itself. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  const name = problemNameOf(error);
  if (PROBLEMS[name].status >= 500) log(c, error);
  return problem(c, name, particularsOf(error));
}

function particularsOf(error: Error): Particulars {
  const { message: detail } = error;
  if (error instanceof InvalidQuery) return { detail, faults: error.faults };
  if (error instanceof NotFound) return { detail, did_you_mean: error.nearest };
  if (error instanceof NotWritable) return { detail, did_you_mean: error.formats };
  if (error instanceof TooLarge) return { detail, did_you_mean: error.instead };
  if (error instanceof Incomparable) return { detail };
  if (error instanceof Unavailable) return { detail: "The database did not answer; please try again shortly." };
  if (error instanceof HTTPException && error.status === 400) return { detail: "The request is malformed." };
  return { detail: "The error was logged under the request id." };
}

/** What the logs are told of an error that is ours. */
export function log(c: Context<AppEnv>, error: Error): void {
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  console.error(
    JSON.stringify({
      request_id: c.get("requestId"),
      path: c.req.path,
      error: error.message,
      cause,
      stack: error.stack,
    }),
  );
}
