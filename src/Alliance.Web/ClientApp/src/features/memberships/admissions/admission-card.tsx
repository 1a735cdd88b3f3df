import { Button } from 'antd';
import { useState } from 'react';
import styles from '../memberships.module.css';
import { admissionsKey, type Admission } from '../queries';
import { useAdmissionWords } from './words';
import { Vote } from './vote';
import { ConfirmDangerous, LiveHighlight, RelativeTime, UnitName } from '@/components';
import { allianceKey, alliancePath, type AllianceDetail, type Member, type Rights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

interface Props {
  alliance: AllianceDetail;
  admission: Admission;
  rights: Rights;
  members: readonly Member[];
}

/** One application or invitation, with its state and the one thing the reader may do about it. */
export function AdmissionCard({ alliance, admission, rights, members }: Props) {
  const t = useAdmissionWords();
  const [refusing, setRefusing] = useState(false);
  const { unitId, unitName, kind, decidedBy } = admission;
  const refresh = [admissionsKey(alliance.id), allianceKey(alliance.id, 'members'), allianceKey(alliance.id, 'detail'), ['workbench']];
  const decide = useCommand(({ admit, reason }: { admit: boolean; reason: string | null }) => ({ path: alliancePath(alliance.id, 'applications', unitId, 'decide'), body: { admit, reason } }), {
    refresh,
    said: ({ admit }) => t(admit ? 'saidAdmitted' : 'saidRefused', { unit: unitName }),
    onDone: () => setRefusing(false),
  });
  const withdraw = useCommand(() => ({ path: alliancePath(alliance.id, 'applications', unitId, 'withdraw'), body: {} }), { refresh, said: t('saidWithdrawn') });
  const answer = useCommand((accept: boolean) => ({ path: alliancePath(alliance.id, 'invitations', unitId, 'answer'), body: { accept } }), {
    refresh,
    said: (accept) => t(accept ? 'saidAccepted' : 'saidDeclined'),
  });
  const application = kind === 'application';
  const mine = rights.speaksFor(unitId);
  const isChair = alliance.myRelations.includes('chair');
  const mayDecide = application && rights.may('alliance.decide-admission') && ((decidedBy === 'coordinator' && rights.runs) || (decidedBy === 'chair' && isChair));
  const busy = decide.isPending || withdraw.isPending || answer.isPending;
  return (
    <LiveHighlight of={`admission/${unitId}`} block>
      <div className={styles.card}>
        <p className={styles.what}>
          <strong>
            <UnitName id={unitId} name={unitName} link dot />
          </strong>
          <span>{t(kind)}</span>
          <small>
            <RelativeTime at={admission.since} />
            {application && ` · ${t(`decidedBy_${decidedBy}`)}`}
          </small>
        </p>
        {admission.message !== null && admission.message !== '' && <q>{admission.message}</q>}
        {application && decidedBy === 'members' && <Vote alliance={alliance} admission={admission} voters={rights.mine(members.filter((member) => member.status === 'active'))} />}
        <div className={styles.actions}>
          {mayDecide && (
            <>
              <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate({ admit: true, reason: null })}>
                {t('admit')}
              </Button>
              <Button disabled={busy} onClick={() => setRefusing(true)}>
                {t('refuse')}
              </Button>
            </>
          )}
          {mine && application && (
            <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('withdraw')}
            </Button>
          )}
          {mine && !application && (
            <>
              <Button type="primary" loading={answer.isPending} onClick={() => answer.mutate(true)}>
                {t('accept')}
              </Button>
              <Button disabled={busy} onClick={() => answer.mutate(false)}>
                {t('decline')}
              </Button>
            </>
          )}
        </div>
      </div>
      <ConfirmDangerous
        open={refusing}
        title={t('refuseTitle', { unit: unitName })}
        consequences={t('refuseText', { unit: unitName })}
        verb={t('refuse')}
        reason="optional"
        busy={decide.isPending}
        onConfirm={(reason) => decide.mutate({ admit: false, reason: reason || null })}
        onCancel={() => setRefusing(false)}
      />
    </LiveHighlight>
  );
}
