import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** What a command says at its end, and whether the steward has something to mend before going on. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly failed: boolean;
}

export interface Command {
  /** How it is called, below `npm run seed -- `. */
  readonly usage: string;
  /** @throws Refused or SeedErrors before anything is written. */
  run(args: readonly string[], seed: string): Outcome | Promise<Outcome>;
}

/** The command can't do what it was told; nothing was written. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** The call itself is wrong: its usage is shown. */
export class WrongCall extends Refused {}

/**
 * The options and the other words of a call.
 * @throws WrongCall on an option that does not exist or lacks its value.
 */
export function readArgs<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    if (cause instanceof TypeError) throw new WrongCall(cause.message.split(". To specify")[0]);
    throw cause;
  }
}

/** "Did you mean": nothing when nothing is near. */
export function meant(near: readonly string[]): string {
  return near.length > 0 ? ` Did you mean ${near.join(", ")}?` : "";
}
