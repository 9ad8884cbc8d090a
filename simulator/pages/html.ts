import { html } from 'hono/html';

/** Text with everything that HTML gives a meaning already escaped by `html`. */
export type Html = ReturnType<typeof html>;

/** What every page says first. */
export const practiceBanner = 'Practice tenant: nothing here reaches Microsoft.';

export interface PageParts {
  readonly title: string;
  readonly body: Html;
}

/** A whole document. */
export function documentOf({ title, body }: PageParts): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header role="banner"><p class="banner">${practiceBanner}</p></header>
        ${body}
      </body>
    </html>`;
}
