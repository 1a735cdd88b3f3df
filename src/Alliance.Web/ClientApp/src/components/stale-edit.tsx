import { Button, Modal, Table } from 'antd';
import { useComponentWords } from './words';

export interface StaleField {
  label: string;
  mine: string;
  theirs: string;
}

interface Props {
  open: boolean;
  fields: readonly StaleField[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onCancel: () => void;
}

/** Both versions side by side after an edit was refused as stale; what differs stands out. */
export function StaleEdit({ open, fields, onKeepMine, onTakeTheirs, onCancel }: Props) {
  const t = useComponentWords();
  const differing = fields.filter((field) => field.mine !== field.theirs);
  return (
    <Modal
      open={open}
      width={720}
      title={t('staleTitle')}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
          <Button type="primary" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('staleText')}</p>
      <Table
        size="small"
        pagination={false}
        rowKey="label"
        dataSource={differing}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('field'), dataIndex: 'label' },
          { title: t('mine'), dataIndex: 'mine', render: (text: string) => <ins style={{ textDecoration: 'none' }}>{text || t('empty')}</ins> },
          { title: t('theirs'), dataIndex: 'theirs', render: (text: string) => text || t('empty') },
        ]}
      />
    </Modal>
  );
}
