import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PROBLEMS } from "../../src/http/problem.ts";

/** The page to read and try the contract: Swagger UI from our own host, with nothing inline and nothing from elsewhere. */
const INDEX = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Số Mở API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="swagger-ui.css">
<link rel="stylesheet" href="docs.css">
</head>
<body>
<main id="contract"><noscript><p>The contract as a file: <a href="/v1/openapi.json">/v1/openapi.json</a></p></noscript></main>
<script src="swagger-ui-bundle.js"></script>
<script src="docs.js"></script>
</body>
</html>
`;

const SCRIPT = `SwaggerUIBundle({
  url: "/v1/openapi.json",
  dom_id: "#contract",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
});
`;

const STYLE = `body { margin: 0; font-family: system-ui, sans-serif; }
main.text { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5; }
dt { font-weight: 600; margin-top: 1rem; }
`;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = `/docs/*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cache-Control: public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800
`;

const PROBLEM_TEXTS: Readonly<Record<keyof typeof PROBLEMS, string>> = {
  "invalid-query":
    "A parameter is unknown, repeated, or has a value that can't be understood. errors lists each, with what was probably meant. Nothing was asked of the database.",
  "not-found":
    "No address, sector, indicator, source or figure has this name. did_you_mean names the nearest addresses.",
  "method-not-allowed": "The service is only read: GET, HEAD and OPTIONS. Allow lists them.",
  "not-writable":
    "The answer holds nested rows and the format asked for has only flat ones, or the format wants a statistical cube and the rows are none, or two of them are one cell, or the format cites values and the answer holds none. did_you_mean names formats that can carry it.",
  "too-large":
    "More would have to be read than one request may: ask for fewer indicators, places or breakdowns, or take the file that did_you_mean names. Or the format can't hold so much: did_you_mean then names formats that can.",
  incomparable:
    "A transform would have joined numbers that can't be joined: across a break, of ranks, of different documents. detail names the reasons. Where some periods can be computed the answer is 200, and meta.refused lists the others.",
  internal: "Our fault. The error was logged under the request id; the answer says no more.",
  "not-implemented": "The standard has it and this service does not: oEmbed answers JSON only.",
  unavailable: "The database did not answer, or does not hold the release yet. Retry-After says when to ask again.",
};

/** Writes the static pages of the documentation and the headers that go with them. */
export function writeDocs(folder: string): void {
  const docs = join(folder, "docs");
  mkdirSync(docs, { recursive: true });
  const swagger = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  for (const name of ["swagger-ui.css", "swagger-ui-bundle.js"]) copyFileSync(join(swagger, name), join(docs, name));
  writeFileSync(join(docs, "index.html"), INDEX);
  writeFileSync(join(docs, "docs.js"), SCRIPT);
  writeFileSync(join(docs, "docs.css"), STYLE);
  writeFileSync(join(docs, "problems.html"), problemsPage());
  writeFileSync(join(folder, "_headers"), HEADERS);
}

function problemsPage(): string {
  const entries = Object.entries(PROBLEMS).map(
    ([name, { status, title }]) =>
      `<dt id="${name}">${status} ${title}</dt><dd>${PROBLEM_TEXTS[name as keyof typeof PROBLEMS]}</dd>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems · Số Mở API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs.css">
</head>
<body>
<main class="text">
<h1>Problems</h1>
<p>Every error is a problem document (RFC 9457) with a request id, in every format and with CORS.</p>
<dl>
${entries.join("\n")}
</dl>
</main>
</body>
</html>
`;
}
