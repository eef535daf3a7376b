import { beforeAll, expect, test } from "vitest";
import { COMPONENTS, KEY_DIMENSIONS } from "../../src/sdmx/components.ts";
import type { Cells } from "../support/sdmx.ts";
import { list, readGenericData, sdmxMl } from "../support/sdmx-ml.ts";

const CONTAINERS = [
  ["OrganisationSchemes", "AgencyScheme"],
  ["Dataflows", "Dataflow"],
  ["Codelists", "Codelist"],
  ["Concepts", "ConceptScheme"],
  ["DataStructures", "DataStructure"],
] as const;

/** The structures of a message as `Codelist CL_FREQ`, in the order of the message. */
function idsOf({ Structure }: any): string[] {
  return Object.entries<any>(Structure.Structures).flatMap(([container, content]) => {
    const [, element = ""] = CONTAINERS.find(([name]) => name === container) ?? [];
    return list(content[element]).map(({ id }) => `${element} ${id}`);
  });
}

let all: any;
let lists: Map<string, Set<string>>;

beforeAll(async () => {
  all = await sdmxMl("/structure/all/all/all");
  lists = new Map(
    all.Structure.Structures.Codelists.Codelist.map((one: any) => [
      one.id,
      new Set(list(one.Code).map((code) => code.id)),
    ]),
  );
});

test("Containers stand in the order of the schema, and everything is there once", () => {
  expect(Object.keys(all.Structure.Structures)).toEqual(CONTAINERS.map(([container]) => container));
  const ids = idsOf(all);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith("Dataflow "))).toContain("Dataflow telecom");
  expect(lists.size).toBe(10);
});

test("Every reference is to something in the message", () => {
  const { ConceptScheme } = all.Structure.Structures.Concepts;
  const concepts = new Set(ConceptScheme.Concept.map(({ id }: any) => id));
  const known = new Set(idsOf(all));
  const references: any[] = [];
  const collect = (node: any): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (name === "Ref") references.push(...list(child));
      else for (const one of list(child)) collect(one);
    }
  };
  collect(all.Structure.Structures);
  expect(references.length).toBeGreaterThan(50);
  for (const { id, class: kind, version, agencyID, maintainableParentID, maintainableParentVersion } of references) {
    if (kind === undefined) expect(id).toBe("OBS_VALUE");
    else {
      expect([agencyID, version ?? maintainableParentVersion]).toEqual(["SOMO", "1.0.0"]);
      if (kind === "Concept") expect([maintainableParentID, concepts.has(id)]).toEqual(["CONCEPTS", true]);
      else expect(known, `${kind} ${id}`).toContain(`${kind} ${id}`);
    }
  }
});

