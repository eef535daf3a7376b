import { DIMENSIONS, type DimensionId } from "../components.ts";
import { byValidity } from "../data-json.ts";
import type { Flow } from "../flows.ts";
import { STRUCTURE_ID } from "../identity.ts";
import type { Writing } from "../message.ts";
import { isKeysOnly, type DataQuestion } from "../question.ts";
import type { Row } from "../row.ts";
import type { Found } from "../select.ts";
import { inLanguages } from "./message.ts";
import { dataStructureReference } from "./reference.ts";
import { attribute, escapeXml } from "./xml.ts";

/** What a data message tells, in either of the formats. */
export interface DataMessage {
  readonly question: DataQuestion;
  readonly flow: Flow;
  readonly rows: readonly Found[];
  readonly writing: Writing;
}

/** Components and their values, in order. */
export type Pairs = readonly (readonly [string, string])[];

/** How one of the formats writes what data sets consist of. */
interface Notation {
  /** What its schema wants before the names of a data set's attributes, and which it wants besides. */
  readonly prefix: string;
  readonly more: string;
  series(key: Pairs, observations: string): string;
  /** `key` is the observed dimension, or all of them in a flat list. */
  observation(key: Pairs, value: string, attributes: Pairs): string;
}

/**
 * The data sets of a message in parts, a series or a row of a flat list each: what is written never stands in memory as
 * a whole. There is one set, or with history one for each time of validity.
 */
export function* writeDataSets({ question, flow, rows }: DataMessage, notation: Notation): Generator<string> {
  const { observed, history } = question;
  const keysOnly = isKeysOnly(question);
  const observation = (key: Pairs, row: Row) => notation.observation(key, valueOf(row), attributesOf(question, row));
  for (const { validFrom, validTo, rows: own } of history ? byValidity(rows) : [{ rows } as Validity]) {
    const said = { structureRef: STRUCTURE_ID, setID: flow.id, action: actionOf(question) };
    const dated = { ...said, ...(validFrom && { validFromDate: validFrom }), ...(validTo && { validToDate: validTo }) };
    const attributes = Object.entries(dated).map(([name, value]) => attribute(notation.prefix + name, value));
    yield `<message:DataSet${attributes.join("")}${notation.more}>\n`;
    if (observed === "AllDimensions") for (const row of own) yield observation(pairs(ALL_DIMENSIONS, row), row);
    else {
      for (const { key, rows: inSeries } of seriesOf(observed, own)) {
        const parts = keysOnly ? [] : inSeries.map((row) => observation(pairs([observed], row), row));
        yield notation.series(key, parts.join(""));
      }
    }
    yield "</message:DataSet>\n";
  }
}
type Validity = ReturnType<typeof byValidity> extends Generator<infer One> ? One : never;

const ALL_DIMENSIONS = DIMENSIONS.map(({ id }) => id);

function pairs(ids: readonly DimensionId[], row: Row): Pairs {
  return ids.map((id) => [id, row[id]] as const);
}

/** Rows that share everything but the observed dimension, in the order of their first ones. */
function* seriesOf(observed: DimensionId, rows: readonly Row[]): Generator<{ key: Pairs; rows: readonly Row[] }> {
  const ids = ALL_DIMENSIONS.filter((id) => id !== observed);
  for (const own of Map.groupBy(rows, (row) => ids.map((id) => row[id]).join("|")).values()) {
    const [first] = own;
    if (first) yield { key: pairs(ids, first), rows: own };
  }
}

/** What has no number of its own, such as a printed range, is an XML Schema double all the same. */
function valueOf({ OBS_VALUE }: Row): string {
  return String(OBS_VALUE ?? Number.NaN);
}

function attributesOf({ attributes }: DataQuestion, row: Row): Pairs {
  return attributes.flatMap(({ id }) => (row[id] === null ? [] : [[id, String(row[id])] as const]));
}

function actionOf({ history }: DataQuestion): string {
  return history ? "Replace" : "Information";
}

/** The part of the header that is about data; `structure` are further attributes of its reference. */
export function dataHeader({ question, flow }: DataMessage, structure = ""): string {
  return (
    `${inLanguages("common:Name", flow.name)}` +
    `<message:Structure structureID="${STRUCTURE_ID}"${structure} dimensionAtObservation="${question.observed}">` +
    `<common:Structure>${dataStructureReference()}</common:Structure>` +
    `</message:Structure><message:DataSetAction>${actionOf(question)}</message:DataSetAction>` +
    `<message:DataSetID>${escapeXml(flow.id)}</message:DataSetID>${inLanguages("message:Source", LICENCE)}`
  );
}

const LICENCE = {
  en: "The compilation is under CC BY 4.0; every source (attribute SOURCE) has its own terms.",
  vi: "Bộ dữ liệu theo CC BY 4.0; mỗi nguồn (thuộc tính SOURCE) có điều kiện riêng.",
} as const;
