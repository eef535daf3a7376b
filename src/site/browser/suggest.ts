/** What search offers while one types: the combobox pattern of the ARIA Authoring Practices, on a form that works without it. */

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly address: string;
}

const WAIT_MS = 120;
const MOST = 8;
const WORDS = {
  vi: {
    list: "Gợi ý",
    none: "Không có gợi ý",
    count: (n: number) => `${n} gợi ý`,
    kinds: { indicator: "chỉ tiêu", sector: "lĩnh vực", place: "nơi", source: "tài liệu" },
  },
  en: {
    list: "Suggestions",
    none: "No suggestion",
    count: (n: number) => `${n} suggestions`,
    kinds: { indicator: "indicator", sector: "sector", place: "place", source: "document" },
  },
} as const;

export function suggest(field: HTMLInputElement): void {
  const lang = field.dataset.lang === "en" ? "en" : "vi";
  const words = WORDS[lang];
  const list = document.createElement("ul");
  list.id = `${field.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.list);
  list.hidden = true;
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  field.parentElement?.append(list, said);
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");

  let hits: readonly Hit[] = [];
  let at = -1;
  let asked: AbortController | undefined;
  let timer = 0;

  const show = (found: readonly Hit[]): void => {
    hits = found;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    move(-1);
  };
  const option = (hit: Hit, index: number): HTMLElement => {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    const name = document.createElement("span");
    name.textContent = hit.name;
    const kind = document.createElement("small");
    kind.textContent = words.kinds[hit.kind as keyof typeof words.kinds] ?? "";
    item.append(name, kind);
    // The field would lose its focus, and with it the list, before the click.
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => go(hit));
    return item;
  };
  const move = (to: number): void => {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = to;
    const chosen = list.children[at];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const go = (hit: Hit): void => location.assign(pageOf(hit, lang));
  const ask = async (text: string): Promise<void> => {
    asked?.abort();
    if (text.trim() === "") return show([]);
    asked = new AbortController();
    const query = new URLSearchParams({ lang, limit: String(MOST), q: text });
    try {
      const answer = await fetch(`/v1/search?${query}`, { signal: asked.signal });
      const { data } = answer.ok ? ((await answer.json()) as { data: Hit[] }) : { data: [] };
      show(data);
      said.textContent = data.length > 0 ? words.count(data.length) : words.none;
    } catch (cause) {
      // Another letter was typed, or the line is down: the form still works.
      if (!(cause instanceof DOMException && cause.name === "AbortError")) show([]);
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(field.value), WAIT_MS);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show([]);
    }
    if (list.hidden) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      move(at < 0 && step < 0 ? hits.length - 1 : ((at + step + 1 + hits.length + 1) % (hits.length + 1)) - 1);
    }
    const chosen = hits[at];
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      go(chosen);
    }
  });
  field.addEventListener("blur", () => show([]));
}

/** The page of something found. */
function pageOf({ kind, id, sector }: Hit, lang: string): string {
  if (kind === "indicator") return `/${lang}/${sector}/${id}`;
  if (kind === "sector") return `/${lang}/${id}`;
  return kind === "source" ? `/${lang}/sources/${id}` : `/${lang}/compare?place=VN,${id}`;
}
