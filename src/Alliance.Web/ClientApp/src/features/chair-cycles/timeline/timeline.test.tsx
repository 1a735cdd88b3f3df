import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { aCycle, now } from '../testing/a-cycle';
import { viewTerms } from './model';
import { TermList } from './term-list';
import { Timeline } from './timeline';
import { speak } from '@/lib/i18n';

const cycle = aCycle({ swaps: [{ id: 's', term: 4, withTerm: 5, unitId: 'js', withUnitId: 'wj', message: null, status: 'open' }] });
const terms = viewTerms(cycle, [{ ...cycle.terms[0]!, index: 6, startsOn: '2027-07-01', endsOn: '2027-10-01' }]);

function Drawing() {
  const [selected, select] = useState<number | null>(null);
  return <Timeline cycle={cycle} terms={terms} level="unit" fairness={undefined} selected={selected} onSelect={select} now={now} />;
}

describe('the rotation timeline', () => {
  it('is a list of terms that says of each who, when and how far', () => {
    render(<Drawing />);
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items).toHaveLength(7);
    expect(within(items[3]!).getByRole('button')).toHaveAccessibleName(/第 4 任，青浦区，上海，2026\.10\.1 – 2026\.12\.31，当值，还有 41 天/);
    expect(within(items[6]!).getByRole('button')).toHaveAccessibleName(/预测/);
  });

  it('says of a term that a swap is asked for', () => {
    render(<Drawing />);
    expect(screen.getByRole('button', { name: /第 5 任，.*提议与第 6 任互换/ })).toBeInTheDocument();
  });

  it('is one stop of the tab key, and the arrows go on from the present term', async () => {
    render(<Drawing />);
    const buttons = within(screen.getByRole('list')).getAllByRole('button');
    expect(buttons.filter((button) => button.getAttribute('tabindex') === '0')).toHaveLength(1);
    buttons[3]!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(buttons[4]).toHaveFocus();
    expect(buttons[4]).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{ArrowUp}');
    expect(buttons[1]).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(buttons[6]).toHaveFocus();
  });

  it('speaks English without a Chinese word of its own', () => {
    speak('en');
    try {
      render(<Drawing />);
      expect(screen.getByRole('button', { name: /^Term 4, 青浦区, 上海, .*in the chair.*41 days left/ })).toBeInTheDocument();
      expect(screen.getByText('Today')).toBeInTheDocument();
    } finally {
      speak('zh');
    }
  });
});

describe('the rotation on a phone', () => {
  it('opens a term to say why it is that unit’s', async () => {
    function List() {
      const [selected, select] = useState<number | null>(null);
      return (
        <MemoryRouter>
          <TermList cycle={cycle} terms={terms} selected={selected} onSelect={select} now={now} actions={() => null} />
        </MemoryRouter>
      );
    }
    render(<List />);
    await userEvent.click(screen.getByRole('button', { name: /4\s*青浦区/ }));
    expect(screen.getByText(/青浦区应轮 1\.33 次，此前已轮 1 次，已等候 3 任/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /4\s*青浦区/ }));
    expect(screen.queryByText(/应轮 1\.33 次/)).not.toBeInTheDocument();
  });
});
