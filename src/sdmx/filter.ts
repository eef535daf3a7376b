import { InvalidQuery } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { COMPONENTS, type Component } from "./components.ts";
import type { ComponentId, RowValue } from "./row.ts";
import { daysOf, periodOf, timeCode, type Days } from "./time.ts";

const OPERATORS = ["eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew"] as const;
type Operator = (typeof OPERATORS)[number];

interface Condition {
  readonly operator: Operator;
  readonly value: string;
  /** The days that the value covers, where it is a period. */
  readonly days: Days | undefined;
}

/** What `c[COMPONENT]` wants: any of the alternatives, each of which wants all of its conditions. */
export interface Filter {
  readonly component: ComponentId;
  readonly alternatives: readonly (readonly Condition[])[];
}

/**
 * Reads one filter of a question, `ge:2015+le:2020` or `A,Q`: a comma is OR, a plus is AND and binds closer. (So
 * `ne:A,B` is "not A, or B", as the specification has it.)
 * @throws InvalidQuery for a component that does not exist and for a value that its type does not have.
 */
export function parseFilter(id: string, text: string): Filter {
  const component = COMPONENTS.find((one) => one.id === id);
  const parameter = `c[${id}]`;
  if (!component) {
    const ids = COMPONENTS.map((one) => one.id);
    const near = nearest(id, ids).map((one) => `c[${one}]`);
    const detail = `There is no component "${id}"; there are ${ids.join(", ")}.`;
    throw new InvalidQuery([{ parameter, detail, ...(near.length > 0 ? { did_you_mean: near } : {}) }]);
  }
  const alternatives = text.split(",").map((one) => {
    // A plus before two digits and a colon is the offset of a date-time, and no AND.
    return one.split(/\+(?!\d\d:\d\d)/).map((part) => parseCondition(component, part, parameter));
  });
  return { component: component.id, alternatives };
}

function parseCondition({ id, type, role }: Component, text: string, parameter: string): Condition {
  const [, prefix = "eq", value = ""] = /^(?:([a-z]{2}):)?(.*)$/s.exec(text) ?? [];
  const operator = OPERATORS.find((one) => one === prefix);
  const refuse = (detail: string) => new InvalidQuery([{ parameter, detail }]);
  if (!operator) throw refuse(`"${prefix}" is no operator; there are ${OPERATORS.join(", ")}.`);
  if (value === "") throw refuse(`"${text}" names no value.`);
  const inOrder = !["co", "nc", "sw", "ew"].includes(operator);
  if (inOrder && role === "time" && !daysOf(value))
    throw refuse(`"${value}" is no period; a period is 2021, 2021-S1, 2021-Q1, 2021-03, 2021-03-20 or 2021-01-01/P9M.`);
  if (inOrder && type === "Double" && !Number.isFinite(Number(value)))
    throw refuse(`"${value}" is no number, and ${id} is one.`);
  if (type === "Boolean" && value !== "true" && value !== "false")
    throw refuse(`"${value}" is neither true nor false, and ${id} is.`);
  return { operator, value, days: role === "time" ? daysOf(value) : undefined };
}

/** Whether a value is what a filter wants. */
export function passes({ component, alternatives }: Filter, value: RowValue): boolean {
  const holds = component === "TIME_PERIOD" ? holdsInTime : typeof value === "number" ? holdsNumber : holdsText;
  return alternatives.some((all) => all.every((one) => holds(one, value)));
}

/** Text is compared by code unit. What is not said is unlike everything and stands in no order. */
function holdsText({ operator, value }: Condition, own: RowValue): boolean {
  if (own === null) return operator === "ne" || operator === "nc";
  const text = String(own);
  switch (operator) {
    case "eq":
      return text === value;
    case "ne":
      return text !== value;
    case "lt":
      return text < value;
    case "le":
      return text <= value;
    case "gt":
      return text > value;
    case "ge":
      return text >= value;
    case "co":
      return text.includes(value);
    case "nc":
      return !text.includes(value);
    case "sw":
      return text.startsWith(value);
    case "ew":
      return text.endsWith(value);
  }
}

function holdsNumber(one: Condition, own: RowValue): boolean {
  const [number, other] = [Number(own), Number(one.value)];
  switch (one.operator) {
    case "eq":
      return number === other;
    case "ne":
      return number !== other;
    case "lt":
      return number < other;
    case "le":
      return number <= other;
    case "gt":
      return number > other;
    case "ge":
      return number >= other;
    default:
      return holdsText(one, own);
  }
}

/**
 * Periods are compared by their days: `ge` begins no earlier than the other begins, `le` ends no later than it ends,
 * `gt` and `lt` lie wholly after and before it. Equal is the same period.
 */
function holdsInTime(one: Condition, own: RowValue): boolean {
  const [days, other] = [daysOfOwn(String(own)), one.days];
  const same = String(own) === timeCode(periodOf(one.value) ?? "") || String(own) === one.value;
  if (!days || !other) return holdsText(one, own);
  switch (one.operator) {
    case "eq":
      return same;
    case "ne":
      return !same;
    case "lt":
      return days.end < other.start;
    case "le":
      return days.end <= other.end;
    case "gt":
      return days.start > other.end;
    case "ge":
      return days.start >= other.start;
    default:
      return holdsText(one, own);
  }
}

// The periods of the release: some hundreds, the same for every request.
const known = new Map<string, Days | undefined>();

function daysOfOwn(time: string): Days | undefined {
  if (!known.has(time)) known.set(time, daysOf(time));
  return known.get(time);
}
