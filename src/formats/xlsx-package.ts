import { filterName, type Sheet } from "./xlsx-sheet.ts";

/** The parts of a workbook that hold no rows: which sheets there are, how cells look, and what belongs to what. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Part = readonly [path: string, texts: readonly string[]];

/** `title` is XML already. */
export function packageParts(
  sheets: readonly Sheet[],
  { title, created }: { readonly title: string; readonly created: string | undefined },
): Part[] {
  const numbered = sheets.map(({ name }, at) => ({ name, id: at + 1 }));
  const relations = numbered.map(
    ({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const overrides = numbered.map(
    ({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return [
    [
      "[Content_Types].xml",
      [
        `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>`,
        `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        ...overrides,
        "</Types>",
      ],
    ],
    [
      "_rels/.rels",
      [
        `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">`,
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        "</Relationships>",
      ],
    ],
    ["docProps/core.xml", [coreProperties(title, created)]],
    [
      "xl/workbook.xml",
      [
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`,
        ...numbered.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`),
        "</sheets><definedNames>",
        ...sheets.map(filterName),
        "</definedNames></workbook>",
      ],
    ],
    [
      "xl/_rels/workbook.xml.rels",
      [
        `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">`,
        ...relations,
        `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`,
        "</Relationships>",
      ],
    ],
    ["xl/styles.xml", [STYLESHEET]],
  ];
}

/** The cell formats stand in the order of STYLES: plain, header, whole number, day, quoted text. */
const STYLESHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="5"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/><xf numFmtId="1" applyNumberFormat="1" xfId="0"/><xf numFmtId="164" applyNumberFormat="1" xfId="0"/><xf quotePrefix="1" xfId="0"/></cellXfs></styleSheet>`;

function coreProperties(title: string, created: string | undefined): string {
  const day =
    created === undefined ? "" : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}T00:00:00Z</dcterms:created>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${title}</dc:title><dc:creator>Số Mở</dc:creator>${day}</cp:coreProperties>`
  );
}
