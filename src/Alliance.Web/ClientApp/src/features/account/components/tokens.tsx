import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { ConfirmDangerous, CopyText, EmptyState, RelativeTime, RowsSkeleton, Trouble } from '@/components';
import { useCommand } from '@/lib/http';
import { tokensQuery, type Token } from '../api/account';
import { useAccountWords } from '../words';
import styles from './account.module.css';

export function Tokens() {
  const t = useAccountWords();
  const { data, error, refetch } = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const revoke = useCommand<Token, unknown>((token) => ({ method: 'DELETE', path: `/api/account/tokens/${token.id}` }), {
    refresh: [['account', 'tokens']],
    said: t('revoked'),
    onDone: () => setRevoking(null),
  });
  const make = (
    <Button size="small" onClick={() => setMaking(true)}>
      {t('makeToken')}
    </Button>
  );
  return (
    <section className={styles.sheet} aria-labelledby="tokens">
      <div className={styles.head}>
        <h2 id="tokens">{t('tokens')}</h2>
        {data && data.length > 0 && make}
      </div>
      <p className={styles.text}>
        {t('tokensText')} <a href="/docs/api">{t('apiDocs')}</a>
      </p>
      {!data ? (
        error ? <Trouble error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={2} />
      ) : data.length === 0 ? (
        <EmptyState small title={t('tokensEmpty')} text={t('tokensEmptyText')} action={make} />
      ) : (
        <ul className={styles.list}>
          {data.map((token) => (
            <li key={token.id}>
              <span>
                <strong>{token.name}</strong>
                <small>
                  {token.lastUsedAt ? (
                    <>
                      {t('lastUsed')} <RelativeTime at={token.lastUsedAt} />
                    </>
                  ) : (
                    t('never')
                  )}
                  {token.expiresAt && (
                    <>
                      {' · '}
                      {t('expires')} <RelativeTime at={token.expiresAt} dayOnly />
                    </>
                  )}
                </small>
              </span>
              <Button size="small" type="text" danger onClick={() => setRevoking(token)}>
                {t('revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {making && <MakeToken onClose={() => setMaking(false)} />}
      <ConfirmDangerous
        open={revoking !== null}
        title={t('revokeTitle', { name: revoking?.name ?? '' })}
        consequences={t('revokeText')}
        verb={t('revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate(revoking)}
        onCancel={() => setRevoking(null)}
      />
    </section>
  );
}

function MakeToken({ onClose }: { onClose: () => void }) {
  const t = useAccountWords();
  const [form] = Form.useForm<{ name: string; days: number }>();
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const make = useCommand<{ name: string; days: number }, { id: string; token: string }>((values) => ({ path: '/api/account/tokens', body: { name: values.name.trim(), days: values.days } }), {
    refresh: [['account', 'tokens']],
    onDone: (result, values) => setMade({ name: values.name, token: result.token }),
  });
  if (made) {
    return (
      <Modal open title={t('tokenTitle', { name: made.name })} onCancel={onClose} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t('close')}</Button>}>
        <p>{t('tokenText')}</p>
        <CopyText text={made.token} label={t('token')} />
      </Modal>
    );
  }

  return (
    <Modal
      open
      title={t('makeToken')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={make.isPending} onClick={() => form.submit()}>
            {t('makeToken')}
          </Button>
        </>
      }
    >
      <Form form={form} layout="vertical" initialValues={{ days: 90 }} onFinish={(values) => make.mutate(values)}>
        <Form.Item name="name" label={t('tokenName')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
          <Input autoFocus maxLength={80} placeholder={t('tokenNameHint')} />
        </Form.Item>
        <Form.Item name="days" label={t('tokenDays')}>
          <Select options={[7, 30, 90, 180, 365].map((days) => ({ value: days, label: t('days', { count: days }) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
