import { frameSchema, type Link } from '../../shared/contract/link.ts';

/** The same link, telling each time a call of this name was answered: what stands outside the page follows it. */
export function watchCall(link: Link, name: string, onAnswered: () => void): Link {
  const watched = new Set<number>();
  return {
    send(frame) {
      link.send(frame);
      if (frame.kind === 'answer' && watched.delete(frame.id)) onAnswered();
    },
    receive: (listener) =>
      link.receive((incoming) => {
        const frame = frameSchema.safeParse(incoming);
        if (frame.success && frame.data.kind === 'call' && frame.data.name === name)
          watched.add(frame.data.id);
        listener(incoming);
      }),
  };
}
