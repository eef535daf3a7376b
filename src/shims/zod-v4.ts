/** The small zod in place of the large one (an alias straight to "zod/mini" would bring its CommonJS and all languages). */
export * from "zod/mini";
