import type { Context } from "hono";
import { NotFound } from "../../domain/errors.ts";
import { newest } from "../../http/cache.ts";
import type { AppEnv } from "../../http/context.ts";
import { answerKept } from "../../http/kept.ts";
import { log, problemNameOf, PROBLEMS, setProblemHeaders } from "../../http/problem.ts";
import { oembedOf } from "../oembed-address.ts";
import type { ChartView } from "./chart.tsx";
import { find } from "./choose.ts";
import { Document, type Head } from "./document.tsx";
import { FigureView, SentenceView } from "./figure.tsx";
import { Foot, nameOf, Out, pageOf, type Embed } from "./parts.tsx";
import { embedAddress, languageOf, readQuestion, themeOf } from "./question.ts";
import { Refusal } from "./refusal.tsx";
import { TableView } from "./table.tsx";
import { WORDS } from "./words.ts";

/** Made to be framed by anybody, and to load nothing but its own stylesheet, letters and pictures. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

const HTML = "text/html; charset=utf-8";
const ADDRESS = /^\/embed\/([^/]+)\/([^/]+)$/;

/** Answers a request for an embed; what goes wrong is said in the frame. */
export async function serve(c: Context<AppEnv>): Promise<Response> {
  c.header("Content-Security-Policy", POLICY);
  try {
    return await answer(c);
  } catch (error) {
    return refuse(c, error instanceof Error ? error : new Error(String(error)));
  }
}

async function answer(c: Context<AppEnv>): Promise<Response> {
  const { catalog, store } = c.get("services");
  const { origin, pathname, searchParams } = new URL(c.req.url);
  const [, sector, indicator] = ADDRESS.exec(pathname) ?? [];
  if (sector === undefined || indicator === undefined) throw new NotFound(`No embed is at ${pathname}.`);
  const question = readQuestion(catalog, { sector, indicator }, searchParams);
  c.header("Content-Language", question.lang);
  return answerKept(c, {
    state: newest(c, [sector]),
    mediaType: HTML,
    find: () => find(question, catalog, store),
    write: async (chosen) => {
      // Drawing is a large part of the code, and most embeds are of one number.
      const Chart = question.view === "chart" ? (await import("./chart.tsx")).ChartView : undefined;
      return written(<Shown embed={{ question, chosen, catalog }} origin={origin} Chart={Chart} />);
    },
  });
}

interface Drawn {
  readonly embed: Embed;
  readonly Chart: typeof ChartView | undefined;
}

function Shown({ embed, origin, Chart }: Drawn & { origin: string }) {
  const { question, chosen, catalog } = embed;
  const { lang, theme, indicator } = question;
  const isOne = question.view === "figure" || question.view === "sentence";
  const breakdown = (isOne ? chosen.told?.one.breakdown : question.wanted.breakdowns?.[0]) ?? "";
  const name = nameOf({ indicator, breakdown }, catalog, lang);
  const head: Head = {
    lang,
    theme,
    title: `${name} – Số Mở`,
    canonical: origin + pageOf(question),
    oembed: origin + oembedOf(origin + embedAddress(question)),
  };
  return (
    <Document {...head}>
      <ViewOf embed={embed} Chart={Chart} name={name} />
    </Document>
  );
}

function ViewOf({ embed, Chart, name }: Drawn & { name: string }) {
  const { told, rows } = embed.chosen;
  const { view } = embed.question;
  if (view === "table" && rows.length > 0) return <TableView rows={rows} embed={embed} />;
  if (Chart && rows.length > 0) return <Chart rows={rows} embed={embed} />;
  if (view === "figure" && told) return <FigureView told={told} embed={embed} />;
  if (view === "sentence" && told) return <SentenceView told={told} embed={embed} />;
  return <Nothing embed={embed} name={name} />;
}

/** A valid question without an answer. */
function Nothing({ embed, name }: { embed: Embed; name: string }) {
  const { lang, release } = embed.question;
  return (
    <>
      <main>
        <h1>
          <Out href={pageOf(embed.question)}>{name}</Out>
        </h1>
        <p>{(release === null ? WORDS.none : WORDS.noneThen)[lang]}</p>
      </main>
      <Foot rows={[]} embed={embed} />
    </>
  );
}

function refuse(c: Context<AppEnv>, error: Error): Response {
  const { status } = PROBLEMS[problemNameOf(error)];
  if (status >= 500) log(c, error);
  const { searchParams } = new URL(c.req.url);
  const lang = languageOf(searchParams);
  setProblemHeaders(c, status, HTML);
  c.header("Content-Language", lang);
  return c.body(written(<Refusal error={error} lang={lang} theme={themeOf(searchParams)} />), status);
}

const written = (page: { toString(): string | Promise<string> }): string => `<!doctype html>${page.toString()}`;
