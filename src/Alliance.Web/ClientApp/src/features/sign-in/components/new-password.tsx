import { Form, Input } from 'antd';
import { useSignInWords } from '../words';

/** A new password, twice. */
export function NewPassword() {
  const t = useSignInWords();
  return (
    <>
      <Form.Item name="password" label={t('newPassword')} extra={t('passwordRule')} rules={[{ required: true, message: t('passwordNeeded') }, { min: 10, message: t('passwordShort') }]}>
        <Input.Password size="large" autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('passwordAgain')}
        dependencies={['password']}
        rules={[
          { required: true, message: t('passwordNeeded') },
          ({ getFieldValue }) => ({
            validator: (_, value) => (!value || value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('passwordsDiffer')))),
          }),
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
