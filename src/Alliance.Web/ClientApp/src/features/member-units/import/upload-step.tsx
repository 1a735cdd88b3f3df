import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Spin, Upload } from 'antd';
import { useState } from 'react';
import { useCommand } from '@/lib/http';
import { largestFile, type ImportPreview } from '../api/imports';
import styles from '../components/units.module.css';
import { useUnitWords } from '../words';

export function UploadStep({ onChecked }: { onChecked: (preview: ImportPreview) => void }) {
  const t = useUnitWords();
  const [wrong, setWrong] = useState('');
  const upload = useCommand<File, ImportPreview>(
    (file) => {
      const body = new FormData();
      body.append('file', file);
      return { path: '/api/member-units/imports', body };
    },
    { quiet: true, onDone: onChecked, onRefused: (problem) => setWrong(problem.sentence()) },
  );
  const take = (file: File) => {
    setWrong(!/\.xlsx$/i.test(file.name) ? t('notExcel') : file.size > largestFile ? t('tooLarge') : '');
    if (/\.xlsx$/i.test(file.name) && file.size <= largestFile) {
      upload.mutate(file);
    }

    return false;
  };
  return (
    <>
      <div className={styles.template}>
        <a href="/api/member-units/import/template.xlsx" download>
          {t('template')}
        </a>
      </div>
      <Spin spinning={upload.isPending} description={t('checking')}>
        <Upload.Dragger accept=".xlsx" multiple={false} showUploadList={false} beforeUpload={take} disabled={upload.isPending}>
          <p style={{ fontSize: 32, color: 'var(--al-chair)', margin: 0 }}>
            <FileExcelOutlined aria-hidden />
          </p>
          <p style={{ margin: '8px 0 0' }}>{t('drop')}</p>
          <p style={{ color: 'var(--al-muted)' }}>{t('dropHint')}</p>
        </Upload.Dragger>
      </Spin>
      {wrong && <Alert type="error" showIcon role="alert" title={wrong} style={{ marginTop: 16 }} />}
    </>
  );
}
