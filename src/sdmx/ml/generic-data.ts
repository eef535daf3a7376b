import { dataHeader, writeDataSets, type DataMessage, type Pairs } from "./data.ts";
import { closing, header, opening } from "./message.ts";
import { attribute } from "./xml.ts";

/** SDMX-ML 2.1 GenericData, in parts. */
export function* genericData(message: DataMessage): Generator<string> {
  yield opening("GenericData", ["message", "common", "generic"]) + header(message.writing, dataHeader(message));
  yield* writeDataSets(message, { prefix: "", more: "", series, observation });
  yield closing("GenericData");
}

function series(key: Pairs, observations: string): string {
  return `<generic:Series>${values("SeriesKey", key)}\n${observations}</generic:Series>\n`;
}

function observation(key: Pairs, value: string, attributes: Pairs): string {
  const at = key.length === 1 ? key.map(([id, own]) => empty("ObsDimension", id, own)).join("") : values("ObsKey", key);
  const said = attributes.length === 0 ? "" : values("Attributes", attributes);
  return `<generic:Obs>${at}<generic:ObsValue${attribute("value", value)}/>${said}</generic:Obs>\n`;
}

function values(element: string, pairs: Pairs): string {
  return `<generic:${element}>${pairs.map(([id, value]) => empty("Value", id, value)).join("")}</generic:${element}>`;
}

function empty(element: string, id: string, value: string): string {
  return `<generic:${element}${attribute("id", id)}${attribute("value", value)}/>`;
}
