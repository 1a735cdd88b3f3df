import { Problem } from '@/lib/http';

const longest = 15_000;

/** Whether asking again may help: the network, the server itself, or that we asked too often. */
const passes = (trouble: unknown): boolean => trouble instanceof Problem && (trouble.code === 'network' || trouble.status >= 500 || trouble.status === 429);

/**
 * Asks until there is an answer, ever more rarely: a single request may fail while the line stands (a network that just came back breaks what
 * is under way), and then nothing else would ask for what was missed. Ends with the trouble when it does not pass, or is not wanted any more.
 */
export async function persistently<T>(ask: () => Promise<T>, isWanted: () => boolean): Promise<T> {
  for (let pause = 300; ; pause = Math.min(longest, pause * 2)) {
    try {
      return await ask();
    } catch (trouble) {
      if (!passes(trouble) || !isWanted()) {
        throw trouble;
      }

      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}
