import { beforeAll, describe, expect, test } from "vitest";
import { SDMX_ID } from "../../src/sdmx/code.ts";
import { ask } from "../support/request.ts";
import { readDataMessage, sdmx } from "../support/sdmx.ts";

const URN = /^urn:sdmx:org\.sdmx\.infomodel\.[a-z]+\.[A-Za-z]+=[A-Z]+:[A-Za-z0-9_@$-]+\([\d.]+\)(\.[A-Za-z0-9_@$-]+)?$/;

let structure: any;
let data: any;

beforeAll(async () => {
  structure = (await sdmx("/structure/*/*/*/*?references=all")).data;
  data = (await sdmx("/data/dataflow/SOMO/all")).data;
});

const componentsOf = () => {
  const { dimensionList, measureList, attributeList } = structure.dataStructures[0].dataStructureComponents;
  const dimensions = [...dimensionList.dimensions, dimensionList.timeDimension];
  return { dimensions, measures: measureList.measures, attributes: attributeList.attributes };
};

describe("the structures", () => {
  test("every list of codes and every concept that a component names exists", () => {
    const lists = new Set(structure.codelists.map((one: any) => one.links[0].urn));
    const concepts = structure.conceptSchemes[0].concepts.map(
      (one: any) => `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=SOMO:CONCEPTS(1.0.0).${one.id}`,
    );
    const { dimensions, measures, attributes } = componentsOf();
    for (const one of [...dimensions, ...measures, ...attributes]) {
      expect(concepts).toContain(one.conceptIdentity);
      const { enumeration, format } = one.localRepresentation;
      expect(enumeration === undefined).not.toBe(format === undefined);
      if (enumeration) expect(lists).toContain(enumeration);
    }
    expect(dimensions.slice(0, -1).map((one: any) => one.position)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const flow of structure.dataflows) expect(flow.structure).toBe(structure.dataStructures[0].links[0].urn);
  });

  test("everything has a legal id, a URN and names in both languages", () => {
    const told = Object.values(structure).flat() as any[];
    expect(told.length).toBeGreaterThan(15);
    for (const one of told) {
      expect(one.links[0].urn).toMatch(URN);
      const items = one.codes ?? one.concepts ?? one.agencies ?? [];
      for (const item of [one, ...items]) {
        expect(item.id).toMatch(SDMX_ID);
        expect(item.name, item.id).toBe(item.names.en);
        expect(item.names.vi, item.id).not.toBe("");
        expect(Object.keys(item.names).sort()).toEqual(["en", "vi"]);
      }
      expect(new Set(items.map((item: any) => item.id)).size).toBe(items.length);
    }
  });

  test("the links of every structure lead to it", async () => {
    for (const { links, id } of Object.values(structure).flat() as any[]) {
      const { pathname } = new URL(links[0].href);
      const found = await sdmx(pathname.replace("/sdmx/v2", ""));
      expect(Object.values(found.data).flat()).toMatchObject([{ id }]);
    }
  });
});

