import styles from './balance.module.css';
import type { Balance } from './types';
import { useBalanceWords } from './words';
import { DataTable, type Column } from '@/components';

type Span = Balance['waiting'][number];

const [width, high] = [640, 150];

/** How many needs have waited how long. */
export function WaitingChart({ balance }: { balance: Balance }) {
  const t = useBalanceWords();
  const most = Math.max(...balance.waiting.map((span) => span.needs), 1);
  const said = (span: Span) => (span.upTo === null ? t('waitMore', { from: span.from }) : t('waitRange', { from: span.from, to: span.upTo }));
  const step = width / balance.waiting.length;
  const columns: Column<Span>[] = [
    { key: 'wait', title: t('wait'), phone: 'title', text: said },
    { key: 'needs', title: t('unmetNeeds'), align: 'right', text: (row) => row.needs },
  ];
  return (
    <section className={styles.box}>
      <h3>{t('byWaiting')}</h3>
      <p className={styles.quiet}>{t('chartWaiting')}</p>
      <svg className={styles.chart} style={{ maxWidth: width }} viewBox={`0 0 ${width} ${high + 48}`} role="img" aria-label={t('chartWaiting')}>
        {balance.waiting.map((span, index) => {
          const height = (high * span.needs) / most;
          return (
            <g key={span.from}>
              <rect className={styles.needDone} fillOpacity={0.35 + 0.2 * index} x={index * step + step / 4} width={step / 2} y={20 + high - height} height={height} />
              <text x={index * step + step / 2} y={14 + high - height} textAnchor="middle">
                {span.needs}
              </text>
              <text x={index * step + step / 2} y={high + 40} textAnchor="middle">
                {said(span)}
              </text>
            </g>
          );
        })}
      </svg>
      <DataTable id="balance-waiting" name={`${t('title')} ${t('byWaiting')}`} rows={balance.waiting} rowKey={(row) => String(row.from)} columns={columns} />
    </section>
  );
}
