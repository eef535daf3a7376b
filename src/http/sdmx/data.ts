import { TooLarge } from "../../domain/errors.ts";
import { writeDataCsv } from "../../sdmx/data-csv.ts";
import { writeDataJson } from "../../sdmx/data-json.ts";
import { readDataQuestion, type DataQuestion } from "../../sdmx/question.ts";
import { findRows, readingOf } from "../../sdmx/select.ts";
import { tagsOf, type Answering, type Resource } from "./resource.ts";

const LOCAL_MILLISECONDS = 7 * 3_600_000;

/** `/sdmx/v2/data/{context}/{agency}/{id}/{version}/{key}` */
export const data: Resource = (path, search, catalog) => {
  const today = new Date(Date.now() + LOCAL_MILLISECONDS).toISOString().slice(0, 10);
  const question = readDataQuestion(catalog, path, search, today);
  const { contexts } = question;
  return {
    name: contexts.map(({ flow }) => flow.id).join("-"),
    tags: tagsOf(contexts),
    answer: (answering) => answer(question, answering),
  };
};

async function answer(question: DataQuestion, answering: Answering): Promise<string | null> {
  const { catalog, cells, representation, writing } = answering;
  const reading = readingOf(question, cells, catalog);
  if (reading === null) return null;
  const series = await read(question, reading, answering);
  const answers = question.contexts
    .map((context) => ({ context, rows: findRows(question, context.flow, series, cells, catalog) }))
    .filter(({ rows }) => rows.length > 0);
  if (answers.length === 0) return null;
  return representation.kind === "csv"
    ? writeDataCsv(question, answers, catalog, representation.csv, representation.lang)
    : writeDataJson(question, answers, catalog, writing);
}

type Reading = NonNullable<ReturnType<typeof readingOf>>;

/** The series, in one query. @throws TooLarge, which names where all of it is to be had. */
export async function read(
  { contexts }: DataQuestion,
  { wanted, observations }: Reading,
  { store }: Pick<Answering, "store">,
) {
  try {
    return await store.series(wanted, observations);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const whole = contexts.map(({ flow }) => `/v1/datasets/${flow.id}`);
    throw new TooLarge(`${error.message} The whole is a file: ${whole.join(", ")}.`, whole);
  }
}
