/** The parts of the toolkit that tests use; it comes without types. */
declare module "jsonstat-toolkit" {
  interface Found {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface CubeReader {
    readonly n: number;
    readonly id: readonly string[];
    readonly role: Readonly<Record<string, readonly string[] | null>>;
    Data(cell: Readonly<Record<string, string>>): Found | null;
    Dimension(name: string): {
      readonly id: readonly string[];
      Category(code: string): { label: string; unit: unknown };
    };
  }
  export default function JSONstat(response: object): { Dataset(index: number): CubeReader };
}
