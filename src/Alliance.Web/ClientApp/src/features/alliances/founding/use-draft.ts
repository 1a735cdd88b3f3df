import { useCallback, useState } from 'react';
import { emptyDraft, type Draft } from './draft';

const stored = 'alliance.founding';

function remembered(): Draft | null {
  try {
    const text = sessionStorage.getItem(stored);
    return text ? { ...emptyDraft, ...(JSON.parse(text) as Partial<Draft>) } : null;
  } catch {
    return null;
  }
}

/** What is typed survives an error, a reload, an expired session. */
export function useDraft() {
  const [kept] = useState(remembered);
  const [draft, setDraft] = useState<Draft>(kept ?? emptyDraft);
  const change = useCallback((next: Partial<Draft>) => {
    setDraft((before) => {
      const after = { ...before, ...next };
      try {
        sessionStorage.setItem(stored, JSON.stringify(after));
      } catch {
        // Kept on the page only.
      }

      return after;
    });
  }, []);
  /** Not kept any longer; what stands on the page stays until one leaves it. */
  const forget = useCallback(() => sessionStorage.removeItem(stored), []);
  const startOver = useCallback(() => {
    forget();
    setDraft(emptyDraft);
  }, [forget]);
  return { draft, change, forget, startOver, wasKept: kept !== null };
}
