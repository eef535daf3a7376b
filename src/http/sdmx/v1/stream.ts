/** Characters of a part: enough that few parts are written, few enough that they weigh nothing. */
const PART = 32_768;

/** Texts as UTF-8, made as they are read, so that an answer of any length takes the memory of a part. */
export function streamOf(texts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let part = "";
      while (part.length < PART) {
        const { done, value } = texts.next();
        if (done) {
          if (part !== "") controller.enqueue(encoder.encode(part));
          controller.close();
          return;
        }
        part += value;
      }
      controller.enqueue(encoder.encode(part));
    },
  });
}
