import { useQuery } from '@tanstack/react-query';
import { Select, Spin } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useComponentWords } from '../words';

export interface Choice {
  value: string;
  label: string;
  /** What tells apart those of the same name: the path, the kind. */
  aside?: ReactNode;
}

export interface PickerProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null, choice: Choice | null) => void;
  /** The name of what is chosen already. */
  known?: Choice | null;
  placeholder?: string;
  disabled?: boolean;
  allowClear?: boolean;
  'aria-label'?: string;
  exclude?: readonly string[];
  style?: React.CSSProperties;
}

interface Props extends PickerProps {
  /** The query key's name, and how to ask. */
  of: string;
  ask: (q: string, signal: AbortSignal) => Promise<Choice[]>;
  /** What to offer before anything is typed. */
  offerAll?: boolean;
}

/** One of very many, found by typing; the server searches. */
export function RemoteSelect({ of, ask, offerAll = false, known, value, onChange, exclude = [], ...rest }: Props) {
  const t = useComponentWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(known ?? null);
  const q = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['pick', of, q],
    queryFn: ({ signal }) => ask(q, signal),
    enabled: q !== '' || offerAll,
    placeholderData: (before) => before,
  });
  const found = (data ?? []).filter((choice) => !exclude.includes(choice.value));
  const current = [chosen, known].find((choice) => choice && choice.value === value);
  const options = current && !found.some((choice) => choice.value === current.value) && q === '' ? [current, ...found] : found;
  return (
    <Select
      style={{ minWidth: 200, width: '100%' }}
      {...rest}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      value={value || null}
      onChange={(next: string | null | undefined) => {
        const choice = options.find((each) => each.value === next) ?? null;
        setChosen(choice);
        setTyped('');
        onChange?.(next ?? null, choice);
      }}
      notFoundContent={isFetching ? <Spin size="small" /> : q === '' && !offerAll ? t('typeToFind') : t('noMatch')}
      options={options}
      optionRender={(option) => (
        <span style={{ display: 'grid', lineHeight: 1.4 }}>
          <span>{option.data.label}</span>
          {option.data.aside && <small style={{ color: 'var(--al-muted)' }}>{option.data.aside}</small>}
        </span>
      )}
    />
  );
}
