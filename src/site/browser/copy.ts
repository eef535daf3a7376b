/** Gives every block of text to be copied a button; without script, the text is selected by hand. */
export function offerCopies(): void {
  for (const block of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const { copy: label = "", copied: done = "" } = block.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = label;
    const said = document.createElement("span");
    said.className = "said";
    said.setAttribute("role", "status");
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(block.querySelector("code")?.textContent ?? "");
      said.textContent = done;
      setTimeout(() => (said.textContent = ""), 2000);
    };
    button.addEventListener("click", () => void copy());
    block.append(button, said);
  }
}
