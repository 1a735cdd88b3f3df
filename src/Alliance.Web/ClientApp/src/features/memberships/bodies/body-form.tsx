import { Form, Input, Modal, Segmented } from 'antd';
import { matrixKey } from '../queries';
import { useBodyWords } from './words';
import { RegionPicker } from '@/components';
import { allianceKey, alliancePath, type AllianceDetail, type Body } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

interface Fields {
  kind: 'committee' | 'branch';
  name: string;
  nameEn: string;
  regionCode: string | null;
}

/** Forms a committee or branch, or renames one. */
export function BodyForm({ alliance, body, onClose }: { alliance: AllianceDetail; body?: Body; onClose: () => void }) {
  const t = useBodyWords();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form);
  const save = useCommand(
    (fields: Fields) => {
      const names = { name: fields.name.trim(), nameEn: fields.nameEn.trim() || null };
      return body === undefined
        ? { path: alliancePath(alliance.id, 'bodies'), body: { kind: fields.kind, ...names, regionCode: fields.kind === 'branch' ? fields.regionCode : null } }
        : { method: 'PUT' as const, path: alliancePath(alliance.id, 'bodies', body.id), body: names };
    },
    {
      refresh: [matrixKey(alliance.id), allianceKey(alliance.id, 'detail')],
      said: ({ name }) => (body === undefined ? t('formed', { name }) : t('renamed')),
      onDone: onClose,
    },
  );
  return (
    <Modal
      open
      title={body === undefined ? t('formTitle') : t('renameTitle', { name: body.name })}
      okText={body === undefined ? t('create') : t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ kind: body?.kind ?? 'committee', name: body?.name ?? '', nameEn: body?.nameEn ?? '', regionCode: null }} onFinish={(fields) => save.mutate(fields)}>
        {body === undefined && (
          <Form.Item name="kind" label={t('kind')}>
            <Segmented
              options={[
                { value: 'committee', label: t('committee') },
                { value: 'branch', label: t('branch') },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
          <Input maxLength={40} placeholder={t('namePlaceholder')} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('nameEn')}>
          <Input maxLength={80} />
        </Form.Item>
        {body === undefined && kind === 'branch' && (
          <Form.Item name="regionCode" label={t('region')}>
            <RegionPicker level="township" allowClear />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
