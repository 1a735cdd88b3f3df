import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { showAtField } from '@/components';
import { get } from '@/lib/http';
import { Entrance } from '../components/entrance';
import { NewPassword } from '../components/new-password';
import { useEntering } from '../use-entering';
import { useSignInWords } from '../words';

/** Opened from the sign-in link a person was given: choose a password and be in. */
export function ActivatePage() {
  const t = useSignInWords();
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const [form] = Form.useForm<{ password: string }>();
  const [refusal, setRefusal] = useState('');
  const { data, isError } = useQuery({
    queryKey: ['activation', token],
    queryFn: ({ signal }) => get<{ name: string; signInName: string }>('/api/activation', { token }, signal),
    enabled: token !== '',
    retry: false,
  });
  const activate = useEntering<{ password: string }>(
    ({ password }) => ({ path: '/api/activation', body: { token, password } }),
    (problem) => {
      if (!showAtField(form, problem, ['password'])) {
        setRefusal(problem.sentence());
      }
    },
  );
  if (!token || isError) {
    return (
      <Entrance title={t('linkOver')} text={token ? t('linkOverText') : t('linkMissing')}>
        <Link to="/sign-in">
          <Button>{t('toSignIn')}</Button>
        </Link>
      </Entrance>
    );
  }

  if (!data) {
    return (
      <Entrance title={t('newPassword')}>
        <Skeleton active />
      </Entrance>
    );
  }

  return (
    <Entrance title={t('activateTitle', { name: data.name })} text={t('activateText', { signInName: data.signInName })}>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          setRefusal('');
          activate.mutate(values);
        }}
      >
        <input type="text" hidden readOnly autoComplete="username" value={data.signInName} />
        <NewPassword />
        <Button type="primary" size="large" htmlType="submit" block loading={activate.isPending}>
          {t('activate')}
        </Button>
      </Form>
    </Entrance>
  );
}