describe("a data message", () => {
  test("its components are those of the data structure definition, at their places", () => {
    const { dimensions, measures, attributes } = componentsOf();
    const [told] = data.structures;
    const shown = [...told.dimensions.series, ...told.dimensions.observation];
    expect(shown.map((one: any) => one.id)).toEqual(dimensions.map((one: any) => one.id));
    expect(shown.map((one: any) => one.keyPosition)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(told.measures.observation.map((one: any) => one.id)).toEqual(measures.map((one: any) => one.id));
    expect(told.attributes.observation.map((one: any) => one.id)).toEqual(attributes.map((one: any) => one.id));
  });

  test("every code that it uses is in its code list, with the same name, and none stands twice", () => {
    const { dimensions, attributes } = componentsOf();
    const [told] = data.structures;
    const own = [...told.dimensions.series, ...told.attributes.observation];
    let coded = 0;
    for (const { id, values } of own) {
      const { enumeration } = [...dimensions, ...attributes].find((one) => one.id === id).localRepresentation;
      if (enumeration === undefined) continue;
      const list = structure.codelists.find((one: any) => one.links[0].urn === enumeration);
      const names = new Map(list.codes.map((code: any) => [code.id, code.names]));
      for (const value of values) expect([id, value.id, value.names]).toEqual([id, value.id, names.get(value.id)]);
      expect(new Set(values.map((value: any) => value.id)).size).toBe(values.length);
      coded += values.length;
    }
    expect(coded).toBeGreaterThan(800);
  });

  test("its code list of breakdowns has those that series have, and no other", () => {
    const [told] = data.structures;
    const used = told.dimensions.series.find((one: any) => one.id === "BREAKDOWN").values.map((one: any) => one.id);
    const list = structure.codelists.find((one: any) => one.id === "CL_BREAKDOWN").codes.map((one: any) => one.id);
    expect(used.toSorted()).toEqual(list.toSorted());
  });

  test("periods are in order, and a span is a value, since it is no legal id", () => {
    const [{ values }] = data.structures[0].dimensions.observation;
    const texts = values.map((one: any) => one.id ?? one.value);
    expect(texts.indexOf("2020-12")).toBeLessThan(texts.indexOf("2021-Q1"));
    expect(texts.indexOf("2021-Q1")).toBeLessThan(texts.indexOf("2021-S1"));
    expect(values.find((one: any) => one.value === "2021-01-01/P9M")).toEqual({ value: "2021-01-01/P9M" });
    for (const one of values) if (one.id) expect(one.id).toMatch(SDMX_ID);
  });
});

describe("a structure query", () => {
  const count = (message: any) =>
    Object.fromEntries(Object.entries<any[]>(message.data).map(([name, list]) => [name, list.length]));

  test.each([
    ["/structure/dataflow/SOMO/postal", { dataflows: 1 }],
    ["/structure/dataflow/SOMO/postal,media/+/", { dataflows: 2 }],
    ["/structure/dataflow", { dataflows: 9 }],
    ["/structure/dataflow/SOMO/postal/~?references=children", { dataflows: 1, dataStructures: 1, agencySchemes: 1 }],
    [
      "/structure/dataflow/SOMO/postal/~?references=descendants&detail=referencestubs",
      { dataflows: 1, dataStructures: 1, agencySchemes: 1, codelists: 10, conceptSchemes: 1 },
    ],
    [
      "/structure/codelist/SOMO/CL_FREQ/1.0.0?references=parents",
      { codelists: 1, conceptSchemes: 1, dataStructures: 1 },
    ],
    [
      "/structure/codelist/SOMO/CL_FREQ/1.0.0?references=ancestors",
      { codelists: 1, conceptSchemes: 1, dataStructures: 1, dataflows: 9 },
    ],
    ["/structure/datastructure/SOMO/OBSERVATIONS/1.0.0?references=codelist", { dataStructures: 1, codelists: 10 }],
    ["/structure/datastructure/SOMO/OBSERVATIONS/1.0.0?references=dataflow", { dataStructures: 1, dataflows: 9 }],
    [
      "/structure/*/*/*/*?detail=allstubs",
      { dataStructures: 1, dataflows: 9, codelists: 10, conceptSchemes: 1, agencySchemes: 1 },
    ],
    ["/structure/agencyscheme/SDMX/AGENCIES", { agencySchemes: 1 }],
  ])("%s finds as many", async (path, found) => {
    expect(count(await sdmx(path))).toEqual(found);
  });

  test("an item is told alone, and its list says that it is partial", async () => {
    const { data: found } = await sdmx("/structure/codelist/SOMO/CL_FREQ/~/A,Q");
    expect(found.codelists[0].codes.map((code: any) => code.id)).toEqual(["A", "Q"]);
    expect(found.codelists[0].isPartial).toBe(true);
  });

  test("stubs have no content, complete ones a description", async () => {
    const [stub] = (await sdmx("/structure/dataflow/SOMO/postal?detail=allstubs")).data.dataflows;
    const [complete] = (await sdmx("/structure/dataflow/SOMO/postal?detail=allcompletestubs")).data.dataflows;
    expect(stub).toMatchObject({ isExternalReference: true, name: "Postal services" });
    expect(stub).not.toHaveProperty("structure");
    expect(stub).not.toHaveProperty("description");
    expect(complete).toHaveProperty("description");
  });

  test.each([
    ["/structure/dataflow/SOMO/nothing", 404],
    ["/structure/dataflow/OECD", 404],
    ["/structure/dataflow/SOMO/postal/2.0.0", 404],
    ["/structure/hierarchy", 404],
    ["/structure/codelist/SOMO/CL_FREQ/~/H", 404],
    ["/structure/codelists", 400],
    ["/structure/dataflow/SOMO/postal/latest", 400],
    ["/structure/dataflow/SOMO/postal/~/A", 400],
    ["/structure/dataflow?references=everything", 400],
    ["/structure/dataflow?detail=some", 400],
    ["/structure/dataflow?asOf=2020-01-01", 501],
    ["/schema/dataflow/SOMO/postal", 501],
    ["/metadata/x", 501],
    ["/nothing", 404],
  ])("%s is answered %i with a message of errors", async (path, status) => {
    const response = await ask(`/sdmx/v2${path}`);
    expect(response.status).toBe(status);
    const message: any = await response.json();
    expect(message.errors[0].detail.length).toBeGreaterThan(20);
    expect(message).not.toHaveProperty("data");
    expect(message.meta.id).toBe(response.headers.get("X-Request-Id"));
  });
});

describe("availability", () => {
  const constraintOf = async (path: string) => (await sdmx(`/availability${path}`)).data.dataConstraints[0];
  const valuesOf = (constraint: any) =>
    Object.fromEntries(constraint.cubeRegions[0].keyValues.map((one: any) => [one.id, one.values ?? one.timeRange]));
  const countOf = (constraint: any) => Number(constraint.annotations.find((one: any) => one.id === "obs_count").value);

  test.each([
    "/dataflow/SOMO/postal/*/Q.VN",
    "/dataflow/SOMO/international/*/*.TH",
    "/dataflow/SOMO/media?c[TIME_PERIOD]=ge:2015",
  ])("%s counts and names what the data query finds", async (path) => {
    const constraint = await constraintOf(path);
    const rows = readDataMessage(await sdmx(`/data${path}`));
    expect(countOf(constraint)).toBe(rows.length);
    const values = valuesOf(constraint);
    for (const id of ["FREQ", "REF_AREA", "INDICATOR", "BREAKDOWN", "MEASURE", "SCENARIO", "UNIT_MEASURE"])
      expect(values[id]).toEqual([...new Set(rows.map((row) => row[id]))].sort());
  });

  test("available values of a dimension do not depend on what is selected of it", async () => {
    const exact = valuesOf(await constraintOf("/dataflow/SOMO/postal/*/Q"));
    const available = valuesOf(await constraintOf("/dataflow/SOMO/postal/*/Q?mode=available"));
    expect(exact.FREQ).toEqual(["Q"]);
    expect(available.FREQ.length).toBeGreaterThan(3);
    expect(available.INDICATOR).toEqual(exact.INDICATOR);
  });

  test("one component can be asked for, and references hold only what is available", async () => {
    const message = await sdmx(
      "/availability/dataflow/SOMO/postal/*/Q/FREQ,REF_AREA?references=codelist,conceptscheme",
    );
    expect(Object.keys(valuesOf(message.data.dataConstraints[0]))).toEqual(["FREQ", "REF_AREA"]);
    expect(message.data.codelists.map((one: any) => [one.id, one.codes.length, one.isPartial])).toEqual([
      ["CL_FREQ", 1, true],
      ["CL_AREA", valuesOf(message.data.dataConstraints[0]).REF_AREA.length, true],
    ]);
    expect(message.data.conceptSchemes[0].concepts).toHaveLength(2);
  });

  test("nothing available is 204, and what is known only with the numbers is 501", async () => {
    expect((await ask("/sdmx/v2/availability/dataflow/SOMO/postal/*/X")).status).toBe(204);
    expect((await ask("/sdmx/v2/availability/dataflow/SOMO/postal?c[OBS_VALUE]=gt:1")).status).toBe(501);
    expect((await ask("/sdmx/v2/availability/dataflow/SOMO/postal?mode=all")).status).toBe(400);
    expect((await ask("/sdmx/v2/availability/dataflow/SOMO/postal?references=none,codes")).status).toBe(400);
  });
});
