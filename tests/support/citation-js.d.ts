declare module "@citation-js/core" {
  /** Reads a citation in any form that a plugin knows. */
  export class Cite {
    constructor(text: string);
    readonly data: any[];
  }
}
