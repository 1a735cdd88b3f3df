import { Alert, Button, Steps } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EmptyState, Page } from '@/components';
import { useCommand } from '@/lib/http';
import { may, useSession } from '@/lib/session';
import { useFilters } from '@/lib/url';
import { CheckStep } from '../founding/check-step';
import { bodyOf, missingIn, steps, type Draft, type Missing, type Step } from '../founding/draft';
import styles from '../founding/founding.module.css';
import { MembersStep } from '../founding/members-step';
import { ProfileStep } from '../founding/profile-step';
import { RulesStep } from '../founding/rules-step';
import { useDraft } from '../founding/use-draft';
import { useAlliancesWords } from '../words';

const stepNames = ['step'] as const;

/** The first alliance, and every one after it, in four steps. */
export function FoundingPage() {
  const t = useAlliancesWords();
  const session = useSession();
  const navigate = useNavigate();
  const { draft, change, forget, startOver, wasKept } = useDraft();
  const [{ step: named }, go] = useFilters(stepNames);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [refusal, setRefusal] = useState('');
  const firstOpen = steps.find((each) => missingIn(draft, each).length > 0) ?? 'check';
  const wanted = steps.find((each) => each === named) ?? 'profile';
  const step: Step = steps.indexOf(wanted) > steps.indexOf(firstOpen) ? firstOpen : wanted;
  const at = steps.indexOf(step);
  const found = useCommand<Draft>((value) => ({ path: '/api/alliances', body: bodyOf(value) }), {
    quiet: true,
    refresh: [['alliances'], ['workbench']],
    said: (value) => t('foundedSaid', { name: value.name }),
    onRefused: (problem) => setRefusal(problem.sentence()),
    onDone: (outcome) => {
      forget();
      void navigate(`/alliances/${outcome.id}`);
    },
  });
  if (!may(session, 'alliance.found')) {
    return (
      <Page title={t('foundTitle')} place="alliances" narrow>
        <EmptyState title={t('forbidden')} text={t('forbiddenText')} action={<Link to="/alliances">{t('toDirectory')}</Link>} />
      </Page>
    );
  }

  const move = (to: number) => {
    setMissing([]);
    setRefusal('');
    go({ step: steps[to] ?? null });
  };
  const forward = () => {
    const lacks = missingIn(draft, step);
    setMissing(lacks);
    if (lacks.length === 0) {
      move(at + 1);
    }
  };
  const props = { draft, change, missing: missing.filter((each) => missingIn(draft, step).includes(each)) };
  return (
    <Page title={t('foundTitle')} about={t('foundAbout')} place="alliances" narrow actions={wasKept && <Button onClick={() => { startOver(); move(0); }}>{t('startOver')}</Button>}>
      <Steps current={at} size="small" responsive={false} titlePlacement="vertical" items={steps.map((each) => ({ title: t(`step.${each}`) }))} onChange={(to) => (to < at ? move(to) : forward())} />
      {wasKept && step === 'profile' && draft.name !== '' && <Alert type="info" showIcon title={t('draftKept')} />}
      <div className={styles.sheet}>
        {step === 'profile' && <ProfileStep {...props} />}
        {step === 'members' && <MembersStep {...props} />}
        {step === 'rules' && <RulesStep {...props} />}
        {step === 'check' && <CheckStep draft={draft} />}
      </div>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
      <div className={styles.buttons}>
        <Button disabled={at === 0} onClick={() => move(at - 1)}>
          {t('back')}
        </Button>
        {step === 'check' ? (
          <Button type="primary" loading={found.isPending} onClick={() => { setRefusal(''); found.mutate(draft); }}>
            {t('foundIt')}
          </Button>
        ) : (
          <Button type="primary" onClick={forward}>
            {t('next')}
          </Button>
        )}
      </div>
    </Page>
  );
}
