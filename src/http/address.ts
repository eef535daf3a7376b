import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import * as z from "zod/v4";
import type { Catalog } from "../domain/catalog.ts";
import { canBeCited, isCitable, type CitedAnswer, type CitedCells } from "../domain/citation/cited.ts";
import type { Column, Row } from "../domain/dataset.ts";
import { csv } from "../formats/csv.ts";
import { citesShape } from "../formats/format.ts";
import { holdsAny, holdsSame, newest, notModified, pinnedState, type Pinned } from "./cache.ts";
import { citationOf, referenceOf } from "./citation.ts";
import type { Content } from "./content.ts";
import type { Answering, AppEnv, Reading } from "./context.ts";
import { inquire, listenerOf } from "./inner.ts";
import { citedAddress } from "./links.ts";
import { requireWritable } from "./negotiate.ts";
import { bom, common, drawing } from "./params.ts";
import { readPresentation, type Asked } from "./presentation.ts";
import { respond } from "./respond.ts";
import { responsesOf } from "./responses.ts";
import { refuseInvalid } from "./validate.ts";

type Shape = Readonly<Record<string, z.ZodType>>;
type Input<Params extends Shape, Query extends Shape> = z.infer<z.ZodObject<Params>> & z.infer<z.ZodObject<Query>>;

/** One address of the API: what it takes, what it serves, how it is read and answered. */
export interface AddressSpec<Params extends Shape, Query extends Shape, Selection> {
  /** As OpenAPI writes it: `/v1/{sector}`. */
  readonly path: `/v1${string}`;
  /** The operation's id in the document. */
  readonly operation: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** An address to try that has an answer. */
  readonly example: string;
  readonly params: Params;
  readonly query: Query;
  readonly columns: readonly Column[];
  /** The address is of one thing, not of a list. */
  readonly single?: boolean;
  /** Dimensions and time tell every row from every other: the rows are a statistical cube. */
  readonly cube?: boolean;
  /** The column that says the row in words, as plain text has it. */
  readonly prose?: string;
  /** The rows are whole series: a chart can draw them. */
  readonly timeSeries?: boolean;
  /** They are of one indicator, whose usual view is rendered with each release. */
  readonly pictured?: boolean;
  /** The answer is of this moment: it is never kept. */
  readonly fresh?: boolean;
  /** The answer names the day on which it is asked for: it is kept no longer than that. */
  readonly daily?: boolean;
  /**
   * The cells that an answer is about: given by every address whose rows hold values with their sources (`isCitable`),
   * and by no other. Such an answer carries its citation, and can be verified.
   */
  cells?(selection: Selection, rows: readonly Row[], catalog: Catalog): CitedCells;
  /** What the answer is pinned to, such as a version of a dataset: it never changes. The newest release otherwise. */
  pinnedTo?(selection: Selection): Pinned | undefined;
  /** Understands the request or throws InvalidQuery or NotFound; costs no query. */
  read(input: Input<Params, Query>, context: Reading): Selection;
  answer(selection: Selection, context: Answering): Promise<Content> | Content;
}

export interface Address {
  readonly path: string;
  readonly operation: string;
  readonly summary: string;
  readonly example: string;
  readonly columns: readonly Column[];
  readonly cube: boolean;
  readonly timeSeries: boolean;
  readonly pictured: boolean;
  readonly parameters: readonly string[];
  mount(app: OpenAPIHono<AppEnv>): void;
}

