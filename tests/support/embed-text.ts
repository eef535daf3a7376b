import { ask } from "./request.ts";

/** The words of an embed, its links in brackets after them. */
export async function readEmbed(
  path: string,
  from = (asked: string) => ask(asked),
): Promise<{ status: number; text: string }> {
  const response = await from(path);
  const html = await response.text();
  const body = html.slice(html.indexOf("<body>"));
  const text = body
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, "$2 [$1]")
    .replace(/<svg.*?<\/svg>/gs, " ")
    .replace(/<[^>]+>/g, " ");
  return { status: response.status, text: text.replaceAll("&amp;", "&").replace(/\s+/g, " ").trim() };
}
