import type { Child } from "hono/jsx";
import type { Catalog } from "../domain/catalog.ts";
import type { Language, Texts } from "../domain/codes.ts";
import { InvalidQuery } from "../domain/errors.ts";
import type { Files, Store } from "../store/store.ts";

/** What a request for a page says: the parts of its path, and those parameters that the page takes. */
export interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** What reading a request may ask: nothing that costs a query. */
export interface Reading {
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** What finding may ask as well: the Store once. */
export interface Finding extends Reading {
  readonly store: Store;
  readonly files: Files;
  /** Scheme and host of the request, for addresses that leave the page. */
  readonly origin: string;
}

/** What showing knows beside what was found. */
export interface View extends Reading {
  /** Scheme and host of the request, for addresses that leave the page. */
  readonly origin: string;
  /** The address of the page after the language, with the parameters that it takes: `/telecom?place=VN`. */
  readonly here: string;
}

/** What a page is to the layout around it. */
export interface Shown {
  /** Without the name of the site. */
  readonly title: string;
  /** One or two sentences for search engines and cards. */
  readonly description: string;
  readonly main: Child;
  /** Root-relative address of a picture of 1200 by 630 for cards. */
  readonly image?: string;
  /** What the page is about, as schema.org tells machines. */
  readonly about?: object;
  /** The page shows no search of its own in its head: it has one in its middle. */
  readonly searches?: true;
  /** The data behind the page, by media type: addresses of the API. */
  readonly data?: readonly { readonly type: string; readonly href: string }[];
  /** Other sites may show what the page is about by its address alone (oEmbed). */
  readonly embeddable?: true;
  /** Not for search engines: lists of what was searched for, and errors. */
  readonly hidden?: true;
}

/** One page for people: what it takes, what it finds, how it is shown. */
export interface PageSpec<Selection, Found> {
  /** After the language, as Hono writes it; empty is the home page. */
  readonly path: string;
  /** Every other parameter is left alone: who shares an address adds to it. */
  readonly parameters?: readonly string[];
  /** Those of them that are lists: a form says each item by itself, an address joins them by comma. */
  readonly lists?: readonly string[];
  /** The page is of this moment: it is never kept. */
  readonly fresh?: true;
  /** Understands the request or throws InvalidQuery or NotFound; costs no query. */
  read(asked: Asked, reading: Reading): Selection;
  /** At most one round trip. */
  find(selection: Selection, finding: Finding): Promise<Found> | Found;
  show(found: Found, view: View, selection: Selection): Shown;
}

export interface Page {
  readonly path: string;
  readonly parameters: readonly string[];
  readonly lists: readonly string[];
  readonly fresh: boolean;
  /** Throws what `read` throws, before any query. */
  read(asked: Asked, reading: Reading): (finding: Finding) => Promise<(view: View) => Shown>;
}

/** A page of its parts: the same order of steps for all. */
export function page<Selection, Found>(spec: PageSpec<Selection, Found>): Page {
  return {
    path: spec.path,
    parameters: spec.parameters ?? [],
    lists: spec.lists ?? [],
    fresh: spec.fresh ?? false,
    read: (asked, reading) => {
      const selection = spec.read(asked, reading);
      return async (finding) => {
        const found = await spec.find(selection, finding);
        return (view) => spec.show(found, view, selection);
      };
    },
  };
}

/** A refusal that a page words itself, in both languages. */
export class Refusal extends InvalidQuery {
  readonly said: Texts;
  constructor(parameter: string, said: Texts) {
    super([{ parameter, detail: said.en }]);
    this.said = said;
  }
}

/** The parameters that a page takes. @throws InvalidQuery when one that is no list is given twice. */
export function readParameters(
  search: URLSearchParams,
  { parameters, lists }: Pick<Page, "parameters" | "lists">,
): Asked["query"] {
  const twice = parameters.filter((name) => !lists.includes(name) && search.getAll(name).length > 1);
  if (twice.length > 0)
    throw new InvalidQuery(twice.map((parameter) => ({ parameter, detail: `${parameter} is given more than once.` })));
  return Object.fromEntries(
    parameters.map((name) => [name, search.getAll(name).filter(Boolean).join(",") || undefined]),
  );
}
