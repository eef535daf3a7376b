import { createHash } from "node:crypto";

/** The first twelve hexadecimal digits of a SHA-256: enough to tell releases and builds apart. */
export function shortHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}
