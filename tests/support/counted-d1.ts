/** One trip to the database: `go` makes it, for one statement or for a batch. */
type RoundTrip = (go: () => Promise<D1Result[]>, statements: number) => Promise<D1Result[]>;

/**
 * A D1 whose every round trip goes through `around`. It offers what the store uses, a session's `all` and `batch`,
 * and nothing else: another way to the database would be no function here, instead of going unseen.
 */
export function interceptD1(database: D1Database, around: RoundTrip): D1Database {
  const real = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): object => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => (await around(async () => [await statement.all()], 1))[0],
    };
    real.set(wrapped, statement);
    return wrapped;
  };
  const unwrap = (wrapped: object): D1PreparedStatement => {
    const statement = real.get(wrapped);
    if (!statement) throw new Error("This statement was prepared elsewhere.");
    return statement;
  };
  const withSession = (constraint: string) => {
    const session = database.withSession(constraint);
    return {
      prepare: (sql: string) => wrap(session.prepare(sql)),
      batch: (statements: object[]) => around(() => session.batch(statements.map(unwrap)), statements.length),
    };
  };
  return { withSession } as unknown as D1Database;
}

/** What a request cost D1. */
export interface Cost {
  roundTrips: number;
  statements: number;
  /** Rows scanned, as D1 reports and bills them. */
  rowsRead: number;
}

/** A D1 that counts; `cost` grows with every round trip, also with one that fails. */
export function countedD1(database: D1Database): { readonly database: D1Database; readonly cost: Cost } {
  const cost: Cost = { roundTrips: 0, statements: 0, rowsRead: 0 };
  const counting: RoundTrip = async (go, statements) => {
    cost.roundTrips += 1;
    cost.statements += statements;
    const results = await go();
    for (const { meta } of results) cost.rowsRead += meta.rows_read;
    return results;
  };
  return { database: interceptD1(database, counting), cost };
}
