/** Clients of SDMX that have no types of their own, as far as the tests use them. */
declare module "sdmx-json-parser" {
  export class SDMXParser {
    getDatasets(url: string): Promise<unknown>;
    getName(): string;
    getData(): Record<string, string | number>[];
  }
}

declare module "sdmx-rest" {
  interface Service {
    readonly url: string;
  }
  type Query = Readonly<Record<string, unknown>>;
  const client: {
    getService(options: { readonly url: string; readonly api: string }): Service;
    getDataQuery2(options: Query): Query;
    getMetadataQuery(options: Query): Query;
    getAvailabilityQuery2(options: Query): Query;
    getUrl(query: Query, service: Service): string;
  };
  // oxlint-disable-next-line import/no-default-export -- it is CommonJS
  export default client;
}
