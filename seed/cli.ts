import { nearest } from "../src/domain/nearest.ts";
import { check } from "./commands/check.ts";
import { meant, Refused, WrongCall, type Command } from "./commands/command.ts";
import { compileAll } from "./commands/compile-all.ts";
import { diff } from "./commands/diff.ts";
import { newReport } from "./commands/new-report.ts";
import { release } from "./commands/release.ts";
import { formatFinding, SeedErrors } from "./finding.ts";
import { SEED } from "./paths.ts";

/**
 * `npm run seed`: compiles everything and says what was found; `npm run seed -- COMMAND` is the steward's day.
 * Status 1 means that something has to be mended first; only a command that succeeds writes.
 */
const COMMANDS: Readonly<Record<string, Command>> = { "new-report": newReport, check, diff, release };

const [name = "", ...args] = process.argv.slice(2);
try {
  if (name === "" || name.startsWith("-")) await compileAll(process.argv.slice(2));
  else {
    const { lines, failed } = await commandOf(name).run(args, SEED);
    for (const line of lines) console.log(line);
    if (failed) process.exitCode = 1;
  }
} catch (cause) {
  if (cause instanceof SeedErrors) for (const finding of cause.findings) console.error(formatFinding(finding));
  else if (!(cause instanceof Refused)) throw cause;
  console.error(cause instanceof SeedErrors ? `${cause.message}: nothing was written.` : cause.message);
  const command = COMMANDS[name];
  if (cause instanceof WrongCall && command) console.error(`Usage: npm run seed -- ${command.usage}`);
  process.exitCode = 1;
}

function commandOf(asked: string): Command {
  const known = Object.keys(COMMANDS);
  const command = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  if (command) return command;
  const near = nearest(asked, known);
  throw new Refused(`There is no command "${asked}".${meant(near.length > 0 ? near : known)}`);
}
