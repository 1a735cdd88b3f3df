import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Trouble } from '@/components';
import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/http';
import { roundKey, roundPath, type Published, type Round, type Verification } from '../api';
import { useRoundWords } from '../words';
import styles from '../rounds.module.css';

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

/** What this browser finds out by itself, from what is published. */
export const checked = (published: Published) => ({
  digest: hash(published.text) === published.digest,
  commitment: hash(published.secret) === published.commitment,
  seed: hash([published.secret, ...published.contributions].join('\n')) === published.input.seed,
});

/** Whoever doubts the result can check it: here, and with the published input anywhere. */
export function Verify({ round }: { round: Round }) {
  const t = useRoundWords();
  const [asked, setAsked] = useState(false);
  const id = round.round.id;
  const found = useQuery({
    queryKey: [...roundKey(round.allianceId, id), 'verification'],
    queryFn: async ({ signal }) => {
      const [published, server] = await Promise.all([
        get<Published>(roundPath(round.allianceId, id, 'input'), undefined, signal),
        get<Verification>(roundPath(round.allianceId, id, 'verification'), undefined, signal),
      ]);
      return { here: checked(published), server };
    },
    enabled: asked,
    staleTime: Infinity,
  });
  const result = round.result;
  if (result === null) return null;
  return (
    <section className={styles.card} aria-label={t('verify')}>
      <h3>{t('verify')}</h3>
      <p>{t('verifyText')}</p>
      <dl className={styles.hashes}>
        <dt>{t('digest')}</dt>
        <dd>{result.digest}</dd>
        <dt>{t('commitment')}</dt>
        <dd>{round.commitment}</dd>
        <dt>{t('lotSecret')}</dt>
        <dd>{result.secret}</dd>
        <dt>{t('seed')}</dt>
        <dd>{result.seed}</dd>
      </dl>
      <footer>
        <Button type="primary" loading={found.isFetching} onClick={() => setAsked(true)}>
          {t('verifyNow')}
        </Button>
        <a href={roundPath(round.allianceId, id, 'input')} download={`${round.round.title}.json`}>
          {t('download')}
        </a>
      </footer>
      {found.isError && <Trouble error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <ul className={styles.checks} role="status">
          <Check holds={found.data.here.digest} text={t('checkDigest')} />
          <Check holds={found.data.here.commitment && found.data.server.commitmentHolds} text={t('checkCommitment')} />
          <Check holds={found.data.here.seed && found.data.server.seedHolds} text={t('checkSeed')} />
          <Check holds={found.data.server.digestHolds && found.data.server.sameResult} text={t('checkSame')} />
          <Check holds={found.data.server.stable} text={t('checkStable')} />
        </ul>
      )}
    </section>
  );
}

function Check({ holds, text }: { holds: boolean; text: string }) {
  const t = useRoundWords();
  return (
    <li className={holds ? styles.good : styles.bad}>
      {holds ? <CheckCircleFilled aria-label={t('holds')} /> : <CloseCircleFilled aria-label={t('fails')} />} {text}
    </li>
  );
}
