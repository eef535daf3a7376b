import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../src/app.ts";
import type { Bindings } from "../../src/http/context.ts";

const app = createApp();
const ORIGIN = "https://so-mo.test";

/** Asks the app itself: `SELF.fetch` grows slower with every call (workers-sdk 15446). */
export async function ask(path: string, init: RequestInit = {}, bindings: Bindings = env): Promise<Response> {
  const context = createExecutionContext();
  const response = await app.fetch(new Request(ORIGIN + path, init), bindings, context);
  await waitOnExecutionContext(context);
  return response;
}

/** The text of a body; `.text()` warns of media types that workerd does not know to be text. */
export async function textOf(response: Response): Promise<string> {
  return new TextDecoder().decode(await response.arrayBuffer());
}

/** The parsed answer of an address that must exist. */
export async function get(path: string): Promise<Envelope> {
  const response = await ask(path);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

export interface Envelope {
  readonly data: any;
  readonly meta: Record<string, any>;
  readonly links: {
    readonly self: string;
    readonly next: string | null;
    readonly cite: string;
    readonly verify: string;
  };
}
