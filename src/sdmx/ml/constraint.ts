import { compareText } from "../../domain/period.ts";
import type { Region } from "../availability.ts";
import { AGENCY, VERSION } from "../identity.ts";
import { inLanguages } from "./message.ts";
import { reference } from "./reference.ts";
import { attribute, escapeXml } from "./xml.ts";

/** The content constraint of what is available in one dataflow, as it stands in a structure message. */
export function contentConstraint({ context, values, start, end, series, observations }: Region): string {
  const { flow } = context;
  const name = { en: `Available data: ${flow.name.en}`, vi: `Dữ liệu hiện có: ${flow.name.vi}` };
  const keyValues = [...values].map(([id, codes]) => {
    const said =
      id === "TIME_PERIOD" && start !== ""
        ? `<common:TimeRange><common:StartPeriod isInclusive="true">${start}</common:StartPeriod>` +
          `<common:EndPeriod isInclusive="true">${end}</common:EndPeriod></common:TimeRange>`
        : [...codes].sort(compareText).map((code) => `<common:Value>${escapeXml(code)}</common:Value>`);
    return `<common:KeyValue${attribute("id", id)}>${[said].flat().join("")}</common:KeyValue>\n`;
  });
  return (
    `<structure:ContentConstraint id="AVAILABILITY" agencyID="${AGENCY}" version="${VERSION}" type="Actual">` +
    `<common:Annotations>${count("obs_count", observations)}${count("series_count", series)}</common:Annotations>` +
    `${inLanguages("common:Name", name)}<structure:ConstraintAttachment><structure:Dataflow>` +
    `${reference("Dataflow", flow.id)}</structure:Dataflow></structure:ConstraintAttachment>\n` +
    `<structure:CubeRegion include="true">\n${keyValues.join("")}</structure:CubeRegion>\n</structure:ContentConstraint>\n`
  );
}

function count(id: string, number: number): string {
  return (
    `<common:Annotation id="${id}"><common:AnnotationTitle>${number}</common:AnnotationTitle>` +
    `<common:AnnotationType>sdmx_metrics</common:AnnotationType></common:Annotation>`
  );
}
