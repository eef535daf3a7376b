/**
 * `<somo-figure indicator="telecom/mobile-cellular-subscriptions">`: puts a figure of ours into somebody else's page, in a
 * frame of our own host. Where this script does not run, what the element holds is shown instead. An attribute that is
 * left out is left to the embed.
 */

import { EMBED_PARAMETERS } from "../embed/parameters.ts";

const INDICATOR = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** Whoever served this script serves the figures. */
const { origin } = new URL(import.meta.url);

/** The page around may size the element as it likes; without a word it has what its view needs. */
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; position: relative; max-width: 56rem; height: 14rem }
  :host([view="chart"]) { height: auto; aspect-ratio: 4 / 3; min-height: 20rem; max-height: 36rem }
  :host([view="table"]) { height: 28rem }
  :host([hidden]) { display: none }
  iframe { position: absolute; width: 100%; height: 100%; border: 0; border-radius: 8px }
`);

class SomoFigure extends HTMLElement {
  static readonly observedAttributes = ["indicator", ...EMBED_PARAMETERS];
  readonly #root = this.attachShadow({ mode: "open" });
  #shown = "";

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [style];
    this.#show();
  }

  attributeChangedCallback(): void {
    // Several attributes that change together make one request.
    if (this.isConnected) queueMicrotask(() => this.#show());
  }

  #show(): void {
    const address = this.#address();
    if (address === this.#shown && this.#root.hasChildNodes()) return;
    this.#shown = address;
    // Nothing that could be asked for: what the page holds stays in sight.
    if (address === "") return this.#root.replaceChildren(document.createElement("slot"));
    const frame = document.createElement("iframe");
    frame.title = this.#title();
    frame.loading = "lazy";
    frame.src = address;
    this.#root.replaceChildren(frame);
  }

  #address(): string {
    const indicator = this.getAttribute("indicator") ?? "";
    if (!INDICATOR.test(indicator)) return "";
    const url = new URL(`/embed/${indicator}`, origin);
    for (const name of EMBED_PARAMETERS) {
      const value = this.getAttribute(name);
      if (value) url.searchParams.set(name, value);
    }
    return url.href;
  }

  /** What the page says of it to those who can't see it. */
  #title(): string {
    return this.querySelector("img")?.alt || this.textContent?.trim() || `Số Mở: ${this.getAttribute("indicator")}`;
  }
}

if (!customElements.get("somo-figure")) customElements.define("somo-figure", SomoFigure);
