import { ATTRIBUTES, KEY_DIMENSIONS, MEASURES, TIME_DIMENSION, type Component } from "../components.ts";
import { conceptReference, reference } from "./reference.ts";

/**
 * The components of the data structure definition as SDMX 2.1 has them: its one measure is the primary one, attributes
 * depend on it, and attributes stand before measures.
 */
export function dataStructureComponents(): string {
  const dimensions = KEY_DIMENSIONS.map((one, at) =>
    component("Dimension", one, ` position="${at + 1}" type="Dimension"`),
  );
  const last = ` position="${KEY_DIMENSIONS.length + 1}" type="TimeDimension"`;
  const time = component("TimeDimension", TIME_DIMENSION, last);
  const attributes = ATTRIBUTES.map((one) =>
    component("Attribute", one, ` assignmentStatus="${one.required ? "Mandatory" : "Conditional"}"`, RELATIONSHIP),
  );
  const measures = MEASURES.map((one) => component("PrimaryMeasure", one, ""));
  const lists = [
    `<structure:DimensionList id="DimensionDescriptor">\n${dimensions.join("")}${time}</structure:DimensionList>`,
    `<structure:AttributeList id="AttributeDescriptor">\n${attributes.join("")}</structure:AttributeList>`,
    `<structure:MeasureList id="MeasureDescriptor">\n${measures.join("")}</structure:MeasureList>`,
  ];
  return `<structure:DataStructureComponents>\n${lists.join("\n")}\n</structure:DataStructureComponents>`;
}

const [PRIMARY] = MEASURES;
const RELATIONSHIP =
  `<structure:AttributeRelationship><structure:PrimaryMeasure><Ref id="${PRIMARY.id}"/></structure:PrimaryMeasure>` +
  `</structure:AttributeRelationship>`;

function component(element: string, one: Component, said: string, more = ""): string {
  const concept = `<structure:ConceptIdentity>${conceptReference(one.id)}</structure:ConceptIdentity>`;
  const own = representation("LocalRepresentation", one);
  return `<structure:${element} id="${one.id}"${said}>${concept}${own}${more}</structure:${element}>\n`;
}

/** What the values of a component are: codes of a list, or texts of a type. */
export function representation(element: string, { codelist, type }: Component): string {
  const own =
    codelist === null
      ? `<structure:TextFormat textType="${type}"/>`
      : `<structure:Enumeration>${reference("Codelist", codelist)}</structure:Enumeration>`;
  return `<structure:${element}>${own}</structure:${element}>`;
}
