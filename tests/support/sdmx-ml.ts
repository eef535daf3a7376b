import { XMLParser, XMLValidator } from "fast-xml-parser";
import { ask, textOf } from "./request.ts";
import type { Cells } from "./sdmx.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  htmlEntities: true,
  parseAttributeValue: false,
  parseTagValue: false,
});

/** An SDMX-ML answer of the 1.x mount, read by a parser that is not ours; prefixes are left out. */
export async function sdmxMl(path: string, init: RequestInit = {}, status = 200): Promise<any> {
  const response = await ask(`/sdmx/v1${path}`, init);
  const text = await textOf(response);
  if (response.status !== status) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 1000)}`);
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new Error(`${path} is no XML: ${JSON.stringify(validity)}`);
  return parser.parse(text);
}

/** What may stand once or several times, or not at all. */
export function list(one: any): any[] {
  return one === undefined || one === "" ? [] : [one].flat();
}

/** The observations of a GenericData message, by the ids of components; NaN is no number. */
export function readGenericData({ GenericData }: any): Cells[] {
  const pairs = (part: any) => list(part?.Value).map(({ id, value }) => [id, value] as const);
  const said = ({ ObsValue, Attributes }: any) => [
    ["OBS_VALUE", ObsValue.value === "NaN" ? null : ObsValue.value] as const,
    ...pairs(Attributes),
  ];
  return list(GenericData.DataSet).flatMap((dataSet) => [
    ...list(dataSet.Series).flatMap(({ SeriesKey, Obs }) =>
      list(Obs).map((one) =>
        Object.fromEntries([...pairs(SeriesKey), [one.ObsDimension.id, one.ObsDimension.value] as const, ...said(one)]),
      ),
    ),
    ...list(dataSet.Obs).map((one) => Object.fromEntries([...pairs(one.ObsKey), ...said(one)])),
  ]);
}

/** The same of StructureSpecificData. */
export function readStructureSpecificData({ StructureSpecificData }: any): Cells[] {
  const number = (cells: Cells) => ({
    ...cells,
    OBS_VALUE: cells.OBS_VALUE === "NaN" ? null : (cells.OBS_VALUE ?? null),
  });
  return list(StructureSpecificData.DataSet).flatMap((dataSet) => [
    ...list(dataSet.Series).flatMap(({ Obs, ...key }) => list(Obs).map((one) => number({ ...key, ...one }))),
    ...list(dataSet.Obs).map(number),
  ]);
}
