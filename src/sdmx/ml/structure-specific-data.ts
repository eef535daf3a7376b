import { STRUCTURE_ID, urnOf } from "../identity.ts";
import { dataHeader, writeDataSets, type DataMessage, type Pairs } from "./data.ts";
import { closing, header, opening } from "./message.ts";
import { attribute } from "./xml.ts";

/**
 * SDMX-ML 2.1 StructureSpecificData in parts: every component is an XML attribute of its own name, in no namespace.
 * A third of the bytes of GenericData.
 */
export function* structureSpecificData(message: DataMessage): Generator<string> {
  const namespace = `${urnOf("datastructure", STRUCTURE_ID)}:ObsLevelDim:${message.question.observed}`;
  yield opening("StructureSpecificData", ["message", "common", "specific", "xsi"], { own: namespace });
  yield header(message.writing, dataHeader(message, attribute("namespace", namespace)));
  const more = ' specific:dataScope="DataStructure" xsi:type="own:DataSetType"';
  yield* writeDataSets(message, { prefix: "specific:", more, series, observation });
  yield closing("StructureSpecificData");
}

function series(key: Pairs, observations: string): string {
  return `<Series${written(key)}>\n${observations}</Series>\n`;
}

function observation(key: Pairs, value: string, attributes: Pairs): string {
  return `<Obs${written([...key, ["OBS_VALUE", value], ...attributes])}/>\n`;
}

function written(pairs: Pairs): string {
  return pairs.map(([id, value]) => attribute(id, value)).join("");
}
