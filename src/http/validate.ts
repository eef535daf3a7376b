import type { Context } from "hono";
import type * as z from "zod/v4";
import { InvalidQuery, type Fault } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import type { AppEnv } from "./context.ts";

type Validated = { readonly success: true } | { readonly success: false; readonly error: z.core.$ZodError };

/** What a query's schema refuses, as faults that name the parameter and what was meant. */
export function refuseInvalid(names: readonly string[]) {
  return (result: Validated, c: Context<AppEnv>): undefined => {
    if (result.success) return;
    throw new InvalidQuery(result.error.issues.flatMap((issue) => faultsOf(issue, names, c)));
  };
}

function faultsOf(issue: z.core.$ZodIssue, names: readonly string[], c: Context<AppEnv>): Fault[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownParameter(key, names));
  const parameter = String(issue.path[0] ?? "");
  const given = c.req.queries(parameter) ?? [];
  if (given.length > 1)
    return [
      {
        parameter,
        detail: `${parameter} stands ${given.length} times and may stand once; the values of a list are joined by comma.`,
      },
    ];
  if (issue.code === "invalid_value") {
    const codes = issue.values.map(String);
    const near = nearest(given[0] ?? "", codes);
    return [
      {
        parameter,
        detail: `${parameter} must be one of ${codes.join(", ")}.`,
        did_you_mean: near.length > 0 ? near : codes,
      },
    ];
  }
  return [{ parameter, detail: `${parameter} ${issue.message}.` }];
}

function unknownParameter(parameter: string, names: readonly string[]): Fault {
  const near = nearest(parameter, names);
  const detail = `There is no parameter "${parameter}" here; there are ${names.join(", ")}.`;
  return { parameter, detail, ...(near.length > 0 ? { did_you_mean: near } : {}) };
}