/** Makes an address of its parts: the same order of steps for all, so that none forgets one. */
export function address<Params extends Shape, Query extends Shape, Selection>(
  spec: AddressSpec<Params, Query, Selection>,
): Address {
  const { columns, cube = false, timeSeries = false, pictured = false, single = false } = spec;
  const prose = spec.prose === undefined ? {} : { prose: spec.prose };
  const shape = { columns, cube, timeSeries, pictured, ...prose };
  if (isCitable(columns) !== (spec.cells !== undefined))
    throw new Error(`${spec.path}: values with their sources can be cited, and nothing else; see cells`);
  const looks = { ...(csv.canWrite(shape) ? { bom } : {}), ...(timeSeries ? drawing : {}) };
  const query = z.strictObject({ ...spec.query, ...common, ...looks });
  const route = createRoute({
    method: "get",
    path: spec.path,
    operationId: spec.operation,
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    request: { query, params: z.object(spec.params) },
    responses: responsesOf(shape, single),
  });
  const parameters = Object.keys(query.shape);
  const handle = async (c: Context<AppEnv>, input: Input<Params, Query>, asked: Asked): Promise<Response> => {
    const { catalog, store, files } = c.get("services");
    const format = c.get("format");
    const listener = listenerOf(c.req.raw);
    if (listener && !canBeCited(columns)) return c.body(null, 204);
    if (!listener) requireWritable(format, shape);
    const today = new Date().toISOString().slice(0, 10);
    const cites = citesShape(format, shape);
    if (cites || spec.daily) c.set("day", today);
    const presentation = readPresentation(asked, format);
    const { lang } = presentation;
    // A page that was cited as such names its limit: whoever listens means all that match.
    const reading = { catalog, lang, paged: !listener && format.paged === true };
    const selection = spec.read(input, reading);
    // What a client holds is compared before any query; that something exists at all, only after it.
    const pinned = spec.pinnedTo?.(selection);
    const state = pinned === undefined ? newest(c, tagsOf(input, catalog)) : pinnedState(pinned);
    if (!spec.fresh && holdsSame(c, state)) return notModified(c, state);
    const { origin } = new URL(c.req.url);
    const asking = { ...reading, store, files, origin, today };
    const content =
      format.made && !listener
        ? await (await import("./pictures.ts")).pictureOf(c, lang)
        : await spec.answer(selection, { ...asking, inquire: (url) => inquire(c, url) });
    const cited =
      spec.cells && !content.picture
        ? citedAnswer(c, shape, content, spec.cells(selection, content.rows, catalog))
        : undefined;
    const found = cited ?? content.citedVersion;
    if (listener && found) {
      listener(found);
      return c.body(null, 204);
    }
    if (!spec.fresh && holdsAny(c)) return notModified(c, state);
    const reference = cited && cites ? await referenceOf(cited, asking) : content.citedVersion?.reference;
    const citation = format.rowsOnly ? null : (reference ?? (cited ? await citationOf(cited, catalog, origin) : null));
    return respond(c, {
      ...content,
      dataset: { name: nameOf(c.req.path), ...shape, rows: content.rows },
      single,
      presentation,
      state: spec.fresh ? null : state,
      cite: found?.address ?? (content.picture ? citedAddress(c.req.url, c.req.path, WHOLE) : null),
      citation,
      ...(reference ? { reference } : {}),
    });
  };
  return {
    ...spec,
    ...shape,
    parameters,
    mount: (app) =>
      app.openapi(
        route,
        (c) => {
          const asked: z.infer<typeof query> = c.req.valid("query");
          const input = { ...c.req.valid("param"), ...asked } as unknown as Input<Params, Query>;
          return handle(c, input, asked as Asked);
        },
        refuseInvalid(parameters),
      ),
  };
}

/** A picture is of all that its address answers. */
const WHOLE = { rows: 0, isWhole: true };

function citedAnswer(
  c: Context<AppEnv>,
  shape: Pick<CitedAnswer, "columns" | "prose">,
  content: Content,
  cells: CitedCells,
): CitedAnswer {
  const { rows, total, next = null } = content;
  const isWhole = next === null && c.req.query("after") === undefined;
  return { address: citedAddress(c.req.url, c.req.path, { rows: rows.length, isWhole }), ...shape, rows, total, cells };
}

/** The sectors that an answer is about, for purging: named in the question, or those of its indicators. */
function tagsOf(input: object, catalog: Catalog): string[] {
  const { sector = [], indicator = [] } = input as { sector?: string | string[]; indicator?: string | string[] };
  const ofIndicators = [indicator].flat().flatMap((id) => catalog.indicators.get(id)?.sector ?? []);
  return [...new Set([sector, ofIndicators].flat())];
}

/** A file name: the last part of the address. */
function nameOf(path: string): string {
  return path.split("/").at(-1) ?? "so-mo";
}
