import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { defineWords, speak } from './index';

const useWords = defineWords('test', { units_other: '{{count}} 家', hello: '您好' }, { units_one: '{{count}} unit', units_other: '{{count}} units', hello: 'Hello' });

function Said() {
  const t = useWords();
  return (
    <p>
      {t('hello')} {t('units', { count: 1 })} {t('units', { count: 2 })}
    </p>
  );
}

beforeEach(() => speak('zh'));

it('changes with the language while the page stands', () => {
  render(<Said />);
  expect(screen.getByText('您好 1 家 2 家')).toBeInTheDocument();
  act(() => speak('en'));
  expect(screen.getByText('Hello 1 unit 2 units')).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('en');
});
