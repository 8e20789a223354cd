import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Mood } from '../../support/smtp-sink';
import { loadCounty, putEvents, release } from '../rig/load-county';
import { settled } from '../rig/reckoning';
import type { Part } from '../rig/rig';

/** What a mail comes to in the end, sent while the server is in such a mood. */
const ENDS = {
  later: 'sent',
  mute: 'sent',
  never: 'failed',
  hangUp: 'unknown',
  hang: 'unknown',
} as const satisfies Partial<Record<Mood, string>>;

const MOODS = Object.keys(ENDS) as (keyof typeof ENDS)[];

const STATES = `select o.payload -> 'data' ->> 'mark' as mood, d.state, count(*)::int as mails
  from outbox o join notice n on n.source_id = o.id join delivery d on d.notice_id = n.id group by 1, 2 order by 1, 2`;

/** All were tried once: refused for good, given up, or waiting for another try. */
const UNTRIED = `select count(*)::int as untried from outbox o
  left join notice n on n.source_id = o.id left join delivery d on d.notice_id = n.id
 where o.payload -> 'data' ->> 'mark' = $1 and (d.id is null or d.attempts = 0 or d.state = 'sending')`;

/** A mail server that refuses for now (4xx) or for good (5xx), resets the connection after the text, hangs after it, or never greets. */
export const smtp: Part = {
  name: 'smtp',
  async run({ form, database: { owner }, workers, sink }) {
    const { mails, slow } = form.smtp;
    const moods = MOODS.filter((mood) => slow || (mood !== 'hang' && mood !== 'mute'));
    await loadCounty(owner, mails * moods.length, 1);
    workers.start();
    await release(owner, mails * moods.length);
    await settled(owner, 120);
    for (const [place, mood] of moods.entries()) {
      sink.mood = mood;
      await putEvents(owner, place * mails, mails, mood);
      await allTried(owner, mood);
      sink.mood = 'take';
      // Refused mails wait a minute for their next try: the time machine moves it here.
      await owner.query(`update installation set clock_offset = clock_offset + interval '2 minutes'`);
      await settled(owner, 120, 60);
    }
    const unknown = moods.filter((mood) => ENDS[mood] === 'unknown').length;
    return { injected: moods.length * mails, mayBeUnknown: unknown * mails, measured: { mailsEach: mails } };
  },
  async judge(_, __, { database }) {
    const states = await database.owner.query<{ mood: keyof typeof ENDS; state: string; mails: number }[]>(STATES);
    return states
      .filter(({ mood, state }) => ENDS[mood] !== state)
      .map(({ mood, state, mails }) => `${mails} mails of a server in the mood "${mood}" are ${state}`);
  },
};

async function allTried(owner: DataSource, mood: Mood): Promise<void> {
  const until = performance.now() + 180_000;
  for (;;) {
    const [{ untried }] = await owner.query<[{ untried: number }]>(UNTRIED, [mood]);
    if (untried === 0) return;
    if (performance.now() > until) throw new Error(`${untried} mails were never tried: ${mood}`);
    await pause(100);
  }
}
