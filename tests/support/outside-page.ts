import { createServer } from "node:http";
import { onTestFinished } from "vitest";

/**
 * Serves a page from another site, as somebody's blog would be, until the test ends. (To a browser `localhost` and
 * `127.0.0.1` are two sites.)
 * @param policy the Content-Security-Policy of that site.
 * @returns its origin.
 */
export async function outsidePage(html: string, policy?: string): Promise<string> {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    ...(policy ? { "Content-Security-Policy": policy } : {}),
  };
  const server = createServer((request, response) => {
    const found = request.url === "/";
    response.writeHead(found ? 200 : 404, headers).end(found ? html : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  return `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
}
