import { useQueryClient } from '@tanstack/react-query';
import { Steps } from 'antd';
import { useState } from 'react';
import { Page } from '@/components';
import { useCommand } from '@/lib/http';
import { useFilters } from '@/lib/url';
import type { ImportPreview } from '../api/imports';
import styles from '../components/units.module.css';
import { PreviewStep } from '../import/preview-step';
import { RunStep } from '../import/run-step';
import { UploadStep } from '../import/upload-step';
import { useUnitWords } from '../words';

const names = ['run'] as const;

/** Thousands of units from a workbook: upload, see what is wrong row by row, import. A running import is found again by its address. */
export function ImportPage() {
  const t = useUnitWords();
  const client = useQueryClient();
  const [{ run: running }, change] = useFilters(names);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const run = useCommand<string, unknown>((id) => ({ path: `/api/member-units/imports/${encodeURIComponent(id)}/run` }), {
    onDone: (_, id) => {
      client.removeQueries({ queryKey: ['member-units', 'import', id] });
      change({ run: id });
    },
  });
  const at = running ? 2 : preview ? 1 : 0;
  const again = () => {
    setPreview(null);
    change({ run: null });
    void client.invalidateQueries({ queryKey: ['member-units', 'list'] });
  };
  return (
    <Page title={t('importTitle')} about={t('importAbout')} place="member-units" narrow={at !== 1}>
      <Steps current={at} size="small" responsive={false} titlePlacement="vertical" items={(['file', 'preview', 'run'] as const).map((step) => ({ title: t(`import.step.${step}`) }))} />
      <div className={styles.sheet}>
        {running ? (
          <RunStep id={running} onAnother={again} />
        ) : preview ? (
          <PreviewStep preview={preview} busy={run.isPending} onRun={() => run.mutate(preview.id)} onAnother={again} />
        ) : (
          <UploadStep onChecked={setPreview} />
        )}
      </div>
    </Page>
  );
}
