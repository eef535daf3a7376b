import { offerCopies } from "./copy.ts";
import { suggest } from "./suggest.ts";

for (const field of document.querySelectorAll<HTMLInputElement>("input[type=search][data-lang]")) suggest(field);
offerCopies();
