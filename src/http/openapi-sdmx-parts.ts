interface PathPart {
  readonly description: string;
  readonly example: string;
}

/** The parameters of an SDMX address as OpenAPI lists them: parts of the path, then names of the query. */
export function sdmxParameters<Name extends string>(
  parts: Readonly<Record<string, PathPart>>,
  query: Readonly<Record<Name, string>>,
  names: readonly Name[],
  shapeOf: (name: Name) => object,
): object[] {
  return [
    ...Object.entries(parts).map(([name, part]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
      ...part,
    })),
    ...names.map((name) => ({
      name,
      in: "query",
      required: false,
      description: query[name],
      ...shapeOf(name),
    })),
  ];
}

/** Some of the parts, in the order of the path. */
export function pick<Part extends string>(
  parts: Readonly<Record<string, PathPart>>,
  names: readonly Part[],
): Readonly<Record<string, PathPart>> {
  return Object.fromEntries(names.flatMap((name) => (parts[name] ? [[name, parts[name]]] : [])));
}

/** What every SDMX address may refuse, in words that both grammars share. */
export function sharedRefusals(errors: { readonly content: object }) {
  return {
    304: { description: "What you hold is still the answer." },
    406: { description: "It can't be written so.", ...errors },
    413: { description: "It is too large for one request; the whole is a file of /v1/datasets.", ...errors },
  };
}
