import { Zip, type ZipInputFile } from "fflate";
import { streamOf } from "./chunks.ts";

/** A file of an archive: its path, and its bytes as they are made. */
export type ZipEntry = readonly [path: string, chunks: Iterable<Uint8Array>];

/**
 * A ZIP archive as it is made: deflated by the platform, framed by fflate. No more of it is held than a chunk. A
 * failing entry fails the stream; a cancelled stream ends the entry.
 */
export function zip(files: Iterable<ZipEntry>, modified: Date): ReadableStream<Uint8Array> {
  return streamOf(archive(files, modified));
}

async function* archive(files: Iterable<ZipEntry>, mtime: Date): AsyncGenerator<Uint8Array> {
  // A static import would load all of node:zlib at every start, as a bundle keeps it at its top.
  const { crc32 } = await import("node:zlib");
  let out: Uint8Array[] = [];
  const framed = new Zip((error, chunk) => {
    if (error) throw error;
    out.push(chunk);
  });
  for (const [filename, chunks] of files) {
    const entry = { filename, mtime, compression: 8, size: 0, crc: 0 };
    const file = entry as ZipInputFile & typeof entry;
    framed.add(file);
    for await (const chunk of streamOf(measured(chunks, file, crc32)).pipeThrough(
      new CompressionStream("deflate-raw"),
    )) {
      file.ondata?.(null, chunk as Uint8Array<ArrayBuffer>, false);
      yield* out;
      out = [];
    }
    // Size and checksum are written when the last chunk says that it is the last.
    file.ondata?.(null, new Uint8Array(0), true);
  }
  framed.end();
  yield* out;
}

/** Counts what passes. */
function* measured(
  chunks: Iterable<Uint8Array>,
  file: { size: number; crc: number },
  crc32: (data: Uint8Array, value: number) => number,
): Generator<Uint8Array> {
  for (const chunk of chunks) {
    file.size += chunk.length;
    file.crc = crc32(chunk, file.crc);
    yield chunk;
  }
}
