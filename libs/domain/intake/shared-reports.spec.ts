import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readProposal } from './read-proposal';

/** Real reports lie beside the project and never in it. */
const folder = path.resolve(__dirname, '../../../../shared/reports');
const EXPECTED: [start: string, shortcomings: number, steps: number, unanswered: number[], unprompted: number[]][] = [
  ['000', 3, 4, [], [4]],
  ['001', 1, 3, [], [1, 3]],
  ['002', 3, 3, [2], [2]],
  ['003', 2, 3, [], [3]],
  ['004', 3, 4, [3], [1, 4]],
];

(existsSync(folder) ? describe : describe.skip)(`real reports (skipped unless ../shared/reports is there)`, () => {
  it.each(EXPECTED)('%s: %i shortcomings, %i next steps', (start, shortcomings, steps, unanswered, unprompted) => {
    const file = readdirSync(folder).find((name) => name.startsWith(start))!;
    const text = readFileSync(path.join(folder, file), 'utf8');
    const proposal = readProposal(text);
    expect(proposal.kind).toBe('annualReport');
    expect([proposal.items.length, proposal.nextSteps.length]).toEqual([shortcomings, steps]);
    const answered = proposal.nextSteps.flatMap((step) => step.answers);
    const numbers = proposal.items.map((item) => item.number);
    expect(numbers.filter((number) => !answered.includes(number)).map(Number)).toEqual(unanswered);
    const alone = proposal.nextSteps.filter((step) => step.answers.length === 0);
    expect(alone.map((step) => Number(step.number))).toEqual(unprompted);
    const lines = text.split('\n');
    for (const { source, title } of [...proposal.items, ...proposal.nextSteps]) {
      expect(lines[source.line - 1]).toContain(source.quote);
      expect(source.quote.length).toBeGreaterThan(4);
      expect(text.replace(/\s/g, '')).toContain(title);
    }
    expect(proposal.items.every((item) => item.manifestation)).toBe(true);
  });
});
