import type { Reference } from "../domain/citation/citation.ts";
import type { Catalog } from "../domain/catalog.ts";
import type { ChartSize, ChartTheme, Language } from "../domain/codes.ts";
import type { Dataset, Shape } from "../domain/dataset.ts";
import type { NameOf } from "../domain/labels.ts";

/** What an answer says beside its rows. */
export interface Answer {
  readonly dataset: Dataset;
  /** Release, licence, totals, names: whatever keeps a number from being alone. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly links: Readonly<Record<string, string | null>>;
  /** The address is of one thing: its row is the answer, not a list of one. */
  readonly single: boolean;
  /** Where links lead from, such as `https://example.org`: a file has left the address it was got from. */
  readonly origin?: string;
  /** What codes are called in the language asked for, for formats that have a place of their own for names. */
  readonly nameOf?: NameOf;
  /** A byte order mark was asked for. */
  readonly bom?: boolean;
  /** What a drawing needs beside the rows. */
  readonly drawing?: Drawing;
  /** What was made with the release: the answer itself, of the formats that are nothing else. */
  readonly picture?: Body;
  /** How to cite it: made for the formats that write nothing else. */
  readonly cited?: Cited;
}

export interface Drawing {
  readonly catalog: Catalog;
  readonly lang: Language;
  readonly size: ChartSize;
  readonly theme: ChartTheme;
}

export interface Cited {
  readonly reference: Reference;
  /** The language asked for. */
  readonly lang: Language;
}

/** How to cite an answer that was made to be cited. */
export function citedOf({ cited }: Answer): Cited {
  if (!cited) throw new Error("An answer to be cited lacks its reference");
  return cited;
}

/** Whether a format writes how to cite an answer, and not the prose that it has. */
export function citesShape({ cites, prose }: Format, shape: Pick<Shape, "prose">): boolean {
  return cites === true && !(prose && shape.prose !== undefined);
}

/** Bytes, at once or as they are made. */
export type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** A way to write an answer as bytes. It knows neither HTTP nor storage. */
export interface Format {
  /** The suffix of addresses, without its dot. */
  readonly name: string;
  readonly mediaType: string;
  /** One sentence for the documentation. */
  readonly description: string;
  /** What a body is in the contract: a JSON object, or bytes; a text when it is left out. */
  readonly body?: "object" | "bytes";
  /** Its answers are pages to be read as they come; every other format is a file that holds whatever matches. */
  readonly paged?: true;
  /** It carries the names of codes beside the codes whether `labels` asks for them or not. */
  readonly named?: true;
  /** It can begin with a byte order mark. */
  readonly marked?: true;
  /** Writes the rows alone: nothing of `meta` need be made for it. */
  readonly rowsOnly?: boolean;
  /** Writes how to cite the answer, with the day on which it is asked for: what it wrote is of that day only. */
  readonly cites?: boolean;
  /** Writes the prose of an answer that has some, and how to cite only of one that has none. */
  readonly prose?: true;
  /** It is drawn, in a size and a theme that may be asked for. */
  readonly drawn?: true;
  /** Its answers are files made when the release was compiled: no row is read for them. */
  readonly made?: true;
  /** What a browser may do with it, where that is more than nothing (Content-Security-Policy). */
  readonly policy?: string;
  /** Why it can't carry most answers, where that is neither nested rows nor the lack of a cube. */
  readonly refusal?: string;
  /** Whether a dataset of this shape can be written without loss. */
  canWrite(shape: Shape): boolean;
  /** Heavy writers are loaded when they are first asked for. */
  write(answer: Answer): Body | Promise<Body>;
}
