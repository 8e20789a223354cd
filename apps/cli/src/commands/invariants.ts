import type { DefineCommand } from '../terminal';

/** `xh invariants`: `{"invariants": [{name, violations, examples}]}`; exit 1 when any is violated. */
export const defineInvariants: DefineCommand = (command, terminal) => {
  command.option('--json', '以 JSON 输出').action(async (options: { json?: boolean }) => {
    const [{ withInvariants }, { INVARIANT_LABELS }] = await Promise.all([
      import('../operations.module'),
      import('@application/operations/check-invariants'),
    ]);
    const invariants = await withInvariants((checks) => checks.run());
    if (invariants.some(({ violations }) => violations > 0)) terminal.exitCode = 1;
    if (options.json) return terminal.out(JSON.stringify({ invariants }));
    for (const { name, violations, examples } of invariants) {
      const found = violations > 0 ? `违反 ${violations} 处：${examples.join('；')}` : '成立';
      terminal.out(`${name} ${INVARIANT_LABELS[name]}：${found}`);
    }
  });
};
