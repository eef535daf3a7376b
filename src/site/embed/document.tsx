import type { Child } from "hono/jsx";
import type { Language } from "../../domain/codes.ts";
import type { Theme } from "./question.ts";

/** What is in the head of every embed. */
export interface Head {
  readonly lang: Language;
  readonly theme: Theme;
  readonly title: string;
  /** The page that shows the same to people; null where none does. */
  readonly canonical?: string;
  /** Where oEmbed tells of this embed. */
  readonly oembed?: string;
}

/** A page for a frame: one stylesheet of our own host, no script, nothing else. */
export function Document({ lang, theme, title, canonical, oembed, children }: Head & { children?: Child }) {
  return (
    <html lang={lang} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === "auto" ? "light dark" : theme} />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href="/embed/v1/embed.css" />
        {canonical && <link rel="canonical" href={canonical} />}
        {oembed && <link rel="alternate" type="application/json+oembed" href={oembed} title={title} />}
      </head>
      <body>{children}</body>
    </html>
  );
}
