import type { Edition } from "../edition.ts";
import { citationOf, titleOf } from "../names.ts";
import { LICENCE_FILE } from "./licence.ts";
import { SNIPPETS } from "./snippets.ts";
import { columnsIn, filesIn } from "./markdown-tables.ts";

/** README.md of a package. */
export function readmeInEnglish(edition: Edition): string {
  const { dataset, definition, version, previous, release, releasedOn } = edition;
  return `# ${titleOf(edition, "en")}

Bản tiếng Việt: \`README.vi.md\`.

${definition.en}

Data set \`${dataset}\`, version **${version}** of ${releasedOn}, made from release \`${release}\`${previous === "" ? "; the first version" : `; it follows version ${previous}`}. In a version,
the first number changes when something is removed or renamed, the second when values are added or revised, the third when a
mistake of description is mended. A version never changes once it is published.

## Files

${filesIn(edition, "en")}

\`datapackage.json\` describes them as a Data Package (version 2), \`csv-metadata.json\` as CSV on the Web, \`CITATION.cff\` says how to
cite them, \`${LICENCE_FILE}\` under which terms they may be used. The CSV files are RFC 4180 in UTF-8 without a byte order mark;
decimals have a point, flags are \`true\` or \`false\`, lists in one cell are joined by \`|\`.

## What a number is

A **figure** is one number as one **source** printed it: the exact string, where it stands, how it was read. \`low\` and \`high\` say
what the print can mean: "86.67 million" is 86,665,000 to 86,675,000, "nearly 33 billion" is at most 33 billion, "45-50%" is both ends
and no value in between. An **observation** is the value published for a series and a period: one figure, chosen by the first
of these rules that tells two claims apart. \`chosen_by\` names it.

1. \`source-kind\`: the authority itself before international bodies before the press.
2. \`status\`: actual before preliminary before estimate.
3. \`published-later\`: the later document; a date known to the month or the year counts from its end.
4. \`more-precise\`: the narrower interval.
5. \`printed-first\`: the earlier place in the document.

\`only-claim\` means that there was nothing to choose from. The others stay in \`figures.csv\`, in the order of \`rank\`. \`disputed\` says
that some claim can't be the same number as the chosen one. A misprint is kept with its reason (\`unusable\`) and never chosen.
Nothing is filled in or computed.

Don't add up or compare what isn't alike: take one \`measure\` and one \`scenario\`, read the definition in \`indicators.csv\`, and
don't compute across a period in \`breaks.csv\`. \`cumulative\` periods have added up since their first month.

## Reading it

${SNIPPETS}

Spreadsheets: import the CSV as text where a cell begins with \`=\`, \`+\`, \`-\` or \`@\`; it is data and no formula.

## Columns

${columnsIn(edition, "en")}

## How to cite

> ${citationOf(edition, "en")}

With a single number, name the source that printed it as well (\`source\`, with title and address in \`sources.csv\`).
`;
}
