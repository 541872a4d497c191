/** A kind of channel, as the server lists it. */
export interface ImportKind {
  readonly id: string;
  readonly label: string;
  readonly side: 'push' | 'pull';
}
