/** One thing on a page of the portal; `mark` rings it, with the number of the action beside the drawing that uses it. */
export type Piece =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'tabs'; readonly texts: readonly string[]; readonly current: number }
  | { readonly kind: 'field'; readonly label: string; readonly text: string; readonly mark?: number }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly texts: readonly string[];
      readonly mark?: number;
    }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string; readonly mark?: number }
  | { readonly kind: 'check'; readonly text: string; readonly on: boolean; readonly mark?: number }
  | { readonly kind: 'buttons'; readonly buttons: readonly PictureButton[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly row: readonly string[];
      /** The column that is ringed. */
      readonly marked?: { readonly column: number; readonly mark: number };
    };

export interface PictureButton {
  readonly text: string;
  readonly primary: boolean;
  readonly mark?: number;
}

/** An excerpt of a page of the portal, drawn by us. Labels are the portal's own. */
export interface Picture {
  readonly title: string;
  /** What the drawing shows, for those who do not see it. */
  readonly text: string;
  readonly portal: string;
  readonly crumbs: readonly string[];
  readonly pieces: readonly Piece[];
}
