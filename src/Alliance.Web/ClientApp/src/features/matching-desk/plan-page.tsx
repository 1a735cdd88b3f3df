import { Alert, Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { bodyOf, plansKey, planPath, usePlan } from './api';
import { PairsBox } from './pairs-box';
import { PartsBox } from './parts-box';
import { ScarceBox } from './scarce-box';
import { sayFailure } from './say';
import { StatusTag } from './status-tag';
import { TermsForm } from './terms-form';
import type { PlanAnswer, Terms } from './types';
import { UnmetBox } from './unmet-box';
import { WeightsBox } from './weights-box';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { EmptyState, Missing, PageSkeleton, useDocumentTitle, ListsNav } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { Problem, sentenceOf, useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** One plan: what it was asked, what came of it, why, and what to do with it. */
export function PlanPage() {
  const { allianceId = '', planId = '' } = useParams();
  const t = useDeskWords();
  const alliance = useAlliance(allianceId);
  const runs = alliance.myRelations.some((relation) => relation === 'coordinator' || relation === 'chair');
  const plan = usePlan(allianceId, planId);
  useDocumentTitle(`${plan.data?.plan.plan.title ?? t('title')} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  if (!runs) return <EmptyState title={t('onlyRunners')} text={t('onlyRunnersText')} />;
  if (plan.data !== undefined) return <Plan allianceId={allianceId} answer={plan.data} />;
  if (plan.error) return plan.error instanceof Problem && plan.error.status === 404 ? <Missing /> : <Alert type="error" message={sentenceOf(plan.error)} />;
  return <PageSkeleton />;
}

type Deed = { what: 'solve' | 'stop' | 'discard' | 'accept' } | { what: 'change'; terms: Terms; said: 'saidAgain' | 'saidLeftOut' };

const said = { solve: 'saidAgain', stop: 'saidStopped', discard: 'saidDiscarded', accept: 'saidAccepted' } as const;

function Plan({ allianceId, answer }: { allianceId: string; answer: PlanAnswer }) {
  const t = useDeskWords();
  const spoken = useLanguage();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState<'accept' | 'discard' | null>(null);
  const { plan, terms, preview, current, stale, failedCode } = answer.plan;
  const deed = useCommand<Deed>(
    (value) =>
      value.what === 'change'
        ? { method: 'PUT', path: planPath(allianceId, plan.id), body: bodyOf(value.terms) }
        : { path: planPath(allianceId, plan.id, value.what), body: value.what === 'accept' ? { preview } : {} },
    {
      refresh: [plansKey(allianceId)],
      said: (value) => t(value.what === 'change' ? value.said : said[value.what]),
      onDone: () => {
        setAsking(null);
        setEditing(false);
      },
    },
  );
  const over = plan.status === 'accepted' || plan.status === 'discarded';
  const change = (next: Partial<Terms>, words: 'saidAgain' | 'saidLeftOut' = 'saidAgain') => deed.mutate({ what: 'change', terms: { ...terms, ...next }, said: words });
  return (
    <div className={styles.page}>
      <ListsNav />
      <Link to={`/alliances/${allianceId}/listings/desk`}>{t('back')}</Link>
      <header className={styles.head}>
        <h2>{plan.title}</h2>
        <StatusTag status={plan.status} />
        {!over && (
          <span className={styles.actions}>
            {plan.status === 'ready' && (plan.figures?.offers ?? 0) > 0 && (
              <Button type="primary" onClick={() => setAsking('accept')}>
                {t('accept')}
              </Button>
            )}
            {plan.status === 'solving' ? (
              <Button onClick={() => deed.mutate({ what: 'stop' })}>{t('stop')}</Button>
            ) : (
              <Button loading={deed.isPending && deed.variables.what === 'solve'} onClick={() => deed.mutate({ what: 'solve' })}>
                {t('again')}
              </Button>
            )}
            <Button onClick={() => setEditing(!editing)}>{t('edit')}</Button>
            <Button danger onClick={() => setAsking('discard')}>
              {t('discard')}
            </Button>
          </span>
        )}
      </header>
      {plan.status === 'solving' && (
        <div role="status" className={styles.box}>
          <p>{t('solving')}</p>
          <Progress percent={100} status="active" showInfo={false} aria-label={t('status.solving')} />
        </div>
      )}
      {plan.status === 'failed' && <Alert type="warning" showIcon message={t('failed')} description={sayFailure(failedCode, spoken)} />}
      {plan.status === 'stopped' && <Alert type="info" showIcon message={t('stopped')} />}
      {stale && !over && (
        <Alert
          type="warning"
          showIcon
          message={t('stale')}
          action={
            <Button size="small" onClick={() => deed.mutate({ what: 'solve' })}>
              {t('again')}
            </Button>
          }
        />
      )}
      {!current && preview !== null && !over && <Alert type="info" showIcon message={t('notCurrent')} />}
      {editing && !over && (
        <section className={styles.box} aria-label={t('edit')}>
          <TermsForm allianceId={allianceId} begin={terms} names={answer.names} verb={t('save')} busy={deed.isPending} onSend={(next) => change(next)} onCancel={() => setEditing(false)} />
        </section>
      )}
      {preview !== null && (
        <div className={styles.two}>
          <div className={styles.stack}>
            <PartsBox answer={answer} />
            <PairsBox allianceId={allianceId} answer={answer} onLeaveOut={over || plan.status !== 'ready' ? undefined : (pair) => change({ leftOut: [...terms.leftOut, pair] }, 'saidLeftOut')} />
            <UnmetBox allianceId={allianceId} answer={answer} />
          </div>
          <div className={styles.stack}>
            {plan.status === 'ready' && <WeightsBox key={preview} allianceId={allianceId} answer={answer} busy={deed.isPending} onKeep={(weights) => change({ weights })} />}
            <ScarceBox answer={answer} onPutBack={over ? undefined : (pair) => change({ leftOut: terms.leftOut.filter((each) => each.needId !== pair.needId || each.resourceId !== pair.resourceId) })} />
          </div>
        </div>
      )}
      <Modal
        open={asking !== null}
        title={t(asking === 'discard' ? 'discardTitle' : 'acceptTitle')}
        okText={t(asking === 'discard' ? 'discard' : 'accept')}
        cancelText={t('cancel')}
        okButtonProps={{ danger: asking === 'discard' }}
        confirmLoading={deed.isPending}
        onOk={() => asking !== null && deed.mutate({ what: asking })}
        onCancel={() => setAsking(null)}
      >
        <p>{asking === 'discard' ? t('discardText') : t('acceptText', { count: plan.figures?.offers ?? 0 })}</p>
        {asking === 'accept' && stale && <Alert type="warning" showIcon message={t('acceptStale')} />}
      </Modal>
    </div>
  );
}
