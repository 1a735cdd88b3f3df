import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, HolderOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { useRoundWords } from '../words';
import { move, places, toggleAlike, without, type Ranked } from './ranks';
import styles from '../rounds.module.css';

export interface Candidate {
  id: string;
  name: string;
  about: string;
}

interface Props {
  candidates: readonly Candidate[];
  value: readonly Ranked[];
  ties: boolean;
  most: number;
  onChange: (value: Ranked[]) => void;
}

/** Ordered by dragging, by buttons (on a phone), or by the keyboard: Alt with the arrows moves what has the focus. */
export function RankList({ candidates, value, ties, most, onChange }: Props) {
  const t = useRoundWords();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const byId = new Map(candidates.map((each) => [each.id, each]));
  const left = candidates.filter((each) => !value.some((ranked) => ranked.id === each.id));
  const place = places(value);

  function shift(from: number, to: number) {
    if (to < 0 || to >= value.length) return;
    onChange(move(value, from, to));
    // The focus goes along with what was moved.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-rank]')[to]?.focus());
  }

  return (
    <div className={styles.ranking}>
      <section aria-label={t('ranked')}>
        <h4>{t('ranked')}</h4>
        {value.length === 0 && <p className={styles.quiet}>{t('rankedNone')}</p>}
        <ol ref={list} className={styles.ranks}>
          {value.map(({ id, alike }, index) => {
            const name = byId.get(id)?.name ?? t('gone');
            return (
              <li
                key={id}
                data-rank={id}
                tabIndex={0}
                draggable
                aria-label={t('rankOf', { place: place[index] ?? 0, name })}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                className={`${over === index ? styles.over : ''} ${dragged === index ? styles.dragged : ''} ${alike ? styles.alike : ''}`}
                onKeyDown={(event) => {
                  if (event.target !== event.currentTarget) return;
                  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
                    event.preventDefault();
                    shift(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
                  } else if (event.key === 'Delete') onChange(without(value, index));
                }}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', id);
                  setDragged(index);
                }}
                onDragOver={(event) => {
                  if (dragged === null) return;
                  event.preventDefault();
                  setOver(index);
                }}
                onDrop={(event) => {
                  event.preventDefault();
                  if (dragged !== null) onChange(move(value, dragged, index));
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <HolderOutlined aria-hidden className={styles.grip} />
                <b className={styles.place}>{place[index]}</b>
                <span className={styles.candidate}>
                  {name}
                  <small>{byId.get(id)?.about}</small>
                  {ties && index > 0 && (
                    <Checkbox checked={alike} onChange={() => onChange(toggleAlike(value, index))}>
                      {t('alike')}
                    </Checkbox>
                  )}
                </span>
                <span className={styles.moves}>
                  <Button type="text" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('up', { name })} disabled={index === 0} onClick={() => shift(index, index - 1)} />
                  <Button type="text" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('down', { name })} disabled={index === value.length - 1} onClick={() => shift(index, index + 1)} />
                  <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('out', { name })} onClick={() => onChange(without(value, index))} />
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <section aria-label={t('unranked')}>
        <h4>{t('unranked')}</h4>
        <p className={styles.quiet}>{left.length === 0 ? t('unrankedNone') : t('unrankedHint', { most })}</p>
        <ul className={styles.ranks}>
          {left.map(({ id, name, about }) => (
            <li key={id}>
              <span className={styles.candidate}>
                {name}
                <small>{about}</small>
              </span>
              <Button icon={<PlusOutlined aria-hidden />} aria-label={t('in', { name })} disabled={value.length >= most} onClick={() => onChange([...value, { id, alike: false }])}>
                {t('add')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