test("The data structure has the components in their order, the measure as the primary one, attributes before it", () => {
  const parts = all.Structure.Structures.DataStructures.DataStructure.DataStructureComponents;
  expect(Object.keys(parts)).toEqual(["DimensionList", "AttributeList", "MeasureList"]);
  const { Dimension, TimeDimension } = parts.DimensionList;
  expect(Dimension.map(({ id }: any) => id)).toEqual(KEY_DIMENSIONS.map(({ id }) => id));
  expect(Dimension.map(({ position }: any) => position)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(TimeDimension.LocalRepresentation.TextFormat.textType).toBe("ObservationalTimePeriod");
  expect(parts.MeasureList.PrimaryMeasure.id).toBe("OBS_VALUE");
  const attributes = parts.AttributeList.Attribute;
  expect(attributes.map(({ id }: any) => id)).toEqual(
    COMPONENTS.filter(({ role }) => role === "attribute").map(({ id }) => id),
  );
  for (const one of attributes) {
    expect(Object.keys(one).slice(0, 3)).toEqual(["ConceptIdentity", "LocalRepresentation", "AttributeRelationship"]);
    expect(one.AttributeRelationship.PrimaryMeasure.Ref.id).toBe("OBS_VALUE");
  }
});

test("Every code of the data is in the list of its component, and every mandatory attribute is said", async () => {
  const rows: Cells[] = readGenericData(await sdmxMl("/data/all/all"));
  for (const { id, codelist, required } of COMPONENTS) {
    const values = new Set(rows.map((row) => row[id]));
    if (codelist !== null) for (const one of values) expect(lists.get(codelist), `${id} ${one}`).toContain(one);
    if (required) expect(values.has(undefined as never), id).toBe(false);
  }
});

test("Names are in both languages", () => {
  const flows = all.Structure.Structures.Dataflows.Dataflow;
  const names = flows.find(({ id }: any) => id === "telecom").Name;
  expect(names).toEqual([
    { lang: "en", "#text": "Telecommunications" },
    { lang: "vi", "#text": "Viễn thông" },
  ]);
});

const FLOW = "Dataflow telecom";
const STRUCTURE = "DataStructure OBSERVATIONS";
const AGENCIES = "AgencyScheme AGENCIES";
const CONCEPTS = "ConceptScheme CONCEPTS";

test.each([
  ["/dataflow/SOMO/telecom", [FLOW]],
  ["/dataflow/SOMO/telecom/latest?references=none", [FLOW]],
  ["/dataflow/all/telecom+postal/all", [FLOW, "Dataflow postal"]],
  ["/dataflow/SOMO+ECB/telecom/1.0.0?references=children", [AGENCIES, FLOW, STRUCTURE]],
  ["/dataflow/SOMO/telecom/1.0.0?references=datastructure", [FLOW, STRUCTURE]],
  ["/dataflow/SOMO/telecom/1.0.0?references=categorisation", [FLOW]],
  ["/conceptscheme/SOMO/CONCEPTS/1.0.0?references=parents", [CONCEPTS, STRUCTURE]],
  ["/codelist/SOMO/CL_FREQ+CL_UNIT", ["Codelist CL_FREQ", "Codelist CL_UNIT"]],
  ["/structure/SOMO/CL_FREQ/1.0.0", ["Codelist CL_FREQ"]],
  ["/agencyscheme", [AGENCIES]],
  ["/organisationscheme/SDMX/AGENCIES/1.0/SOMO", [AGENCIES]],
])("%s is %j", async (path, ids) => {
  expect(idsOf(await sdmxMl(path))).toEqual(ids);
});

test("A dataflow and everything that it needs is what is there, less the other dataflows", async () => {
  const found = idsOf(await sdmxMl("/dataflow/SOMO/telecom/1.0.0?references=descendants"));
  expect(found).toEqual(idsOf(all).filter((id) => !id.startsWith("Dataflow ") || id === FLOW));
});

test("Stubs are names and where the rest is; some codes of a list are part of it", async () => {
  const stubs = await sdmxMl("/structure?detail=allstubs");
  expect(idsOf(stubs)).toEqual(idsOf(all));
  const { Codelists, DataStructures } = stubs.Structure.Structures;
  expect(Codelists.Codelist[0]).toMatchObject({
    isExternalReference: "true",
    structureURL: "https://so-mo.test/sdmx/v1/codelist/SOMO/CL_FREQ/1.0.0",
  });
  expect(Codelists.Codelist[0].Code).toBeUndefined();
  expect(DataStructures.DataStructure.DataStructureComponents).toBeUndefined();
  const part = await sdmxMl("/codelist/SOMO/CL_FREQ/1.0.0/A+Q");
  const { isPartial, Code } = part.Structure.Structures.Codelists.Codelist;
  expect([isPartial, Code.map(({ id }: any) => id)]).toEqual(["true", ["A", "Q"]]);
});

test("Availability names the codes that the data have, and how many there are", async () => {
  const path = "telecom/A.VN.....";
  const data = await sdmxMl(`/data/${path}`);
  const rows = readGenericData(data);
  const answer = await sdmxMl(`/availableconstraint/${path}?references=all`);
  const constraint = answer.Structure.Structures.Constraints.ContentConstraint;
  expect(constraint.type).toBe("Actual");
  expect(constraint.ConstraintAttachment.Dataflow.Ref.id).toBe("telecom");
  expect(constraint.Annotations.Annotation.map((one: any) => [one.id, one.AnnotationTitle])).toEqual([
    ["obs_count", String(rows.length)],
    ["series_count", String(list(data.GenericData.DataSet.Series).length)],
  ]);
  for (const { id, Value, TimeRange } of constraint.CubeRegion.KeyValue) {
    if (id === "TIME_PERIOD") expect(TimeRange.StartPeriod["#text"]).toMatch(/^\d{4}-01-01$/);
    else expect(list(Value), id).toEqual([...new Set(rows.map((row) => String(row[id])))].sort());
  }
  const indicators = answer.Structure.Structures.Codelists.Codelist.find(({ id }: any) => id === "CL_INDICATOR");
  expect(indicators.isPartial).toBe("true");
  expect(new Set(indicators.Code.map(({ id }: any) => id))).toEqual(new Set(rows.map((row) => row.INDICATOR)));
  const one = await sdmxMl(`/availableconstraint/${path}/all/FREQ`);
  expect(one.Structure.Structures.Constraints.ContentConstraint.CubeRegion.KeyValue).toEqual({
    id: "FREQ",
    Value: "A",
  });
});
