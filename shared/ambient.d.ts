// The few standard globals that `shared` may use although it sees neither the DOM nor Node.

declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  toString(): string;
}

declare function atob(data: string): string;
declare function btoa(data: string): string;

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
