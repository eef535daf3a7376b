import type { Context } from "hono";
import { InvalidQuery, NotFound, TooLarge, Unavailable, type Fault } from "../../domain/errors.ts";
import { errorMessage, type Writing } from "../../sdmx/message.ts";
import { Refusal } from "../../sdmx/refusal.ts";
import type { AppEnv } from "../context.ts";
import { log, setProblemHeaders } from "../problem.ts";
import type { Message } from "./representation.ts";

/**
 * An error as SDMX clients read one: an SDMX-JSON message of the kind that was asked for, with `errors` and no data.
 * What is not foreseen says nothing of itself.
 */
export function refuse(c: Context<AppEnv>, error: Error, message: Message, writing: Writing): Response {
  const { status, details } = explain(c, error);
  setProblemHeaders(c, status, `application/vnd.sdmx.${message}+json;version=2.0.0`);
  return c.body(errorMessage(status, details, writing, c.get("requestId")), status);
}

type Status = 400 | 404 | 406 | 413 | 422 | 500 | 501 | 503;

/** What a client is told of an error; one that is ours is logged. */
export function explain(c: Context<AppEnv>, error: Error): { status: Status; details: readonly string[] } {
  const details = [error.message];
  if (error instanceof InvalidQuery) return { status: 400, details: error.faults.map(sayFault) };
  if (error instanceof NotFound) return { status: 404, details: [withNear(error.message, error.nearest)] };
  if (error instanceof Refusal) return { status: error.status, details };
  if (error instanceof TooLarge) return { status: 413, details };
  log(c, error);
  if (error instanceof Unavailable)
    return { status: 503, details: ["The database did not answer; please try again shortly."] };
  return { status: 500, details: ["The error was logged under the request id, which is the id of this message."] };
}

function sayFault({ parameter, detail, did_you_mean }: Fault): string {
  return withNear(`${parameter}: ${detail}`, did_you_mean ?? []);
}

function withNear(detail: string, near: readonly string[]): string {
  return near.length > 0 ? `${detail} Did you mean ${near.join(" or ")}?` : detail;
}
