/**
 * What SDMX can't be answered, beside the errors of the domain: an HTTP status of the SDMX REST API (doc/status.md)
 * and what was meant. 406: no such representation. 422: understood, and contradicts itself. 501: not built.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: 406 | 422 | 501;
  constructor(status: 406 | 422 | 501, detail: string) {
    super(detail);
    this.status = status;
  }
}
