import type { Body } from "./format.ts";

/** Letters of one chunk: large enough to be worth its overhead, small beside the rows themselves. */
const CHUNK = 65_536;
/** Answers of so many rows are written at once. */
const FEW = 1_000;

/**
 * A text in parts as UTF-8: at once when it is short, otherwise as a stream that never holds more of it than a chunk.
 */
export function textBody(parts: Iterable<string>, rows: number): Body {
  return rows <= FEW ? [...parts].join("") : streamOf(encodedChunks(parts));
}

/** Texts gathered into chunks of UTF-8. */
export function* encodedChunks(parts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let held = "";
  for (const part of parts) {
    held += part;
    if (held.length >= CHUNK) {
      yield encoder.encode(held);
      held = "";
    }
  }
  if (held !== "") yield encoder.encode(held);
}

/** A stream that asks for the next chunk only when it is wanted, and ends its source when it is cancelled. */
export function streamOf<T>(chunks: Iterator<T> | AsyncIterator<T>): ReadableStream<T> {
  return new ReadableStream<T>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
