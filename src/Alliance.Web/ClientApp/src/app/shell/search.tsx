import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Spin } from 'antd';
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { get } from '@/lib/http';
import { flatten, type Found, type Hit } from './search-hits';
import styles from './search.module.css';
import { useShellWords } from './words';

/** Ctrl-K: one field over everything. */
export function Search({ onClose }: { onClose: () => void }) {
  const t = useShellWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const q = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => get<Found>('/api/search', { q }, signal),
    enabled: q !== '',
    placeholderData: (before) => before,
  });
  const hits = useMemo(() => (data && q ? flatten(data) : []), [data, q]);
  const open = (hit: Hit | undefined) => {
    if (hit) {
      onClose();
      void navigate(hit.to);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setAt((before) => (before + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      open(hits[at]);
    }
  };
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={640} style={{ top: 72 }} aria-label={t('searchTitle')} styles={{ container: { padding: 8 } }}>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        className={styles.field ?? ''}
        prefix={<SearchOutlined aria-hidden />}
        suffix={isFetching ? <Spin size="small" /> : <span />}
        value={text}
        maxLength={80}
        placeholder={t('search')}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
        aria-label={t('searchTitle')}
      />
      <ul id="search-hits" role="listbox" aria-label={t('searchTitle')} className={styles.hits}>
        {hits.map((hit, index) => (
          <li key={`${hit.group} ${hit.to}`} id={`hit-${index}`} role="option" aria-selected={index === at} onClick={() => open(hit)} onMouseMove={() => setAt(index)}>
            <span className={styles.group}>{hits[index - 1]?.group === hit.group ? '' : t(`group.${hit.group}`)}</span>
            <span>
              <strong>{hit.title}</strong>
              {hit.aside && <small>{hit.aside}</small>}
            </span>
          </li>
        ))}
      </ul>
      {hits.length === 0 && <p className={styles.hint}>{q && !isFetching && data ? t('searchNone', { q }) : t('searchHint')}</p>}
    </Modal>
  );
}
