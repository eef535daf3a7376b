import type { Child } from "hono/jsx";

/** The head of a column; numbers stand to the right. */
export interface Head {
  readonly name: string;
  readonly number?: true;
}

type Named = { readonly heading: string } | { readonly caption: string };

/**
 * A table that scrolls by itself where the window is narrow, also by keyboard. It is named by the heading above it (its
 * id), or by a caption of its own.
 */
export function Table({
  heads,
  kind,
  children,
  ...named
}: Named & { heads: readonly Head[]; kind?: string; children?: Child }) {
  const name = "heading" in named ? { "aria-labelledby": named.heading } : { "aria-label": named.caption };
  return (
    <div class="scroll" tabindex={0} role="group" {...name}>
      <table class={kind}>
        {"caption" in named && <caption>{named.caption}</caption>}
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" class={head.number && "number"}>
                {head.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
