/** Progress for people goes to stderr when stdout is data (`xh --json`), else to stdout. */
export const say = (sentence) => console.log(`· ${sentence}`);
export const whisper = (sentence) => console.error(`· ${sentence}`);

/** A failure with a sentence that a person can act on: printed without a stack. */
export class Trouble extends Error {}

/** Runs `main` and turns a Trouble into its sentence and exit code 1. */
export function runMain(main) {
  main().catch((error) => {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exit(1);
  });
}
