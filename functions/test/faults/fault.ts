// What a check found, in words.
export interface Fault {
  checker: string;
  what: string;
}
