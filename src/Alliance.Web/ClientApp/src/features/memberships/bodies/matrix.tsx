import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMatrix } from '../queries';
import { BodyForm } from './body-form';
import { BodyMenu } from './body-menu';
import styles from './matrix.module.css';
import { Seat } from './seat';
import { useBodyWords } from './words';
import { EmptyState, LiveHighlight, RowsSkeleton, Trouble, UnitName } from '@/components';
import type { AllianceDetail, Rights } from '@/lib/alliances';
import { nameIn, useLanguage } from '@/lib/i18n';

/** Units down, bodies across: who sits where. A unit may sit in several. */
export function Matrix({ alliance, rights }: { alliance: AllianceDetail; rights: Rights }) {
  const t = useBodyWords();
  const language = useLanguage();
  const [forming, setForming] = useState(false);
  const { data, error, refetch } = useMatrix(alliance.id);
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton />;
  const bodies = data.bodies.filter((body) => !body.closed);
  const mayForm = rights.may('alliance.form-body');
  const add = mayForm && (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => setForming(true)}>
      {t('form')}
    </Button>
  );
  return (
    <section className={styles.section} aria-label={t('title')}>
      {bodies.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} action={add} />
      ) : (
        <>
          <div className={styles.bar}>
            <span>{t('hint')}</span>
            {add}
          </div>
          <div className={styles.frame} tabIndex={0} role="region" aria-label={t('title')}>
            <table className={styles.matrix}>
              <thead>
                <tr>
                  <th scope="col">{t('unit')}</th>
                  {bodies.map((body) => (
                    <th key={body.id} scope="col">
                      <LiveHighlight of={`body/${body.id}`} block>
                        <span className={styles.head}>
                          <small>{t(body.kind)}</small>
                          <span>{nameIn(language, body.name, body.nameEn)}</span>
                          <small>{t('seatsCount', { count: data.rows.filter((row) => row.seats.some((seat) => seat.bodyId === body.id)).length })}</small>
                        </span>
                        <BodyMenu alliance={alliance} body={body} rights={rights} />
                      </LiveHighlight>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.unitId}>
                    <th scope="row">
                      <UnitName id={row.unitId} name={row.unitName} dot />
                    </th>
                    {bodies.map((body) => (
                      <td key={body.id}>
                        <Seat alliance={alliance} body={body} row={row} maySeat={rights.may('alliance.seat-member') || rights.speaksFor(row.unitId)} mayUnseat={rights.runs || rights.speaksFor(row.unitId)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {forming && <BodyForm alliance={alliance} onClose={() => setForming(false)} />}
    </section>
  );
}
