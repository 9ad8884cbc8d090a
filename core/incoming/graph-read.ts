import { z } from 'zod';
import type { HttpAnswer } from '../net/http.ts';
import { callGraph, type GraphCall, graphRefusal } from '../transports/graph-call.ts';
import type { IncomingService, LookAnswer } from './incoming.ts';
import { newestOf } from './newest.ts';
import { lookToAnswer } from './refusal.ts';

/** The newest message of the inbox, which marks nothing as read. Source: learn.microsoft.com/graph/api/user-list-messages */
const newestMessage: GraphCall = {
  method: 'GET',
  path: 'mailFolders/inbox/messages?$top=1&$select=subject,receivedDateTime&$orderby=receivedDateTime%20desc',
};

const answerSchema = z.object({
  value: z.array(z.object({ subject: z.string().nullish(), receivedDateTime: z.string() })),
});

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, whatever the status says: the schema below refuses it.
    return undefined;
  }
}

function answerOf(answer: HttpAnswer): LookAnswer {
  const read = answerSchema.safeParse(jsonIn(answer.text));
  if (answer.status !== 200 || !read.success) return { ok: false, observation: graphRefusal(answer) };
  const [first] = read.data.value;
  return { ok: true, newest: first && newestOf(first.receivedDateTime, first.subject ?? '') };
}

/** Microsoft Graph: the newest message of the inbox. */
export const graphIncoming: IncomingService = {
  id: 'graph',
  look(request, record) {
    const { stages, transcript } = record;
    return lookToAnswer(request, record, async () => {
      const answer = await callGraph(
        newestMessage,
        request,
        { transcript, connection: stages.ofConnection },
        () => stages.begin('newest'),
      );
      const told = answerOf(answer);
      if (told.ok) stages.end(`HTTP ${answer.status}`);
      else stages.fail();
      return told;
    });
  },
};
