/** What a column is for; statistical formats need to know it, people are helped by it. */
export type Role = "dimension" | "time" | "measure" | "attribute";

/** `list` holds texts, `nested` holds rows of its own: not every format can write these. */
export type ColumnType = "text" | "code" | "number" | "integer" | "flag" | "date" | "list" | "nested";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly role: Role;
  /** One sentence for the documentation: meaning, unit, form. */
  readonly description: string;
  readonly nullable: boolean;
  /** The closed code list of the values, where there is one. */
  readonly codes?: readonly string[];
  readonly example?: Value;
  /** The columns of nested rows. */
  readonly columns?: readonly Column[];
  /** The column whose code tells this one's, always or most often: a key may do without it where that holds. */
  readonly follows?: string;
}

export type Value = string | number | boolean | null | readonly string[] | readonly Row[];
/** Values by column name; domain objects are rows as they are. */
export type Row = object;

/** What a dataset is made of, as far as it decides which formats can carry it. */
export interface Shape {
  readonly columns: readonly Column[];
  /** The columns of the roles dimension and time tell every row from every other: a statistical cube. */
  readonly cube: boolean;
  /** The column that says in words what the row says in cells: plain text is that alone. */
  readonly prose?: string;
  /** The rows are observations of whole series, as a chart can draw them; a snapshot of the latest ones is none. */
  readonly timeSeries?: boolean;
  /** They are of one indicator, whose usual view is rendered with each release. */
  readonly pictured?: boolean;
}

/** Everything that leaves for a client: columns with roles, and rows. */
export interface Dataset extends Shape {
  /** A short name for files, in kebab case. */
  readonly name: string;
  readonly rows: readonly Row[];
}

export function valueOf(row: Row, { name }: Column): Value {
  return ((row as Record<string, Value | undefined>)[name] ?? null) as Value;
}

type Extras = Partial<Pick<Column, "nullable" | "codes" | "example" | "columns" | "follows">>;

/** A column in one line: name, type, role, what it says. */
export function column(name: string, type: ColumnType, role: Role, description: string, extras: Extras = {}): Column {
  return { name, type, role, description, nullable: false, ...extras };
}
